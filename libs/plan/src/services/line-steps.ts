import { Injectable } from '@nestjs/common';
import { type Writing } from '#database';
import { type Id, Refused } from '#kernel';
import { findAssignment, findOccurrence, Placing, Seating } from '#matching';
import { type PlanLine, refusal, refusalsOfVisit } from '../rules';
import { recordDecision } from '../store/lines';

/** The steps of matching by which lines of a plan become assignments, inside the caller's transaction. */
@Injectable()
export class LineSteps {
  constructor(
    private readonly placing: Placing,
    private readonly seating: Seating,
  ) {}

  /**
   * Follows lines together: first everybody who goes gives up a seat, then everybody who comes gets one, so that two
   * people can change places. @throws Refused as `Seating.give`, where who was to go has gone already, and where the visit
   * has another time by now
   */
  async follow(tx: Writing, lines: readonly PlanLine[]): Promise<void> {
    for (const line of lines) await this.begin(tx, line);
    for (const line of lines) {
      const assignmentId = line.workerId === null ? null : await this.give(tx, line);
      const nothing = { reason: null, workerId: null, refusals: [] };
      await recordDecision(tx, line, { ...nothing, kind: 'accept', assignmentId });
    }
  }

  /** Gives the seat of one line, whoever was told going first; answers the assignment. @throws Refused as `follow` */
  async seat(tx: Writing, line: PlanLine): Promise<Id> {
    await this.begin(tx, line);
    return this.give(tx, line);
  }

  /** The visit is still the one that was planned, and whoever was told of it and comes no more gives up the seat. */
  private async begin(tx: Writing, line: PlanLine): Promise<void> {
    const { organiserId, number, day } = line;
    const moved = refusalsOfVisit(line, await findOccurrence(tx, organiserId, line.occurrenceId));
    if (moved.length > 0) throw new Refused(moved);
    if (line.leavingAssignmentId === null) return;
    const leaving = await findAssignment(tx, organiserId, line.leavingAssignmentId);
    if (leaving.state !== 'assigned')
      throw new Refused([refusal('plan-line-changed-since', { line: number, day, state: leaving.state })]);
    const why = 'better-match';
    if (line.workerId === null) await this.seating.leave(tx, leaving, { event: 'cancel', why });
    else await this.placing.leave(tx, leaving, { event: 'replace', why });
  }

  private async give(tx: Writing, line: PlanLine): Promise<Id> {
    const { organiserId: organiser, occurrenceId: occurrence, workerId: worker } = line;
    if (worker === null) throw new RangeError('a seat is given to somebody');
    const id = tx.ids.next();
    const replaces = line.leavingAssignmentId;
    const seat = { id, booking: id, organiser, occurrence, worker };
    await this.seating.give(tx, { ...seat, ...(replaces !== null && { replaces }) });
    return id;
  }
}
