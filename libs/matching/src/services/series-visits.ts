import { type Writing } from '#database';
import { Injectable } from '@nestjs/common';
import { type Day, type Id, type Refusal } from '#kernel';
import {
  type Assignment,
  hasTimesOf,
  isAtSlot,
  pairingsOn,
  type SeatsOfLonger,
  type Occurrence,
  reaches,
  type Request,
  type SeriesOfDays,
  type SeriesStep,
  type Slot,
} from '../rules';
import { activeAssignmentsOf, activeAtOccurrence, pairingsOf } from '../store/assignments';
import { calledOffTogether, pausedVisits } from '../store/called-off';
import { record } from '../store/events';
import { insertOccurrences, occurrenceOf, occurrencesOf, planAgain, setSlot } from '../store/requests';
import { usualMinutes } from './answer-minutes';
import { Rounds } from './rounds';
import { TeamSteps } from './team-steps';
import { Telling } from './telling';

/** A step on a series, with the times that it asks for by then. */
export interface Reached {
  readonly request: Request & { readonly pattern: SeriesOfDays };
  readonly before: SeriesOfDays;
  readonly step: SeriesStep;
  readonly slots: readonly Slot[];
}

/** Somebody who cannot have a visit, and why. */
interface Cannot {
  readonly workerId: Id;
  readonly day: Day;
  readonly reasons: readonly Refusal[];
}

/** What a step did: the days of the visits it reached, who had them, who has them now, and who cannot. */
export interface SeatsTurned {
  readonly days: readonly Day[];
  readonly before: readonly Assignment[];
  readonly after: readonly Assignment[];
  readonly cannot: readonly Cannot[];
  /** Who is asked first, in this order. */
  readonly asked?: readonly Id[];
}

type Wish = Pick<Assignment, 'organiserId' | 'occurrenceId' | 'workerId' | 'day'> & { readonly id?: Id };

/** The visits of a series with the people at them: moved in time, taken out, planned again, added. */
@Injectable()
export class SeriesVisits {
  constructor(
    private readonly team: TeamSteps,
    private readonly telling: Telling,
    private readonly rounds: Rounds,
  ) {}

  turn(tx: Writing, reached: Reached): Promise<SeatsTurned> {
    switch (reached.step.kind) {
      case 'other-times':
        return this.retime(tx, reached);
      case 'pause':
        return this.takeOut(tx, reached);
      case 'take-up':
        return this.takeUp(tx, reached);
      case 'extend':
        return this.add(tx, reached, reached.step.seats);
    }
  }

  /**
   * Everybody is freed first and seated again in the order of the days, so that a maximum that is too small by then
   * falls on the last visits. A visit with times of its own keeps them; one that falls in a closed half day goes.
   */
  private async retime(tx: Writing, reached: Reached): Promise<SeatsTurned> {
    const own = (visit: Occurrence) => hasTimesOf(reached.before, visit);
    const visits = (await planned(tx, reached)).filter(own);
    const members: Assignment[] = [];
    for (const visit of visits) members.push(...(await activeAtOccurrence(tx, visit.id)));
    for (const member of members) await this.team.free(tx, member);
    const gone = new Set<Id>();
    for (const visit of visits) {
      const slot = reached.slots.find(({ day }) => day === visit.day);
      if (slot) await setSlot(tx, visit.id, slot);
      else await this.team.takeOut(tx, visit, { event: 'close-day', why: 'place-closed' });
      if (!slot) gone.add(visit.id);
    }
    const before = members.filter(({ state }) => state === 'assigned');
    const { after, cannot } = await this.seatAll(
      tx,
      before.filter(({ occurrenceId }) => !gone.has(occurrenceId)),
    );
    for (const visit of visits) await this.team.settle(tx, visit);
    await this.tellFreed(tx, { visits, before, after });
    return { days: daysOf(visits), before, after, cannot };
  }

  private async takeOut(tx: Writing, reached: Reached): Promise<SeatsTurned> {
    const visits = await planned(tx, reached);
    const before: Assignment[] = [];
    for (const visit of visits)
      before.push(...(await this.team.takeOut(tx, visit, { event: 'pause', why: 'user-cancelled' })));
    return { days: daysOf(visits), before, after: [], cannot: [] };
  }

  /** What the pause took away comes back with who had it; what was called off for another reason stays so. */
  private async takeUp(tx: Writing, { request, before, step, slots }: Reached): Promise<SeatsTurned> {
    const known = await occurrencesOf(tx, request.id);
    const paused = await pausedVisits(tx, request.id);
    const visits: Occurrence[] = [];
    const wishes: Wish[] = [];
    for (const slot of slots.filter((one) => isAhead(tx, one) && reaches(before, step, one.day))) {
      const there = known.filter((one) => isAtSlot(one, slot));
      const visit = there.find(({ id }) => paused.has(id));
      if (visit) {
        await planAgain(tx, visit.id, request);
        wishes.push(...(await calledOffTogether(tx, visit.id, 'pause')));
      }
      if (visit ?? there.length === 0) visits.push(visit ?? (await this.insert(tx, request, slot)));
    }
    for (const visit of visits) await recordAgain(tx, visit);
    return { days: daysOf(visits), before: [], ...(await this.seatAll(tx, wishes)) };
  }

