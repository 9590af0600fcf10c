import { type Writing } from '#database';
import { type Id, refuseUnlessAllowed } from '#kernel';
import { type Regime, wijkWerken } from '#regulation';
import {
  bookkeeping,
  type Correct,
  draftOfReversal,
  type InLot,
  receivedIn,
  refusalsOfReason,
  refusalsToReverse,
  type Reverse,
  workedIn,
  type Written,
} from '../rules';
import { freeInLot } from '../store/lots';
import { append } from '../store/postings';
import { isReversed, standingHandOver, writtenAsJoined } from '../store/written';
import { type Booked, booking } from './booked';
import { bookHours } from './hand-over';
import { returnHours, roomsInHand } from './rooms';

/** Undoes one posting, once, with a reason. @throws Refused, see `refusalsToReverse`; NotFound */
export async function reverse(
  tx: Writing,
  { posting: number, why, regime = wijkWerken }: Reverse,
): Promise<Booked> {
  const book = tx.book();
  const posting = await writtenAsJoined(tx, book, number);
  const [lot] = posting.lots;
  const facts = {
    why,
    posting,
    reversed: await isReversed(tx, book, number),
    freeInLot: posting.kind === 'issue' && lot ? await freeInLot(tx, book, lot) : 0,
  };
  refuseUnlessAllowed(refusalsToReverse(facts));
  return booking(tx, (writing) => writeReversal(writing, posting, { why, regime, keepLots: false }));
}

/**
 * Puts a booking of hours right: the reversal, then the true figures with the very lots, in one command.
 * @throws Refused when the performance is not booked, no reason is given, or the right figures do not fit
 */
export async function correct(tx: Writing, asked: Correct): Promise<Booked> {
  const { performance, why, right, regime = wijkWerken, homes } = asked;
  const book = tx.book();
  const number = await standingHandOver(tx, book, performance);
  refuseUnlessAllowed([
    ...refusalsOfReason(why),
    ...(number === undefined ? [bookkeeping('performance-not-booked')] : []),
  ]);
  const posting = await writtenAsJoined(tx, book, number ?? 0);
  const parties = partiesOf(posting);
  return booking(tx, async (writing) => {
    await writeReversal(writing, posting, { why, regime, keepLots: right !== undefined });
    if (right)
      await bookHours(
        writing,
        { ...parties, ...right, performance, regime, ...(homes ? { homes } : {}) },
        veryLotsOf(posting),
      );
  });
}

async function writeReversal(
  tx: Writing,
  posting: Written,
  { why, regime, keepLots }: { readonly why: string; readonly regime: Regime; readonly keepLots: boolean },
): Promise<void> {
  const worked = workedIn(posting);
  const [first] = worked;
  const periods = worked.map(({ period }) => period);
  const rooms = first ? await roomsInHand(tx, { person: first.person, periods, regime }) : [];
  await append(tx, tx.book(), draftOfReversal({ why, posting }, { today: tx.today, keepLots }));
  const freed = (period: string) => worked.find((hours) => hours.period === period)?.hours ?? 0;
  await returnHours(tx, rooms, { regime, freed });
}

const veryLotsOf = (posting: Written): InLot[] =>
  receivedIn(posting).map(({ lot, count }) => ({ lot, count }));

/** Whose work it was and who paid, as the booking itself tells. */
function partiesOf(posting: Written): { assignment: Id; worker: Id; user: Id; person: Id } {
  const [cheques] = receivedIn(posting);
  const [hours] = workedIn(posting);
  if (!cheques || !hours || !posting.assignment)
    throw new Error(`posting ${posting.number} is no booking of hours`);
  return {
    assignment: posting.assignment,
    worker: cheques.worker,
    user: cheques.lot.user,
    person: hours.person,
  };
}
