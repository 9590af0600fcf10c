import { type Day, type Id, type Month, monthOf } from '#kernel';
import { principle, type Regime } from '#regulation';
import { ofLot, ofPeriod, type RoomPeriod } from './accounts';
import { countOf, type InLot, isValidOn, take, validOn } from './lots';
import { isClosed } from './months';
import { type Change, type Draft, transfer } from './postings';
import { bookkeeping, type LedgerRefusal } from './refusals';
import { refusalsForHours, type RoomState } from './rooms';
import { type Hold, type HoldCheques, type Release } from './verbs';

/** Hours planned for a job in one month or year. */
export interface PlannedHours {
  readonly regime: string;
  readonly period: RoomPeriod;
  readonly person: Id;
  readonly hours: number;
}

/** What lies on the accounts of one assignment. */
export interface Held {
  /** `finished` once handed over, and as long as that is not reversed. */
  readonly state: 'none' | 'held' | 'released' | 'finished';
  readonly planned: readonly PlannedHours[];
  /** What expires first in front. */
  readonly cheques: readonly InLot[];
}

interface DayFacts {
  readonly today: Day;
  readonly closedThrough: Month | null;
}

export interface HoldFacts extends DayFacts {
  readonly asked: Hold;
  readonly regime: Regime;
  readonly held: Held;
  /** The month's and the year's. */
  readonly rooms: readonly RoomState[];
  /** The user's free cheques. */
  readonly free: readonly InLot[];
}

/**
 * Every reason why a job cannot be held: hours of the month and the year in which it is performed, and cheques of
 * lots valid on that day. Source: BVR 29-09-2017, aantal uren; rules.md §3 and §4.
 */
export function refusalsToHold({
  asked,
  held,
  rooms,
  free,
  closedThrough,
  regime,
}: HoldFacts): LedgerRefusal[] {
  return [
    ...refusalsOfMonth(asked.performedOn, closedThrough),
    ...refusalsOfState(held, { none: true, released: true }),
    ...refusalsForHours(rooms, asked.hours),
    ...(asked.cheques === 'now'
      ? refusalsForCheques({ free, on: asked.performedOn, asked: asked.hours, regime })
      : []),
  ];
}

/** Hours from both rooms and, when asked now, cheques of the lots that expire first, all onto the assignment. */
export function draftOfHold({ asked, rooms, free, regime }: HoldFacts): Draft {
  const { assignment, person, performedOn, hours } = asked;
  const cheques = asked.cheques === 'now' ? take(validOn(free, performedOn), hours).taken : [];
  const at = (period: RoomPeriod) => ({ regime: regime.code, period });
  return {
    kind: 'hold',
    performedOn,
    assignment,
    request: asked.request ?? null,
    changes: [
      ...rooms.flatMap(({ period }) =>
        transfer(hours, ofPeriod(person, 'room', at(period)), ofPeriod(assignment, 'planned', at(period))),
      ),
      ...holdInLots(assignment, cheques),
    ],
  };
}

export interface HoldChequesFacts extends DayFacts {
  readonly asked: HoldCheques;
  readonly regime: Regime;
  readonly held: Held;
  readonly free: readonly InLot[];
}

export function refusalsToHoldCheques({
  asked,
  held,
  free,
  closedThrough,
  regime,
}: HoldChequesFacts): LedgerRefusal[] {
  return [
    ...refusalsOfMonth(asked.performedOn, closedThrough),
    ...refusalsOfState(held, { held: true }),
    ...refusalsForCheques({ free, on: asked.performedOn, asked: asked.cheques, regime }),
  ];
}

export const draftOfHoldCheques = ({ asked, free }: HoldChequesFacts): Draft => ({
  kind: 'hold-cheques',
  performedOn: asked.performedOn,
  assignment: asked.assignment,
  changes: holdInLots(asked.assignment, take(validOn(free, asked.performedOn), asked.cheques).taken),
});

const holdInLots = (assignment: Id, cheques: readonly InLot[]): Change[] =>
  cheques.flatMap(({ lot, count }) =>
    transfer(count, ofLot(lot.user, 'free', lot.number), ofLot(assignment, 'held', lot.number)),
  );

export interface ReleaseFacts {
  readonly asked: Release;
  readonly today: Day;
  readonly held: Held;
}

export const refusalsToRelease = ({ asked, held }: ReleaseFacts): LedgerRefusal[] => [
  ...refusalsOfReason(asked.why),
  ...refusalsOfState(held, { held: true }),
];

/** All that the assignment holds goes back to where it came from. */
export const draftOfRelease = ({ asked, held, today }: ReleaseFacts): Draft => ({
  kind: 'release',
  assignment: asked.assignment,
  text: asked.why,
  changes: [
    ...held.planned.flatMap(({ person, hours, ...at }) =>
      transfer(hours, ofPeriod(asked.assignment, 'planned', at), ofPeriod(person, 'room', at)),
    ),
    ...held.cheques.flatMap((cheques) =>
      giveBack(ofLot(asked.assignment, 'held', cheques.lot.number), cheques, today),
    ),
  ],
});

/** Cheques that come free: good ones to the user, expired ones aside until a mediator decides. Source: ledger.md §3. */
export const giveBack = (from: Change['account'], { lot, count }: InLot, today: Day): Change[] =>
  transfer(count, from, ofLot(lot.user, isValidOn(lot, today) ? 'free' : 'expired-on-return', lot.number));

/** A book that asks why wants words, not spaces. */
export const refusalsOfReason = (why: string): LedgerRefusal[] =>
  why.trim() === '' ? [bookkeeping('reason-missing')] : [];

const refusalsOfMonth = (performedOn: Day, closedThrough: Month | null): LedgerRefusal[] =>
  isClosed(monthOf(performedOn), closedThrough)
    ? [bookkeeping('month-closed', { month: monthOf(performedOn), closedThrough: closedThrough ?? '' })]
    : [];

const codeOfState = {
  none: 'nothing-held',
  released: 'nothing-held',
  held: 'assignment-already-held',
  finished: 'assignment-finished',
} as const;

/** A released or finished hold cannot be used, and a standing one not taken twice. */
const refusalsOfState = ({ state }: Held, may: Partial<Record<Held['state'], true>>): LedgerRefusal[] =>
  may[state] ? [] : [bookkeeping(codeOfState[state])];

/** Cheques needed for work of a day, against those free in lots valid on it. */
export function refusalsForCheques(at: {
  readonly free: readonly InLot[];
  readonly on: Day;
  readonly asked: number;
  readonly regime: Regime;
}): LedgerRefusal[] {
  const free = countOf(validOn(at.free, at.on));
  if (free >= at.asked) return [];
  return [
    {
      code: 'cheques-not-enough',
      figures: {
        freeCheques: free,
        askedCheques: at.asked,
        missingCheques: at.asked - free,
        performedOn: at.on,
      },
      article: ruleOfCheques(at.regime, at.on).article,
      weight: 'refuses',
    },
  ];
}

const ruleOfCheques = (regime: Regime, on: Day) => principle(regime, 'cheque-pays-one-started-hour', on);
