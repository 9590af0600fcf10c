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
import { TeamAsking } from './team-asking';
import { cancelReasonOf, Telling } from './telling';

interface NewTime {
  /** With their new seats. */
  readonly team: readonly Assignment[];
  readonly before: Occurrence;
  readonly ask: boolean;
}

/** Steps for everybody at a visit, of which the actions on a whole team are made. */
@Injectable()
export class TeamSteps {
  constructor(
    private readonly placing: Placing,
    private readonly rounds: Rounds,
    private readonly telling: Telling,
    private readonly asking: TeamAsking,
  ) {}

  /** Frees and tells everybody, and takes the visit out of the planning. */
  async callOff(
    tx: Writing,
    occurrence: Occurrence,
    { event, why }: { event: 'call-off' | 'close-day'; why: LeavingReason },
  ): Promise<void> {
    const reason = cancelReasonOf(why);
    const freed = await this.takeOut(tx, occurrence, { event, why });
    for (const assignment of freed) await this.telling.calledOff(tx, assignment, reason);
    if (event === 'call-off') await this.telling.visitCalledOff(tx, occurrence, reason);
  }

  /** Takes a visit out of the planning; answers who is freed and is still to be told. Who was asked hears it here. */
  async takeOut(
    tx: Writing,
    { id, organiserId, requestId }: Occurrence,
    { event, why }: { event: 'call-off' | 'close-day' | 'pause'; why: LeavingReason },
  ): Promise<Assignment[]> {
    const active = await activeAtOccurrence(tx, id);
    for (const assignment of active) {
      await this.placing.leave(tx, assignment, { event: 'cancel', why });
      if (assignment.state === 'offered') await this.telling.over(tx, assignment);
    }
    await cancelOccurrence(tx, id);
    const of = { organiserId, requestId, occurrenceId: id };
    await record(tx, { ...of, event, fromState: 'planned', toState: 'cancelled', why });
    await this.rounds.settleAt(tx, id);
    await settleFilling(tx, requestId);
    return active.filter(({ state }) => state === 'assigned');
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

  /** Whoever was taken along to the new time is asked whether it suits; whoever knows it already is only told. */
  async tellNewTime(tx: Writing, { team, before, ask }: NewTime): Promise<void> {
    if (ask) return this.asking.ask(tx, team, before);
    for (const member of team) await this.telling.moved(tx, member, before);
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

  /** The user hears who comes. */
  async tellTeam(tx: Writing, visit: Occurrence): Promise<void> {
    await this.telling.teamComes(tx, visit);
  }

  /** Whoever was asked for a visit as it was is asked no more. */
  async settle(tx: Writing, visit: Occurrence): Promise<void> {
    await this.rounds.settleAt(tx, visit.id);
  }

  /** Gives somebody a seat and tells nobody; answers why not, and writes nothing then. */
  async seat(
    tx: Writing,
    {
      organiserId: organiser,
      occurrenceId: occurrence,
      workerId: worker,
      id: replaces,
    }: Pick<Assignment, 'organiserId' | 'occurrenceId' | 'workerId'> & { readonly id?: Assignment['id'] },
  ): Promise<{ readonly made?: Assignment; readonly reasons: readonly Refusal[] }> {
    const id = tx.ids.next();
    const asked = { id, booking: id, organiser, occurrence, worker, ...(replaces && { replaces }) };
    try {
      return { made: await this.placing.assign(tx, asked), reasons: [] };
    } catch (error) {
      if (error instanceof Refused) return { reasons: error.refusals };
      throw error;
    }
  }
}
