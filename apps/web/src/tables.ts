import { type EntitySchema } from 'typeorm';

/** What every library stores, for the one database. */
export const tables: EntitySchema[] = [];
