import { Injectable } from '@nestjs/common';
import { type Writing } from '#database';
import { type Id, Refused } from '#kernel';
import { type Assignment, findAssignment, Placing, Seating } from '#matching';
import { type PlanLine, refusal } from '../rules';
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
   * people can change places. @throws Refused as `Seating.give`, and where who was to go has gone already
   */
  async follow(tx: Writing, lines: readonly PlanLine[]): Promise<void> {
    for (const line of lines) await this.leave(tx, line);
    for (const line of lines) {
      const assignmentId = line.workerId === null ? null : await this.give(tx, line);
      const nothing = { reason: null, workerId: null, refusals: [] };
      await recordDecision(tx, line, { ...nothing, kind: 'accept', assignmentId });
    }
  }

  /** Gives the seat of one line, whoever was told going first; answers the assignment. @throws Refused as `follow` */
  async seat(tx: Writing, line: PlanLine): Promise<Id> {
    await this.leave(tx, line);
    return this.give(tx, line);
  }

  private async leave(tx: Writing, line: PlanLine): Promise<void> {
    if (line.leavingAssignmentId === null) return;
    const leaving = await findAssignment(tx, line.organiserId, line.leavingAssignmentId);
    if (leaving.state !== 'assigned') throw new Refused([changedSince(line, leaving)]);
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

const changedSince = ({ number, day }: PlanLine, { state }: Assignment) =>
  refusal('plan-line-changed-since', { line: number, day, state });
