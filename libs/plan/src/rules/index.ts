export * from './outcome';
export * from './problem';
