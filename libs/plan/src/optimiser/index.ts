export * from './solve-plan';
export * from './stage-texts';
