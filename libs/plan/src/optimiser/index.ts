export * from './solve-plan';
