export * from './accounts';
export * from './lots';
export * from './postings';
export * from './refusals';
export * from './rooms';
export * from './verbs';
