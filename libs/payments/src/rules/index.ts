export * from './cheque-order';
export * from './forecast';
export * from './moving';
export * from './order';
export * from './payment';
export * from './refusals';
export * from './structured-reference';
export * from './verbs';
