export * from './assignment';
export * from './occurrences';
export * from './pattern';
export * from './refusals';
export * from './request';
export * from './states';
export * from './travel';
export * from './pairing';
