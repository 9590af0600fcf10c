import { type Writing } from '#database';
import { Injectable } from '@nestjs/common';
import { type Refusal, Refused } from '#kernel';
import { type Assignment, type LeavingReason, type Occurrence } from '../rules';
import { activeAtOccurrence } from '../store/assignments';
import { record } from '../store/events';
import { settleFilling } from '../store/filling';
import { cancelOccurrence } from '../store/requests';
import { Placing } from './placing';
import { Rounds } from './rounds';
import { Telling } from './telling';

/** Steps for everybody at a visit, of which the actions on a whole team are made. */
@Injectable()
export class TeamSteps {
  constructor(
    private readonly placing: Placing,
    private readonly rounds: Rounds,
    private readonly telling: Telling,
  ) {}

  /** Frees and tells everybody, and takes the visit out of the planning. */
  async callOff(
    tx: Writing,
    occurrence: Occurrence,
    { event, why }: { event: 'call-off' | 'close-day'; why: LeavingReason },
  ): Promise<void> {
    const { id, organiserId, requestId } = occurrence;
    const reason = why === 'weather' ? 'weather' : 'user-cancelled';
    for (const assignment of await activeAtOccurrence(tx, id)) {
      await this.placing.leave(tx, assignment, { event: 'cancel', why });
      if (assignment.state === 'offered') await this.telling.over(tx, assignment);
      else await this.telling.calledOff(tx, assignment, reason);
    }
    await cancelOccurrence(tx, id);
    await record(tx, {
      organiserId,
      requestId,
      occurrenceId: id,
      event,
      fromState: 'planned',
      toState: 'cancelled',
      why,
    });
    if (event === 'call-off') await this.telling.visitCalledOff(tx, occurrence, reason);
    await this.rounds.settleAt(tx, id);
    await settleFilling(tx, requestId);
  }

  /** Gives a seat back to whoever was freed, where the rules still allow it. */
  async takeAgain(tx: Writing, freed: Assignment): Promise<void> {
    const { made } = await this.seat(tx, freed);
    if (made) await this.telling.given(tx, made, false);
  }

  /** Frees somebody of the old time of a visit that moves. */
  async free(tx: Writing, member: Assignment): Promise<void> {
    const event = member.state === 'assigned' ? 'replace' : 'cancel';
    await this.placing.leave(tx, member, { event, why: 'other' });
    if (member.state === 'offered') await this.telling.over(tx, member);
  }

  /** Takes somebody along to the new time; answers why not, and writes nothing then. */
  async bringAlong(tx: Writing, member: Assignment, before: Occurrence): Promise<readonly Refusal[]> {
    const { made, reasons } = await this.seat(tx, member);
    if (made) await this.telling.moved(tx, made, before);
    return reasons;
  }

  /** Who is not taken along hears that the job of the old time does not go on. */
  async tellFreed(tx: Writing, member: Assignment, before: Occurrence): Promise<void> {
    await this.telling.calledOff(tx, member, 'organiser-cancelled', before);
  }

  /** The user hears of the new time, and who was asked for the old one is asked no more. */
  async tellMoved(tx: Writing, before: Occurrence): Promise<void> {
    await this.telling.visitMoved(tx, before);
    await this.rounds.settleAt(tx, before.id);
  }

  private async seat(
    tx: Writing,
    { organiserId: organiser, occurrenceId: occurrence, workerId: worker, id: replaces }: Assignment,
  ): Promise<{ readonly made?: Assignment; readonly reasons: readonly Refusal[] }> {
    const id = tx.ids.next();
    try {
      const made = await this.placing.assign(tx, {
        id,
        booking: id,
        organiser,
        occurrence,
        worker,
        replaces,
      });
      return { made, reasons: [] };
    } catch (error) {
      if (error instanceof Refused) return { reasons: error.refusals };
      throw error;
    }
  }
}
