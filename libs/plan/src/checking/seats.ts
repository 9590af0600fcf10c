import { type Id } from '#kernel';
import { groupedBy } from '#registry';
import { type PlanFinding, type PlanProblem } from '../rules';
import { type CheckFacts, type Row } from './facts';

/** Somebody at a time, after the plan. */
export interface Seat {
  readonly worker: string;
  readonly person: string;
  /** Of the time, with who asks for it; for work at another organiser only when and where. */
  readonly at: Row;
  /** The plan chose it, and nobody had been told: then a warning counts as a refusal. */
  readonly isNew: boolean;
  readonly chosen: boolean;
}

/** Everything after the plan, for rules to count in. */
export interface AfterPlan {
  readonly facts: CheckFacts;
  readonly seats: readonly Seat[];
  readonly chosen: readonly Seat[];
  /** The seats that somebody was told of and that the plan takes away. */
  readonly dropped: readonly Row[];
  readonly publishedUntil: string;
}

export interface PlanToCheck {
  readonly problem: PlanProblem;
  /** Assignments that the plan keeps or takes away. */
  readonly told: readonly { readonly id: Id }[];
  readonly chosen: readonly number[];
  readonly publishedUntil: string;
}

/** Says what a rule finds wrong. */
export const finding = (rule: PlanFinding['rule'], sentence: string): PlanFinding => ({ rule, sentence });

/**
 * Puts together what stands and what is chosen. Of the plan only the names of workers and times are taken, which times
 * it decides about, and which assignments it takes to be its own to change. A chosen pair that names nobody, or nothing,
 * is a finding.
 */
export function afterPlan(
  facts: CheckFacts,
  { problem, told: movable, chosen, publishedUntil }: PlanToCheck,
): { readonly after: AfterPlan; readonly findings: PlanFinding[] } {
  const decided = new Set<string>(problem.places.map(({ occurrence }) => occurrence));
  const moved = new Set<string>(movable.map(({ id }) => id));
  const isTold = (row: Row) => moved.has(text(row, 'id')) && decided.has(text(row, 'occurrenceId'));
  const findings: PlanFinding[] = [];
  const seats: Seat[] = facts.seats
    .filter((row) => !isTold(row))
    .map((at) => ({
      worker: text(at, 'workerId'),
      person: text(at, 'person'),
      at,
      isNew: false,
      chosen: false,
    }));
  const told = facts.seats.filter(isTold);
  const picked = chosen.flatMap((index): Seat[] => {
    const pair = problem.pairs[index];
    const id = pair && problem.workers[pair.worker]?.worker;
    const occurrence = pair && problem.places[pair.place]?.occurrence;
    const [worker] = rowsWith(facts.workers, 'id', id ?? null);
    const [at] = rowsWith(facts.occurrences, 'id', occurrence ?? null);
    if (!worker || !at) {
      findings.push(finding(1, `Paar ${index} noemt een wijk-werker of een moment dat er niet is.`));
      return [];
    }
    const isNew = !ofWorker(told, text(worker, 'id')).some((row) => row['occurrenceId'] === occurrence);
    return [{ worker: text(worker, 'id'), person: text(worker, 'person'), at, isNew, chosen: true }];
  });
  const dropped = told.filter(
    (row) =>
      !rowsWith(picked, 'worker', text(row, 'workerId')).some(({ at }) => at['id'] === row['occurrenceId']),
  );
  const after = { facts, seats: [...seats, ...picked], chosen: picked, dropped, publishedUntil };
  return { after, findings };
}

/** A text of a row. @throws RangeError where the column holds none */
export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new RangeError(`column ${column} holds no text`);
  return value;
}

export const maybeText = (row: Row, column: string): string | null => {
  const value = row[column];
  return typeof value === 'string' ? value : null;
};

/** A whole number of a row. @throws RangeError where the column holds none */
export function whole(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new RangeError(`column ${column} holds no number`);
  return value;
}

/** The row that began last by a day. */
export const lastBy = (rows: readonly Row[], day: string, column = 'from'): Row | undefined =>
  rows
    .filter((row) => text(row, column) <= day)
    .sort((a, b) => (text(a, column) < text(b, column) ? -1 : 1))
    .at(-1);

/** Whether a row that counts from a day until another counts on a day. */
export const countsOn = (row: Row, day: string, [from, until] = ['from', 'until']): boolean =>
  text(row, from ?? '') <= day && day <= (maybeText(row, until ?? '') ?? day);

export const ofWorker = (rows: readonly Row[], worker: string) => rowsWith(rows, 'workerId', worker);

const indexes = new WeakMap<readonly object[], Map<string, (value: unknown) => unknown[]>>();

/** Rows with a value in a column, found again without looking through all of them. */
export function rowsWith<Kind extends object>(
  rows: readonly Kind[],
  column: keyof Kind & string,
  value: Kind[keyof Kind & string],
): readonly Kind[] {
  const ofRows = indexes.get(rows) ?? new Map<string, (value: unknown) => unknown[]>();
  indexes.set(rows, ofRows);
  const index = ofRows.get(column) ?? groupedBy(rows, (row): unknown => row[column]);
  ofRows.set(column, index);
  return index(value) as readonly Kind[];
}

/** How a seat is named in a finding. */
export const named = ({ worker, at }: Seat) => `${worker} op ${text(at, 'day')} (${text(at, 'id')})`;
