export * from './dispatch';
export * from './kinds';
