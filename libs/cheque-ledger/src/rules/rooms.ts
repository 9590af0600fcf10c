import { type Day, firstDayOf, type Hours, type Id } from '#kernel';
import { type FigureName, type Regime, type Rule, ruleOf } from '#regulation';
import { ofPeriod, type RoomPeriod } from './accounts';
import { type Draft, transfer } from './postings';
import { type LedgerRefusal } from './refusals';
import { type TakeOverHours } from './verbs';

/** What a month or a year of one person's hours says to a reader. Hours of all organisers together. */
export interface Room {
  readonly period: RoomPeriod;
  /** What the scheme allows, as known. */
  readonly maximum: Hours;
  /** What was granted: the maximum, and deviations above it. */
  readonly granted: Hours;
  readonly free: Hours;
  readonly planned: Hours;
  /** Worked in this installation or taken over from elsewhere. */
  readonly worked: Hours;
  /** Granted under an earlier, higher maximum and already used; nothing new can be held before it is gone. */
  readonly excess: Hours;
}

/** Both rooms that a day of work counts for. */
export interface Rooms {
  readonly month: Room;
  readonly year: Room;
}

const isYear = (period: RoomPeriod): boolean => period.length === 4;

const maximumOf = (period: RoomPeriod): FigureName =>
  isYear(period) ? 'hours-per-year-maximum' : 'hours-per-month-maximum';

/**
 * The hours the scheme allows in a month or a year: the figure of its first day, as known on a day.
 * @throws NoFigure before the scheme began
 */
export const capOf = (regime: Regime, period: RoomPeriod, knownOn?: Day): Rule<number> =>
  ruleOf(regime, maximumOf(period), firstDayOf(period), knownOn);

/** The balances of a room where it was opened. */
export interface RoomState {
  readonly person: Id;
  readonly period: RoomPeriod;
  readonly cap: Rule<number>;
  /** Granted under the cap, deviations left out. */
  readonly granted: number;
  readonly free: number;
}

/** A room nobody needed yet reads as the figure of its first day. */
export const unopened = (person: Id, period: RoomPeriod, cap: Rule<number>): RoomState => ({
  person,
  period,
  cap,
  granted: cap.value,
  free: cap.value,
});

/** Hours granted under a maximum that was lowered since. */
export const excessOf = ({ granted, cap }: Pick<RoomState, 'granted' | 'cap'>): number =>
  Math.max(0, granted - cap.value);

/** Hours that can still be held; hours that come free pay back the excess first. */
export const availableIn = (room: RoomState): number => Math.max(0, room.free - excessOf(room));

/** Free hours that go back to where they came from, because the maximum is lower by now. */
export const toTakeBack = (room: RoomState): number => Math.min(room.free, excessOf(room));

/** What a room needs of the difference between what it was granted and what it may have; negative is taken back. */
export const adjustmentOf = (room: RoomState): number =>
  room.granted < room.cap.value ? room.cap.value - room.granted : 0 - toTakeBack(room);

/** Hours by which a job goes over a room. */
export const shortageIn = (room: RoomState, asked: number): number => Math.max(0, asked - availableIn(room));

/**
 * Whether a person may still work so many hours in this month and this year, over all organisers: every reason
 * why not. Source: BVR 29-09-2017, aantal uren.
 */
export const refusalsForHours = (rooms: readonly RoomState[], asked: number): LedgerRefusal[] =>
  rooms
    .filter((room) => shortageIn(room, asked) > 0)
    .map((room) => ({
      code: isYear(room.period) ? 'hours-over-year-maximum' : 'hours-over-month-maximum',
      figures: {
        period: room.period,
        usedHours: room.cap.value - availableIn(room),
        askedHours: asked,
        freeHours: availableIn(room),
        maximumHours: room.cap.value,
      },
      article: room.cap.article,
      weight: room.cap.weight,
    }));

/** Hours used where this book cannot see them. */
export const draftOfHoursElsewhere = (
  { person, period, hours, source }: TakeOverHours,
  { code }: Regime,
): Draft => {
  const at = { regime: code, period };
  return {
    kind: 'take-over',
    text: source,
    changes: transfer(hours, ofPeriod(person, 'room', at), ofPeriod(person, 'elsewhere', at)),
  };
};
