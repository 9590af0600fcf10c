export * from './complaint';
export * from './refusals';
export * from './states';
export * from './verbs';
