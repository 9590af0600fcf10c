import { type Reading } from '#database';
import { type TaskVersion } from '../rules';
import {
  type GeneralExclusion,
  generalExclusionRows,
  type TaskGroup,
  taskGroupRows,
  taskVersionRows,
} from './tables';

/** Every version of a task, first to last; none when nobody knows the code. */
export const versionsOf = (reading: Reading, code: string): Promise<TaskVersion[]> =>
  reading.table(taskVersionRows).find({ where: { code }, order: { number: 'ASC' } });

/** Every version of every task of a regime. */
export const versionsIn = (reading: Reading, regime: string): Promise<TaskVersion[]> =>
  reading.table(taskVersionRows).find({ where: { regime }, order: { code: 'ASC', number: 'ASC' } });

/** Codes that stand on the lists of other regimes than this one. */
export async function codesOfOtherRegimes(reading: Reading, regime: string): Promise<Set<string>> {
  const rows = await reading.rows<{ code: string }>(
    'select distinct code from task_version where regime <> ?',
    [regime],
  );
  return new Set(rows.map(({ code }) => code));
}

/** The groups of a regime's list, by code. */
export const groupsIn = (reading: Reading, regime: string): Promise<TaskGroup[]> =>
  reading.table(taskGroupRows).find({ where: { regime }, order: { code: 'ASC' } });

/** Codes that begin with some letters; `%` and `_` do not occur in them. */
export async function codesThatBegin(reading: Reading, letters: string): Promise<string[]> {
  const rows = await reading.rows<{ code: string }>(
    'select distinct code from task_version where code like ?',
    [`${letters}%`],
  );
  return rows.map(({ code }) => code);
}

/** The general exclusions of a regime's list, by code. */
export const exclusionsIn = (reading: Reading, regime: string): Promise<GeneralExclusion[]> =>
  reading.table(generalExclusionRows).find({ where: { regime }, order: { code: 'ASC' } });
