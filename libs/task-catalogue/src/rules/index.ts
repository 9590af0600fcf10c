export * from './choices';
export * from './municipality';
export * from './refusals';
export * from './reports';
export * from './request';
export * from './requirements';
export * from './task';
