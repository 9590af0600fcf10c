import { type Writing } from '#database';
import { Injectable } from '@nestjs/common';
import { type Id } from '#kernel';
import { type Assignment, type CandidateCard, pairingsOn } from '../rules';
import { pairingsOf } from '../store/assignments';
import { assignmentsAt } from '../store/one-place';
import { joinRound, roundsRunningAt } from '../store/offers';
import { usualMinutes } from './answer-minutes';
import { Candidates } from './candidates';
import { Placing } from './placing';
import { Rounds } from './rounds';
import { Telling } from './telling';

/** Nobody hears of a place after so many others: by then the mediator looks for another way. */
const ASKED_MAXIMUM = 20;

/** Looking for somebody in the stead of who cannot come, without a mediator having to ask each. */
@Injectable()
export class Substitutes {
  constructor(
    private readonly placing: Placing,
    private readonly rounds: Rounds,
    private readonly candidates: Candidates,
    private readonly telling: Telling,
  ) {}

  /** Whoever cannot come gives up the job, or the question about it; the place is offered to others. */
  async giveUp(
    tx: Writing,
    job: Assignment,
    why: 'absence' | 'new-time-does-not-suit' = 'absence',
  ): Promise<void> {
    await this.placing.leave(tx, job, { event: 'decline', why });
    if (job.state === 'assigned') await this.seek(tx, job);
    else await this.rounds.settleAt(tx, job.occurrenceId);
  }

  /**
   * Tells the user that a substitute is sought, and asks who may come one after another: the named reserve first, then
   * in the fixed order. Where nobody may come without more, or the two choose their own times, the place waits for the
   * mediator.
   */
  private async seek(tx: Writing, left: Assignment): Promise<void> {
    const { organiserId: organiser, occurrenceId: occurrence, startsAt, endsAt } = left;
    if (startsAt === null || (endsAt !== null && endsAt <= tx.now)) return;
    await this.telling.sought(tx, left);
    if ((await roundsRunningAt(tx, occurrence)).length > 0) return this.rounds.settleAt(tx, occurrence);
    const workers = await this.ranked(tx, left);
    if (workers.length === 0) return;
    const answerMinutes = await usualMinutes(tx, { organiser, occurrence });
    const round = { id: tx.ids.next(), organiser, occurrence, way: 'in-order', workers } as const;
    await this.rounds.open(tx, { ...round, answerMinutes, replaces: left.id });
  }

  /**
   * Whoever is back is asked for what was given up; where others are being asked in order, as the last of them. Who may
   * not come by now is not asked.
   */
  async offerBack(tx: Writing, left: Assignment): Promise<void> {
    const { organiserId: organiser, occurrenceId: occurrence, workerId: worker } = left;
    const [running] = await roundsRunningAt(tx, occurrence);
    if (running?.way === 'in-order' && !running.workers.includes(worker))
      await joinRound(tx, running, worker);
    if (running) return;
    const card = await this.candidates.card(tx, {
      organiser,
      occurrence,
      today: tx.today,
      worker,
      leaving: left.id,
    });
    if (card.verdict !== 'may') return;
    const answerMinutes = await usualMinutes(tx, { organiser, occurrence });
    const round = { id: tx.ids.next(), organiser, occurrence, way: 'in-order', workers: [worker] } as const;
    await this.rounds.open(tx, { ...round, answerMinutes, replaces: left.id });
  }

  private async ranked(tx: Writing, left: Assignment): Promise<Id[]> {
    const { organiserId: organiser, occurrenceId: occurrence, requestId, day } = left;
    const { candidates } = await this.candidates.of(tx, { organiser, occurrence, today: tx.today });
    const asked = await assignmentsAt(tx, organiser, occurrence);
    const saidNo = new Set(asked.filter(({ state }) => state === 'declined').map(({ workerId }) => workerId));
    const reserves = new Set(
      pairingsOn(await pairingsOf(tx, requestId), 'reserve', day).map(({ workerId }) => workerId),
    );
    const able = candidates.filter(({ worker, verdict }) => verdict === 'may' && !saidNo.has(worker));
    const isReserve = ({ worker }: CandidateCard) => reserves.has(worker);
    return [...able.filter(isReserve), ...able.filter((card) => !isReserve(card))]
      .slice(0, ASKED_MAXIMUM)
      .map(({ worker }) => worker);
  }
}
