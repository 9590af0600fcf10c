import { complaintsTables } from '#complaints';
import { incidentsTables } from '#incidents';
import { matchingTables } from '#matching';
import { paymentsTables } from '#payments';
import { performancesTables } from '#performances';
import { planTables } from '#plan';
import { registryTables } from '#registry';
import { taskCatalogueTables } from '#task-catalogue';
import { type EntitySchema } from 'typeorm';

/** What every library stores, for the one database. */
export const tables: EntitySchema[] = [
  ...taskCatalogueTables,
  ...registryTables,
  ...matchingTables,
  ...planTables,
  ...performancesTables,
  ...paymentsTables,
  ...incidentsTables,
  ...complaintsTables,
];
