export * from './dispatch';
export * from './gsm7';
export * from './kinds';
export * from './words';
