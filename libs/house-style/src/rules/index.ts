export * from './contrast';
export * from './logo';
export * from './refusals';
export * from './style';
export * from './verbs';
