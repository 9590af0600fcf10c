import { type Day, type Month } from '#kernel';

/** A performance as the server tells it, as far as the tally reads it. */
export interface Told {
  readonly id: string;
  readonly assignment: string;
  readonly worker: string;
  readonly user: string;
  readonly performedOn: Day;
  readonly starts: { readonly at: string };
  readonly ends: { readonly at: string };
  readonly hours: number;
  readonly state: string;
  readonly version: number;
  readonly refusals: readonly { readonly code: string }[];
}

interface Known extends Told {
  /** Hours that stand in the book for it. */
  readonly booked: number;
}

/** Hours that came into the book, or were taken back out of it. */
interface Booked {
  readonly worker: string;
  readonly user: string;
  readonly hours: number;
  /** The month of the work. */
  readonly worked: Month;
  /** The month whose statement shows it. */
  readonly shown: Month;
}

/** Hours by somebody and a month, such as `<worker> 2025-10`. */
export type Sums = ReadonlyMap<string, number>;

const MINUTE = 60_000;
const HOUR_MINUTES = 60;

/** One cheque for each started hour, by the clock: the driver's own count, not the service's. */
const startedHours = ({ starts, ends }: Told) =>
  Math.ceil((Date.parse(ends.at) - Date.parse(starts.at)) / MINUTE / HOUR_MINUTES);

/**
 * What the driver knows of the year from the answers it was given, added up by nothing but what stands here. It is
 * what the books are held against, so it asks no library for a sum.
 */
export class Tally {
  readonly performances = new Map<string, Known>();
  private readonly bookings: Booked[] = [];
  /** Answers that contradict what the driver told. */
  readonly contradictions: string[] = [];
  /** Worker and month for which a mediator allowed more. */
  readonly deviations = new Map<string, number>();
  readonly bought = new Map<string, number>();
  private closed = '';

  buys(user: string, cheques: number): void {
    this.bought.set(user, (this.bought.get(user) ?? 0) + cheques);
  }

  /** Cheques a user has bought and not worked for, as far as the driver knows: it knows of none that expired. */
  left(user: string): number {
    let used = 0;
    for (const known of this.performances.values()) if (known.user === user) used += known.booked;
    return (this.bought.get(user) ?? 0) - used;
  }

  closes(month: Month): void {
    this.closed = month;
  }

  allows({ worker, performedOn, hours }: Told): void {
    const key = `${worker} ${performedOn.slice(0, 7)}`;
    this.deviations.set(key, (this.deviations.get(key) ?? 0) + hours);
  }

  /** Hears where a performance stands now; `on` is the day on which that was answered. */
  heard(told: Told, on: Day): void {
    const before = this.performances.get(told.id);
    if (before && before.version >= told.version) return;
    const hours = startedHours(told);
    if (hours !== told.hours)
      this.contradictions.push(`${told.id}: ${hours} hours by the clock, ${told.hours} answered`);
    const was = before?.booked ?? 0;
    const booked = bookedHours(told.state, hours, was);
    this.performances.set(told.id, { ...told, booked });
    if (booked === was) return;
    const worked = told.performedOn.slice(0, 7) as Month;
    const shown = worked <= this.closed ? (on.slice(0, 7) as Month) : worked;
    const { worker, user } = told;
    for (const change of [-was, booked])
      if (change !== 0) this.bookings.push({ worker, user, worked, shown, hours: change });
  }

  /** The same, with one hour that nobody was answered: whoever compares it with the books must notice. */
  withAnHourTooMany(): Tally {
    const other = Object.assign(new Tally(), this);
    const [first, ...rest] = this.bookings;
    if (!first) return other;
    return Object.assign(other, { bookings: [{ ...first, hours: first.hours + 1 }, ...rest] });
  }

  in(...states: string[]): Known[] {
    return [...this.performances.values()].filter(({ state }) => states.includes(state));
  }

  sums(party: 'worker' | 'user', month: 'worked' | 'shown'): Sums {
    const sums = new Map<string, number>();
    for (const booking of this.bookings) {
      const key = `${booking[party]} ${booking[month]}`;
      sums.set(key, (sums.get(key) ?? 0) + booking.hours);
    }
    return sums;
  }

  get hours(): number {
    return this.bookings.reduce((sum, { hours }) => sum + hours, 0);
  }
}

/** What stands in the book in a state; while a booking is in dispute, or its correction waits, it stands as it was. */
function bookedHours(state: string, hours: number, was: number): number {
  if (state === 'booked-contested' || state === 'correction-open') return was;
  return ['confirmed', 'confirmed-by-silence', 'corrected'].includes(state) ? hours : 0;
}
