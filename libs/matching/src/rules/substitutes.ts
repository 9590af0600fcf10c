import { epochOfMoment, type Id, type Moment } from '#kernel';

/** A seat that was given up because of an absence, or one that was taken, at a place. */
export interface SeatEvent {
  readonly occurrence: Id;
  readonly worker: Id;
  readonly kind: 'left' | 'taken';
  readonly at: Moment;
}

/** One absence at one place, and how long it took until somebody else had the seat. */
export interface Substitution {
  readonly occurrence: Id;
  /** Who cannot come. */
  readonly worker: Id;
  readonly leftAt: Moment;
  /** Null while nobody was found. */
  readonly foundAt: Moment | null;
  /** Whole minutes between the two. */
  readonly minutes: number | null;
}

const MILLISECONDS_PER_MINUTE = 60_000;

/**
 * Puts absences and the seats taken after them together, place by place: of two people who fall out, the first one
 * found stands for the first one gone. Who comes after all was not absent. `events` are in the order in which they
 * happened.
 */
export function substitutions(events: readonly SeatEvent[]): Substitution[] {
  return events.reduce<Substitution[]>(
    (before, { kind, at, ...seat }) =>
      kind === 'left'
        ? [...before, { ...seat, leftAt: at, foundAt: null, minutes: null }]
        : filled(before, { ...seat, kind, at }),
    [],
  );
}

function filled(
  before: readonly Substitution[],
  { occurrence, worker, at: foundAt }: SeatEvent,
): Substitution[] {
  const sought = before.filter((one) => one.occurrence === occurrence && one.foundAt === null);
  const back = sought.find((one) => one.worker === worker);
  if (back) return before.filter((one) => one !== back);
  const [first] = sought;
  return before.map((one) => {
    if (one !== first) return one;
    const between = epochOfMoment(foundAt) - epochOfMoment(one.leftAt);
    return { ...one, foundAt, minutes: Math.floor(between / MILLISECONDS_PER_MINUTE) };
  });
}

/** The middle of the minutes of those that were found; null where nobody was sought or found. */
export function medianMinutes(all: readonly Substitution[]): number | null {
  const minutes = all
    .flatMap((one) => (one.minutes === null ? [] : [one.minutes]))
    .toSorted((one, other) => one - other);
  return minutes[Math.floor((minutes.length - 1) / 2)] ?? null;
}
