export * from './brussels';
export * from './clock';
export * from './days';
export * from './ids';
export * from './quantities';
export * from './refusals';
