import { together, type Writing } from '#database';
import { ChangedMeanwhile, Refused } from '#kernel';
import {
  after,
  type AssignmentEvent,
  type AssignmentFacts,
  type AssignmentState,
  assignmentTable,
  type LeavingReason,
  offerEventOf,
  refusalsToMoveAssignment,
} from '../rules';
import { record } from '../store/events';
import { findOffer, moveOffer } from '../store/offers';

/** An assignment, as far as its state is concerned. */
export type AssignmentInState = Pick<
  AssignmentFacts,
  'organiser' | 'request' | 'occurrence' | 'assignment' | 'state'
>;

export interface Move extends AssignmentInState {
  readonly event: AssignmentEvent;
  readonly why?: LeavingReason;
  /** Codes of the warnings over which the actor went on. */
  readonly overruled?: readonly string[];
}

/**
 * Moves an assignment along its table and writes down that it happened: two statements, and the offer of one that was
 * asked first moves with it.
 * @throws Refused `assignment-not-in-state` where the table has no such move
 */
export async function move(tx: Writing, asked: Move): Promise<AssignmentState> {
  const { state, event, why, overruled } = asked;
  const next = after(assignmentTable, state, event);
  if (!next) throw new Refused(refusalsToMoveAssignment(state, event));
  const [changed] = await together(
    tx.run(
      'update assignment set state = ?, left_because = ?, version = version + 1 where id = ? and state = ?',
      [next, why ?? null, asked.assignment, state],
    ),
    record(tx, {
      organiserId: asked.organiser,
      requestId: asked.request,
      occurrenceId: asked.occurrence,
      assignmentId: asked.assignment,
      event,
      fromState: state,
      toState: next,
      why: why ?? null,
      overruled: overruled ?? null,
    }),
  );
  if (changed === 0) throw new ChangedMeanwhile('assignment', asked.assignment);
  if (state === 'offered')
    await moveOffer(tx, await findOffer(tx, asked.organiser, asked.assignment), offerEventOf(event, why));
  return next;
}
