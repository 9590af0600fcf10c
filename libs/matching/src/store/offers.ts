import { type Reading, type Writing } from '#database';
import { type Id, type Moment, NotFound } from '#kernel';
import { In } from 'typeorm';
import {
  after,
  type Offer,
  type OfferAnswer,
  type OfferEvent,
  type OfferRound,
  type OfferState,
  offerTable,
  openOfferStates,
  type RoundState,
  type RoundWay,
  seekingWays,
} from '../rules';
import { offerAnswerRows, offerRoundRows, offerRows } from './tables';

const OPEN = `state in ('asked', 'said-yes')`;

export async function insertRound(tx: Writing, round: OfferRound): Promise<void> {
  await tx.table(offerRoundRows).insert(round);
}

/** @throws NotFound where this organiser has no such round */
export async function findRound(reading: Reading, organiserId: Id, id: Id): Promise<OfferRound> {
  const found = await reading.table(offerRoundRows).findOneBy({ id, organiserId });
  if (!found) throw new NotFound('round of offers', id);
  return found;
}

/** Every time a place was offered, the last one first. */
export function roundsAt(reading: Reading, organiserId: Id, occurrenceId: Id): Promise<OfferRound[]> {
  const order = { openedAt: 'DESC', id: 'DESC' } as const;
  return reading.table(offerRoundRows).find({ where: { organiserId, occurrenceId }, order });
}

/** Rounds that seek somebody for a place now. */
export function roundsRunningAt(reading: Reading, occurrenceId: Id): Promise<OfferRound[]> {
  return reading
    .table(offerRoundRows)
    .findBy({ occurrenceId, state: 'running', way: In<RoundWay>([...seekingWays]) });
}

export async function endRound(tx: Writing, id: Id, state: RoundState): Promise<void> {
  await tx.table(offerRoundRows).update({ id }, { state, endedAt: tx.now });
}

/** A round in which there is something to do. */
export interface RoundDue {
  readonly organiser: Id;
  readonly round: Id;
}

/**
 * Rounds of all organisers in which somebody's time ran out or a reminder is due, or in which nobody has anything left
 * to answer, so that a runner that looks every minute writes only then. Of a changed visit time runs out when it
 * begins: until then every answer is of use.
 */
export function roundsDue(reading: Reading, now: Moment): Promise<RoundDue[]> {
  return reading.rows<RoundDue>(
    `select r.organiser_id as organiser, r.id as round from offer_round r
     where r.state = 'running' and ${IS_DUE} order by r.id`,
    [now, now, now],
  );
}

const IS_DUE = `(not exists (select 1 from offer o where o.round_id = r.id and o.${OPEN})
  or exists (select 1 from offer o join assignment a on a.id = o.id where o.round_id = r.id and o.${OPEN}
    and (o.remind_at <= ? or (r.way <> 'changed' and o.answer_by <= ?) or (r.way = 'changed' and a.starts_at <= ?))))`;

/** One more is asked when the turn comes. */
export async function joinRound(tx: Writing, { id, workers }: OfferRound, worker: Id): Promise<void> {
  await tx.table(offerRoundRows).update({ id }, { workers: [...workers, worker] });
}

export async function insertOffer(tx: Writing, offer: Offer): Promise<void> {
  await tx.table(offerRows).insert(offer);
}

/** @throws NotFound where this organiser has no such offer */
export async function findOffer(reading: Reading, organiserId: Id, id: Id): Promise<Offer> {
  const found = await reading.table(offerRows).findOneBy({ id, organiserId });
  if (!found) throw new NotFound('offer', id);
  return found;
}

/** The offers of some rounds, in the order in which they were asked. */
export function offersOf(reading: Reading, rounds: readonly Id[]): Promise<Offer[]> {
  const order = { askedAt: 'ASC', id: 'ASC' } as const;
  return reading.table(offerRows).find({ where: { roundId: In([...rounds]) }, order });
}

/** What a worker can still answer, by number: "JA 1" means the first of them. */
export function openOffersOf(
  reading: Reading,
  { organiser, worker }: { readonly organiser: Id; readonly worker: Id },
): Promise<Offer[]> {
  const where = { organiserId: organiser, workerId: worker, state: In<OfferState>([...openOfferStates]) };
  return reading.table(offerRows).find({ where, order: { number: 'ASC' } });
}

/** The last question of that number that a worker was asked, whatever became of it. */
export async function lastOfferOf(
  reading: Reading,
  { organiser, worker, number }: { readonly organiser: Id; readonly worker: Id; readonly number: number },
): Promise<Offer | undefined> {
  const where = { organiserId: organiser, workerId: worker, number };
  const order = { askedAt: 'DESC', id: 'DESC' } as const;
  return (await reading.table(offerRows).findOne({ where, order })) ?? undefined;
}

/** The lowest number that none of a worker's open offers has. */
export async function freeNumber(reading: Reading, worker: Id): Promise<number> {
  const rows = await reading.rows<{ number: number }>(
    `select number from offer where worker_id = ? and ${OPEN}`,
    [worker],
  );
  const taken = new Set(rows.map(({ number }) => number));
  let number = 1;
  while (taken.has(number)) number++;
  return number;
}

/** Moves an offer along its table. @throws RangeError where the table has no such move: the caller asked before */
export async function moveOffer(tx: Writing, offer: Offer, event: OfferEvent): Promise<void> {
  const next = after(offerTable, offer.state, event);
  if (!next) throw new RangeError(`an offer that is ${offer.state} has no ${event}`);
  await tx.table(offerRows).update({ id: offer.id }, { state: next });
}

export async function insertAnswer(tx: Writing, answer: OfferAnswer): Promise<void> {
  await tx.table(offerAnswerRows).insert(answer);
}

/** An answer, where that one was understood as the answer to something. */
export async function soughtAnswer(
  reading: Reading,
  organiserId: Id,
  id: Id,
): Promise<OfferAnswer | undefined> {
  return (await reading.table(offerAnswerRows).findOneBy({ id, organiserId })) ?? undefined;
}

/** @throws NotFound */
export async function findAnswer(reading: Reading, organiser: Id, id: Id): Promise<OfferAnswer> {
  const found = await soughtAnswer(reading, organiser, id);
  if (!found) throw new NotFound('answer', id);
  return found;
}

/** Every answer that came in to some offers, the first one first. */
export function answersTo(reading: Reading, offers: readonly Id[]): Promise<OfferAnswer[]> {
  return reading.table(offerAnswerRows).find({ where: { offerId: In([...offers]) }, order: { id: 'ASC' } });
}

/** Whoever gives up a seat need not say any more whether its new time suits. */
export async function closeQuestion(tx: Writing, assignment: Id, event: OfferEvent): Promise<void> {
  const asked = await tx.table(offerRows).findOneBy({ id: assignment, state: 'asked' });
  if (asked) await moveOffer(tx, asked, event);
}

export async function reminded(tx: Writing, id: Id): Promise<void> {
  await tx.table(offerRows).update({ id }, { remindAt: null });
}

/** Who is asked now for some places, by place; the one whose time runs out first where several are. */
export async function askedNowAt(reading: Reading, occurrences: readonly Id[]): Promise<Map<Id, Offer>> {
  if (occurrences.length === 0) return new Map();
  const open = await reading.rows<Offer>(
    `select o.* from offer o join offer_round r on r.id = o.round_id and r.way <> 'changed'
     where o.state = 'asked' and o.occurrence_id in (${occurrences.map(() => '?').join(', ')})
     order by o.answer_by desc, o.id desc`,
    [...occurrences],
  );
  return new Map(open.map((offer) => [offer.occurrenceId, offer]));
}
