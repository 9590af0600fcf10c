import { type AimKind } from '../rules';
import { type OfWorker, type PeriodColumns, recordColumns, tableOf, text, textOrNone } from './tables';

/** Work somebody wishes to do, or wants to learn. */
export interface WorkerAimRow extends OfWorker, PeriodColumns {
  kind: AimKind;
  task: string;
}

export const workerAimTable = tableOf<WorkerAimRow>('worker_aim', {
  ...recordColumns,
  workerId: text,
  from: text,
  until: textOrNone,
  kind: text,
  task: text,
});
