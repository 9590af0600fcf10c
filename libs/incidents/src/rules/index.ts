export * from './deadline';
export * from './incident';
export * from './refusals';
export * from './states';
export * from './telling';
export * from './verbs';
export * from './whereabouts';
