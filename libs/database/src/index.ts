export * from './command';
export * from './reading';
