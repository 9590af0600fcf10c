export * from './rules';
export * from './optimiser';
