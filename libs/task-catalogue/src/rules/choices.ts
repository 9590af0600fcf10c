import { type Day, type Id, type Moment } from '#kernel';
import { begins, type Lineage, lineageUpTo, type NisCode } from './municipality';
import { type TaskVersion } from './task';

/** Something a municipality chose, counting from a day until its next choice. */
export interface Choice {
  readonly id: Id;
  readonly municipality: NisCode;
  readonly validFrom: Day;
  readonly decidedOn: Day;
  readonly recordedAt: Moment;
}

export const localDecisionKinds = ['denial', 'addition', 'strike', 'withdrawal'] as const;
/**
 * What was decided about a task in a municipality. The municipality denies, adds, or withdraws what it decided
 * earlier; VDAB's board strikes an addition. Source: decree art. 27 and 28.
 */
export type LocalDecisionKind = (typeof localDecisionKinds)[number];

/** One decision as it counts in one municipality; municipalities that decide together share its id. */
export interface LocalDecision extends Choice {
  readonly kind: LocalDecisionKind;
  /** Code of the task. */
  readonly task: string;
  /** Number or name of the decision, for who wants to read it. */
  readonly reference: string;
  /** Why an addition pushes out no regular work; null for other kinds. */
  readonly displacementReasoning: string | null;
}

/** Which organiser serves a municipality from a day on; null when from that day on none does. */
export interface OrganiserChoice extends Choice {
  readonly organiser: Id | null;
  readonly reference: string;
}

/** A merged municipality decided that from a day on the choices of its former municipalities end. */
export interface Union extends Choice {
  readonly reference: string;
}

/**
 * The choice that stands for a piece of land on a day. The municipality it belongs to then goes first; where
 * that one is silent, the choice of the former municipality stays, until a uniting decision ended it. A
 * municipality that is older than the merger speaks for the land it took over only by what it decided since.
 * Source: BVR art. 21.
 */
export function standingChoice<Kind extends Choice>(
  choices: readonly Kind[],
  { lineage, unions, on }: { lineage: Lineage; unions: readonly Union[]; on: Day },
): Kind | undefined {
  const reached = lineageUpTo(on, lineage);
  for (const [index, { nisCode, validFrom }] of [...reached.entries()].reverse()) {
    const tookOver = begins(lineage, index);
    const speaks = (choice: Choice) =>
      choice.municipality === nisCode &&
      choice.validFrom <= on &&
      (validFrom === tookOver || choice.decidedOn >= tookOver);
    const own = lastOf(choices.filter(speaks));
    if (own !== undefined) return own;
    if (unions.some(speaks)) return undefined;
  }
  return undefined;
}

/** Of choices that all count, the one that began last; of those that begin on one day, the one decided and recorded last. */
export function lastOf<Kind extends Choice>(choices: readonly Kind[]): Kind | undefined {
  return [...choices].sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1)).at(-1);
}

const orderOf = ({ validFrom, decidedOn, recordedAt, id }: Choice) =>
  [validFrom, decidedOn, recordedAt, id].join(' ');

/** How a task stands somewhere after what was decided there. */
export type LocalStanding = 'as-listed' | 'denied' | 'added' | 'struck';

const standingAfter = {
  denial: 'denied',
  addition: 'added',
  strike: 'struck',
  withdrawal: 'as-listed',
} as const;

/**
 * How a task stands after the decision that counts. What the Flemish list itself took up later stands as
 * listed, whatever became of an earlier local addition.
 */
export function localStanding(
  task: TaskVersion | undefined,
  decision: LocalDecision | undefined,
): LocalStanding {
  const standing = decision === undefined ? 'as-listed' : standingAfter[decision.kind];
  return standing === 'struck' && task?.scope === 'flemish' ? 'as-listed' : standing;
}
