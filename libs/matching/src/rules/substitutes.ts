import { epochOfMoment, type Id, type Moment } from '#kernel';

/** A seat that was given up because of an absence, or one that was taken, at a place. */
export interface SeatEvent {
  readonly occurrence: Id;
  readonly kind: 'left' | 'taken';
  readonly at: Moment;
}

/** One absence at one place, and how long it took until somebody else had the seat. */
export interface Substitution {
  readonly occurrence: Id;
  readonly leftAt: Moment;
  /** Null while nobody was found. */
  readonly foundAt: Moment | null;
  /** Whole minutes between the two. */
  readonly minutes: number | null;
}

const MILLISECONDS_PER_MINUTE = 60_000;

/**
 * Puts absences and the seats taken after them together, place by place: of two people who fall out, the first one
 * found stands for the first one gone. `events` are in the order in which they happened.
 */
export function substitutions(events: readonly SeatEvent[]): Substitution[] {
  const found: Substitution[] = [];
  for (const { occurrence, kind, at } of events) {
    if (kind === 'left') found.push({ occurrence, leftAt: at, foundAt: null, minutes: null });
    else fill(found, occurrence, at);
  }
  return found;
}

function fill(found: Substitution[], occurrence: Id, foundAt: Moment): void {
  const index = found.findIndex((one) => one.occurrence === occurrence && one.foundAt === null);
  const open = found[index];
  if (!open) return;
  const between = epochOfMoment(foundAt) - epochOfMoment(open.leftAt);
  found[index] = { ...open, foundAt, minutes: Math.floor(between / MILLISECONDS_PER_MINUTE) };
}

/** The middle of the minutes of those that were found; null where nobody was sought or found. */
export function medianMinutes(all: readonly Substitution[]): number | null {
  const minutes = all
    .flatMap((one) => (one.minutes === null ? [] : [one.minutes]))
    .toSorted((one, other) => one - other);
  return minutes[Math.floor((minutes.length - 1) / 2)] ?? null;
}
