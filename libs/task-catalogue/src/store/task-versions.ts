import { type Reading } from '#database';
import { type TaskVersion } from '../rules';
import { taskVersionRows } from './tables';

/** Every version of a task, first to last; none when nobody knows the code. */
export const versionsOf = (reading: Reading, code: string): Promise<TaskVersion[]> =>
  reading.table(taskVersionRows).find({ where: { code }, order: { number: 'ASC' } });

/** Every version of every task of a regime. */
export const versionsIn = (reading: Reading, regime: string): Promise<TaskVersion[]> =>
  reading.table(taskVersionRows).find({ where: { regime }, order: { code: 'ASC', number: 'ASC' } });
