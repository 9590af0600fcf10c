import { type EntitySchema } from 'typeorm';
import * as libraries from './libraries';

/** Every table description of every library that stands, as the application itself gives them to the database. */
export const allTables: EntitySchema[] = Object.values<EntitySchema[]>({ ...libraries }).flat();
