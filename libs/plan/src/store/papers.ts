import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { normalForm, type Reading, type Writing } from '#database';
import { NotFound } from '#kernel';
import { type PlanOutcome, type PlanProblem } from '../rules';
import { type PlanRunRef } from './runs';

/** What a run read and what came of it: whole, so that it can be solved again to the same plan. */
interface Papers {
  readonly snapshot: PlanProblem;
  readonly outcome: PlanOutcome;
}

/** SHA-256 of a value in its normal form: keys sorted, so that the same content has the same digest everywhere. */
export const digestOfPaper = (value: unknown): string =>
  createHash('sha256').update(normalForm(value)).digest('hex');

/** Keeps a paper of a run, compressed. */
export async function keepPaper<Kind extends keyof Papers>(
  tx: Writing,
  { organiser, run, kind }: PlanRunRef & { readonly kind: Kind },
  paper: Papers[Kind],
): Promise<void> {
  await tx.run('insert into plan_paper (run_id, organiser_id, kind, content) values (?, ?, ?, ?)', [
    run,
    organiser,
    kind,
    gzipSync(normalForm(paper)),
  ]);
}

/** @throws NotFound where the run has no such paper, or where it was thrown away */
export async function paperOf<Kind extends keyof Papers>(
  reading: Reading,
  { organiser, run, kind }: PlanRunRef & { readonly kind: Kind },
): Promise<Papers[Kind]> {
  const found = await reading.row<{ content: Buffer }>(
    'select content from plan_paper where run_id = ? and organiser_id = ? and kind = ?',
    [run, organiser, kind],
  );
  if (!found) throw new NotFound(`plan ${kind}`, run);
  return JSON.parse(gunzipSync(found.content).toString('utf8')) as Papers[Kind];
}
