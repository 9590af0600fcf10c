import { type Reading } from '#database';
import { type Id, NotFound } from '#kernel';
import { checkedInsz } from '../identifiers/numbers';
import { type InszVault, masked } from '../identifiers/vault';
import { doubtsOfNumbers, type RegistryRefusal } from '../rules';
import { inszOf } from './persons';
import { recordOf } from './records';
import { personOf } from './who';
import { type WorkerDetailsRow, workerDetailsTable, type WorkerRow, workerTable } from './worker-tables';

export interface WorkerAsked {
  readonly organiser: Id;
  readonly worker: Id;
}

/** A worker as the organiser keeps it: the record, the details while they are not erased, and what is doubtful. */
export interface WorkerFile {
  readonly worker: WorkerRow;
  readonly person: Id;
  readonly details: WorkerDetailsRow | null;
  /** All but the last two digits hidden; `null` when none is kept. */
  readonly inszMasked: string | null;
  /** Told, and never in the way. */
  readonly doubts: readonly RegistryRefusal[];
}

/** @throws NotFound when this organiser has no such worker */
export async function workerFile(
  reading: Reading,
  vault: InszVault,
  { organiser, worker: id }: WorkerAsked,
): Promise<WorkerFile> {
  const worker = await recordOf(reading, workerTable, { id, organiser });
  const details = await reading.table(workerDetailsTable).findOneBy({ workerId: id, organiserId: organiser });
  const person = await personOf(reading, { organiser, worker: id });
  const insz = await inszOf(reading, vault, person);
  return {
    worker,
    person,
    details,
    inszMasked: insz === undefined ? null : masked(insz),
    doubts: doubtsOfNumbers({ insz: insz === undefined ? undefined : checkedInsz(insz) }),
  };
}

/** The INSZ itself, for who may see it; the caller logs who looked and why. @throws NotFound */
export async function revealedInsz(reading: Reading, vault: InszVault, asked: WorkerAsked): Promise<string> {
  const insz = await inszOf(reading, vault, await personOf(reading, asked));
  if (insz === undefined) throw new NotFound('insz', asked.worker);
  return insz;
}