  private async add(
    tx: Writing,
    { request, before, slots }: Reached,
    seats: SeatsOfLonger,
  ): Promise<SeatsTurned> {
    const regulars = seats === 'open' ? [] : await regularsOf(tx, request);
    const { id: requestId, organiserId } = request;
    const visits: Occurrence[] = [];
    for (const slot of slots.filter((one) => isAhead(tx, one) && one.day > before.until))
      visits.push(await this.insert(tx, request, slot));
    if (seats === 'ask') return this.ask(tx, request, { visits, regulars });
    const wishes = visits.flatMap(({ id: occurrenceId, day }) =>
      regulars.map((workerId) => ({ organiserId, occurrenceId, requestId, workerId, day })),
    );
    return { days: daysOf(visits), before: [], ...(await this.seatAll(tx, wishes)) };
  }

  /** One question for all: whoever came until now first, then the reserve. @throws Refused `nobody-to-ask` */
  private async ask(
    tx: Writing,
    { id, organiserId: organiser }: Request,
    { visits, regulars }: { visits: readonly Occurrence[]; regulars: readonly Id[] },
  ): Promise<SeatsTurned> {
    const none = { days: daysOf(visits), before: [], after: [], cannot: [] };
    const [first, ...others] = visits;
    if (!first) return none;
    const reserves = pairingsOn(await pairingsOf(tx, id), 'reserve', first.day);
    const workers = [...new Set([...regulars, ...reserves.map(({ workerId }) => workerId)])];
    const of = { organiser, occurrence: first.id };
    const answerMinutes = await usualMinutes(tx, of);
    const also = others.map((visit) => visit.id);
    await this.rounds.open(tx, { ...of, id: tx.ids.next(), way: 'in-order', workers, answerMinutes, also });
    return { ...none, asked: workers };
  }

  private async insert(tx: Writing, request: Request, slot: Slot): Promise<Occurrence> {
    const visit = occurrenceOf(tx.ids.next(), request, slot);
    await insertOccurrences(tx, [visit]);
    return visit;
  }

  private async seatAll(
    tx: Writing,
    wishes: readonly Wish[],
  ): Promise<Pick<SeatsTurned, 'after' | 'cannot'>> {
    const after: Assignment[] = [];
    const cannot: Cannot[] = [];
    for (const { workerId, day, ...wish } of byDay(wishes)) {
      const { made, reasons } = await this.team.seat(tx, { ...wish, workerId });
      if (made) after.push(made);
      else cannot.push({ workerId, day, reasons });
    }
    return { after, cannot };
  }

  /** Whoever had a visit and cannot come at its new time hears that it does not go on. */
  private async tellFreed(
    tx: Writing,
    { visits, before, after }: { visits: readonly Occurrence[] } & Pick<SeatsTurned, 'before' | 'after'>,
  ): Promise<void> {
    for (const seat of before) {
      const visit = visits.find(({ id }) => id === seat.occurrenceId);
      if (!after.some(({ replacesId }) => replacesId === seat.id))
        await this.telling.calledOff(tx, seat, 'organiser-cancelled', visit);
    }
  }
}

const isAhead = (tx: Writing, { interval }: Slot) => interval !== null && interval.startsAt > tx.now;
const daysOf = (visits: readonly Occurrence[]): Day[] => visits.map(({ day }) => day);
const byDay = <Of extends { readonly day: Day }>(all: readonly Of[]): Of[] =>
  all.toSorted((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));

/** Visits that stand and have not begun, of the days that the step reaches. */
async function planned(tx: Writing, { request, before, step }: Reached): Promise<Occurrence[]> {
  const all = await occurrencesOf(tx, request.id);
  return all.filter(
    ({ state, day, startsAt }) =>
      state === 'planned' && startsAt !== null && startsAt > tx.now && reaches(before, step, day),
  );
}

async function recordAgain(tx: Writing, { id, organiserId, requestId }: Occurrence): Promise<void> {
  const of = { organiserId, requestId, occurrenceId: id };
  await record(tx, { ...of, event: 'open-day', fromState: 'cancelled', toState: 'planned' });
}

/** Who has the last visit at which there is anybody. */
async function regularsOf(tx: Writing, { id }: Request): Promise<Id[]> {
  const seats = (await activeAssignmentsOf(tx, id)).filter(({ state }) => state !== 'offered');
  const last = byDay(seats).at(-1);
  return seats
    .filter(({ occurrenceId }) => occurrenceId === last?.occurrenceId)
    .map(({ workerId }) => workerId);
}
