import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { createGzip, gunzip } from 'node:zlib';
import { normalForm, type Reading, type Writing } from '#database';
import { NotFound } from '#kernel';
import { type PlanOutcome, type PlanProblem } from '../rules';
import { Turns } from '../turns';
import { type PlanRunRef } from './runs';

const unzipped = promisify(gunzip);

/** What a run read and what came of it: whole, so that it can be solved again to the same plan. */
interface Papers {
  readonly snapshot: PlanProblem;
  readonly outcome: PlanOutcome;
}

/** A paper as it is kept. */
export interface Packed {
  /** SHA-256 of its normal form: keys sorted, so that the same content has the same digest everywhere. */
  readonly digest: string;
  /** The normal form, compressed. */
  readonly content: Buffer;
}

const ROWS_AT_ONCE = 500;

/** The normal form in pieces, for a paper has long lists: of its lists, some rows at a time. */
function* normalPieces(paper: object): Generator<string> {
  const entries = Object.entries(paper).filter(([, held]) => held !== undefined);
  entries.sort(([one], [other]) => (one < other ? -1 : 1));
  yield '{';
  for (const [at, [key, held]] of entries.entries()) {
    yield `${at === 0 ? '' : ','}${JSON.stringify(key)}:`;
    if (!Array.isArray(held)) yield normalForm(held);
    else {
      for (let from = 0; from < held.length; from += ROWS_AT_ONCE)
        yield (from === 0 ? '[' : ',') + normalForm(held.slice(from, from + ROWS_AT_ONCE)).slice(1, -1);
      yield held.length === 0 ? '[]' : ']';
    }
  }
  yield '}';
}

/** Packs a paper; the server answers others meanwhile. */
export async function packed(paper: Papers[keyof Papers]): Promise<Packed> {
  const turns = new Turns();
  const hash = createHash('sha256');
  const gzip = createGzip();
  const content = buffer(gzip);
  for (const piece of normalPieces(paper)) {
    hash.update(piece);
    if (!gzip.write(piece)) await once(gzip, 'drain');
    await turns.next();
  }
  gzip.end();
  return { digest: hash.digest('hex'), content: await content };
}

/** Keeps a paper of a run. */
export async function keepPaper(
  tx: Writing,
  { organiser, run, kind }: PlanRunRef & { readonly kind: keyof Papers },
  { content }: Packed,
): Promise<void> {
  await tx.run('insert into plan_paper (run_id, organiser_id, kind, content) values (?, ?, ?, ?)', [
    ...[run, organiser, kind, content],
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
  return JSON.parse((await unzipped(found.content)).toString('utf8')) as Papers[Kind];
}
