import { Injectable } from '@nestjs/common';
import { type Command, type Reading, Road, type Taken } from '#database';
import { type Day, type Id, type Moment, NotFound, Refused } from '#kernel';
import { contentOf, refusalBy } from '../rules';
import { lettersOf, lettersWaiting } from '../store/dispatch-reads';
import { letterheadOf } from '../store/letterhead';
import { reachOf } from '../store/reach';
import { type Letterhead, type Pile, piled } from './parcels';

/** Letters that are printed in one go. */
export interface LetterBatch {
  readonly batch: Id;
  readonly madeAt: Moment;
  readonly printedAt: Moment | null;
  readonly letters: number;
}

const BATCH = `select b.id as batch, b.made_at, b.printed_at, cast(count(d.id) as integer) as letters
  from letter_batch b left join dispatch d on d.batch_id = b.id and d.state in ('waiting', 'sent')`;

/** The latest batches of an organiser. */
export const letterBatches = (reading: Reading, organiser: Id, limit: number): Promise<LetterBatch[]> =>
  reading.rows<LetterBatch>(
    `${BATCH} where b.organiser_id = ? group by b.id, b.made_at, b.printed_at
      order by b.made_at desc, b.id limit ${limit}`,
    [organiser],
  );

/** @throws NotFound when this organiser has no such batch */
export async function letterBatch(reading: Reading, organiser: Id, batch: Id): Promise<LetterBatch> {
  const row = await reading.row<LetterBatch>(
    `${BATCH} where b.organiser_id = ? and b.id = ? group by b.id, b.made_at, b.printed_at`,
    [organiser, batch],
  );
  if (!row) throw new NotFound('letter batch', batch);
  return row;
}

const LETTERS_IN_A_BATCH = 10_000;

/** The letters of a batch as they are written on a day, what goes to one person together. @throws NotFound */
export async function lettersInBatch(
  reading: Reading,
  { organiser, batch, on }: { readonly organiser: Id; readonly batch: Id; readonly on: Day },
): Promise<{ piles: readonly Pile[]; head: Letterhead }> {
  await letterBatch(reading, organiser, batch);
  const rows = await lettersOf(reading, { organiser, batch, limit: LETTERS_IN_A_BATCH });
  const reaches = await reachOf(reading, { organiser, on }, rows);
  const letters = rows.flatMap((row) => {
    const [reach, content] = [reaches.of(row), contentOf(row)];
    return reach && content ? [{ ...row, reach, content }] : [];
  });
  return { piles: piled(letters), head: await letterheadOf(reading, { organiser, on }) };
}

/** Letters go out in batches: put together, printed as often as needed, and marked as printed. */
@Injectable()
export class LetterBatches {
  constructor(private readonly road: Road) {}

  /** Puts all letters that wait into one batch, whose id is the command's subject. @throws Refused where none waits */
  make(command: Command): Promise<Taken<LetterBatch>> {
    const organiser = command.books[0] as Id;
    return this.road.take(command, {
      perform: async (tx) => {
        const [waiting] = await lettersWaiting(tx, { organiser, limit: 1 });
        if (!waiting) throw new Refused([refusalBy('no-letters-waiting', {})]);
        await tx.run('insert into letter_batch (id, organiser_id, made_at, made_by) values (?, ?, ?, ?)', [
          command.subject,
          organiser,
          tx.now,
          command.actor,
        ]);
        await tx.run(
          `update dispatch set batch_id = ?
            where organiser_id = ? and state = 'waiting' and channel = 'letter' and batch_id is null`,
          [command.subject, organiser],
        );
      },
      answer: (tx, batch) => letterBatch(tx, organiser, batch),
    });
  }

  /** The batch was printed: its letters are on their way. A second time changes nothing. @throws NotFound */
  printed(command: Command): Promise<Taken<LetterBatch>> {
    const organiser = command.books[0] as Id;
    return this.road.take(command, {
      perform: async (tx) => {
        const { batch, printedAt } = await letterBatch(tx, organiser, command.subject);
        if (printedAt !== null) return;
        await tx.run('update letter_batch set printed_at = ? where id = ?', [tx.now, batch]);
        await tx.run(
          `update dispatch set state = 'sent', settled_at = ? where batch_id = ? and state = 'waiting'`,
          [tx.now, batch],
        );
      },
      answer: (tx, batch) => letterBatch(tx, organiser, batch),
    });
  }
}
