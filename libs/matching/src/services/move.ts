import { type Writing } from '#database';
import { ChangedMeanwhile, type Id, Refused } from '#kernel';
import {
  after,
  type AssignmentEvent,
  type AssignmentState,
  assignmentTable,
  type LeavingReason,
  refusal,
} from '../rules';
import { record } from '../store/events';

export interface Move {
  readonly organiser: Id;
  readonly request: Id;
  readonly occurrence: Id;
  readonly assignment: Id;
  readonly state: AssignmentState;
  readonly event: AssignmentEvent;
  readonly why?: LeavingReason;
  /** Codes of the warnings over which the actor went on. */
  readonly overruled?: readonly string[];
}

/**
 * Moves an assignment along its table and writes down that it happened: two statements.
 * @throws Refused `assignment-not-in-state` where the table has no such move
 */
export async function move(
  tx: Writing,
  { state, event, why, overruled, ...of }: Move,
): Promise<AssignmentState> {
  const next = after(assignmentTable, state, event);
  if (!next) throw new Refused([refusal('assignment-not-in-state', { state, event })]);
  const changed = await tx.run(
    'update assignment set state = ?, left_because = ?, version = version + 1 where id = ? and state = ?',
    [next, why ?? null, of.assignment, state],
  );
  if (changed === 0) throw new ChangedMeanwhile('assignment', of.assignment);
  await record(tx, {
    organiserId: of.organiser,
    requestId: of.request,
    occurrenceId: of.occurrence,
    assignmentId: of.assignment,
    event,
    fromState: state,
    toState: next,
    why: why ?? null,
    overruled: overruled ?? null,
  });
  return next;
}
