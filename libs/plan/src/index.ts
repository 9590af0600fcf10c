export * from './explaining';
export * from './rules';
export * from './optimiser';
