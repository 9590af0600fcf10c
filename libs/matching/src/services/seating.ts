import { type Writing } from '#database';
import { Injectable } from '@nestjs/common';
import { regimeOf } from '#registry';
import { type Assignment, isPublished, type LeavingReason, publishedWindow } from '../rules';
import { lostSomebody } from '../store/absences';
import { activeAtOccurrence } from '../store/assignments';
import { type Leaving, Placing, type PlacingAsked } from './placing';
import { Rounds } from './rounds';
import { cancelReasonOf, Telling } from './telling';

/** A seat that is given or given up by name: the steps of placing, with who hears of it and who need not answer any more. */
@Injectable()
export class Seating {
  constructor(
    private readonly placing: Placing,
    private readonly rounds: Rounds,
    private readonly telling: Telling,
  ) {}

  /** @throws Refused as `Placing.assign` */
  async give(tx: Writing, asked: PlacingAsked): Promise<void> {
    await this.dropQuestion(tx, asked);
    const given = await this.placing.assign(tx, asked);
    if (await isToldNow(tx, given))
      await this.telling.given(tx, given, await lostSomebody(tx, asked.occurrence));
    await this.rounds.settleAt(tx, asked.occurrence);
  }

  /** One goes and another comes, in one go: nobody is asked in between. @throws Refused as both */
  async replace(tx: Writing, leaving: Assignment, why: LeavingReason, asked: PlacingAsked): Promise<void> {
    await this.placing.leave(tx, leaving, { event: 'replace', why });
    await this.give(tx, { ...asked, replaces: leaving.id });
  }

  /** @throws Refused as `Placing.leave` */
  async leave(tx: Writing, leaving: Assignment, how: Leaving): Promise<void> {
    await this.placing.leave(tx, leaving, how);
    if (how.event === 'cancel') await this.tellCancelled(tx, leaving, how.why);
    await this.rounds.settleAt(tx, leaving.occurrenceId);
  }

  /** Everybody who left together hears it, and nobody is asked for their places any more. */
  async tellLeft(tx: Writing, left: readonly Assignment[], why: LeavingReason): Promise<void> {
    for (const one of left) await this.tellCancelled(tx, one, why);
    for (const place of new Set(left.map(({ occurrenceId }) => occurrenceId)))
      await this.rounds.settleAt(tx, place);
  }

  /** Whoever has the place anyhow need not answer whether to come. */
  private async dropQuestion(tx: Writing, { occurrence, worker }: PlacingAsked): Promise<void> {
    const active = await activeAtOccurrence(tx, occurrence);
    const asked = active.find((one) => one.workerId === worker && one.state === 'offered');
    if (asked) await this.placing.leave(tx, asked, { event: 'cancel', why: 'other' });
  }

  private async tellCancelled(tx: Writing, leaving: Assignment, why: LeavingReason): Promise<void> {
    if (leaving.state === 'offered') return this.telling.over(tx, leaving);
    if (await isToldNow(tx, leaving)) await this.telling.calledOff(tx, leaving, cancelReasonOf(why));
  }
}

/** Beyond the published window nothing is certain yet: what stands there is told when the window reaches it. */
async function isToldNow(tx: Writing, { organiserId, day, endsAt }: Assignment): Promise<boolean> {
  const window = publishedWindow(await regimeOf(tx, organiserId), tx.today);
  return isPublished(day, tx.today, window.value) && (endsAt === null || endsAt > tx.now);
}
