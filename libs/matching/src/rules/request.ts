import { type Day, type Id, type Moment } from '#kernel';
import { type Point } from '#registry/rules';
import { expand, type Expansion } from './occurrences';
import { type ClosedDays, type Pattern, type PatternKind } from './pattern';
import { type MatchingRefusal, refusal } from './refusals';
import { type RequestState } from './states';

/** A: people depend on it and it must be filled. B: ordinary. C: may wait. Never shown to the user. */
export const requestClasses = ['A', 'B', 'C'] as const;
export type RequestClass = (typeof requestClasses)[number];

/** What the job truly needs of a worker, besides what the catalogue demands of the task. */
export interface Needs {
  readonly certificates: readonly string[];
  /** Languages (ISO 639-1) without which the job cannot be done; one of the worker's must be each of them. */
  readonly languages: readonly string[];
  /** Kilograms to be lifted, or null where nothing heavy is. */
  readonly liftingKg: number | null;
  /** Work with children or vulnerable people: an extract must have been seen. */
  readonly extract: boolean;
  /** At least one of the team did this job before. */
  readonly experience: boolean;
}

export const noNeeds: Needs = {
  certificates: [],
  languages: [],
  liftingKg: null,
  extract: false,
  experience: false,
};

/** Stands for the task of a request that was told in own words alone, until a mediator names one of the list. */
export const taskToBeNamed = 'in-own-words';

const DIGITS_OF_NUMBER = 8;

/** What a request is called on paper and by telephone: the last digits of its id, "7C3F 91A2". */
export function requestNumber(id: Id): string {
  const digits = id.replaceAll('-', '').slice(-DIGITS_OF_NUMBER).toUpperCase();
  return `${digits.slice(0, DIGITS_OF_NUMBER / 2)} ${digits.slice(DIGITS_OF_NUMBER / 2)}`;
}

/** The end of the id that a typed number stands for: "7c3f91a2", "7C3F 91A2"; undefined for what is no number. */
export function endOfNumber(typed: string): string | undefined {
  const digits = typed.replaceAll(/[\s-]/g, '').toLowerCase();
  return new RegExp(`^[0-9a-f]{${DIGITS_OF_NUMBER}}$`).test(digits) ? digits : undefined;
}

/** What a user asks for, in the words of the form. */
export interface RequestForm {
  readonly user: Id;
  /** The user's place where the work is done. */
  readonly site: Id;
  /** Code of the task in the catalogue, or `taskToBeNamed` where `inOwnWords` is all there is. */
  readonly task: string;
  readonly pattern: Pattern;
  /** People wanted at a time, and the fewest with whom it can go on. */
  readonly seats: number;
  readonly minimumTeam: number;
  readonly class: RequestClass;
  /** The user's own words and numbers, printed back on statements. */
  readonly reference: string | null;
  readonly orderNumber: string | null;
  readonly costCentre: string | null;
  readonly contact: string | null;
  readonly safetyNotes: string | null;
  /** "Iets anders, in mijn woorden": what the job is, besides the task. */
  readonly inOwnWords: string | null;
  readonly needs: Needs;
}

/** A request as it lies in the book of an organiser. */
export interface Request extends Omit<RequestForm, 'user' | 'site'> {
  readonly id: Id;
  readonly organiserId: Id;
  readonly userId: Id;
  readonly siteId: Id;
  readonly patternKind: PatternKind;
  readonly state: RequestState;
  /** NIS code of the municipality of the place. */
  readonly municipality: string;
  /** Where the place lies, in hundred-thousandths of a degree; null where it is not on our map. */
  readonly latitudeE5: number | null;
  readonly longitudeE5: number | null;
  /** Codes of what the catalogue demands on the first day, kept as they were told to the user. */
  readonly requirements: readonly string[];
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly registeredAt: Moment;
  readonly version: number;
}

/**
 * What is wrong with a form as such, and the times it asks for; whether the task is allowed is the catalogue's
 * answer. A new request lies ahead: with `today`, a first day before it is refused, but a month that has begun or a
 * window that is still open may be asked for.
 */
export function readForm(
  form: Pick<RequestForm, 'pattern' | 'seats' | 'minimumTeam'>,
  { today, closed = [] }: { today?: Day; closed?: ClosedDays } = {},
): Expansion {
  const expansion = expand(form.pattern, closed);
  const ofFirstDay = today === undefined ? [] : refusalsOfFirstDay(form.pattern, expansion, today);
  const refusals = [...refusalsOfTeam(form), ...ofFirstDay, ...expansion.refusals];
  return refusals.length > 0 ? { ...expansion, slots: [], refusals } : expansion;
}

/** Where no task is named there are words that say what the job is. */
export function refusalsOfTask({ task, inOwnWords }: Pick<RequestForm, 'task' | 'inOwnWords'>) {
  return task !== taskToBeNamed || inOwnWords?.trim() ? [] : [refusal('task-to-be-named', {})];
}

/** People are wanted, and no more of them needed than wanted. */
export function refusalsOfTeam({
  seats,
  minimumTeam,
}: Pick<RequestForm, 'seats' | 'minimumTeam'>): MatchingRefusal[] {
  if (!Number.isSafeInteger(seats) || seats < 1) return [refusal('seats-missing', { seats })];
  return minimumTeam > seats ? [refusal('team-larger-than-seats', { team: minimumTeam, seats })] : [];
}

function refusalsOfFirstDay(pattern: Pattern, { slots }: Expansion, today: Day): MatchingRefusal[] {
  const first = slots[0];
  if (first === undefined) return [];
  const from = pattern.kind === 'standing' || pattern.kind === 'window' ? first.until : first.day;
  return from < today ? [refusal('day-already-past', { day: from, today })] : [];
}

/** Where the work is done, as a point on the map. */
export function pointOf({
  latitudeE5,
  longitudeE5,
}: Pick<Request, 'latitudeE5' | 'longitudeE5'>): Point | null {
  return latitudeE5 === null || longitudeE5 === null ? null : { latitudeE5, longitudeE5 };
}
