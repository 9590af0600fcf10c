export * from './access';
export * from './grant';
export * from './log-in-figures';
export * from './permissions';
export * from './roles';
export * from './secrets';
export * from './system';
