import { type Command, Road, type Taken, type Writing } from '#database';
import { Injectable } from '@nestjs/common';
import { type Day, type Id, type Minutes, Refused, refuseUnlessAllowed } from '#kernel';
import { regimeOf } from '#registry';
import { ruleOf } from '#regulation';
import {
  type Assignment,
  type OfferAnswer,
  type OfferRound,
  refusal,
  refusalsToOpenRound,
  type SeekingWay,
} from '../rules';
import { findAssignment } from '../store/assignments';
import { findAnswer, findRound, roundsRunningAt } from '../store/offers';
import { findOccurrence } from '../store/requests';
import { usualMinutes } from './answer-minutes';
import { Answering, type Heard } from './answering';
import { Rounds } from './rounds';
import { TeamAsking } from './team-asking';

export interface OpenRoundInput {
  readonly organiser: Id;
  readonly occurrence: Id;
  readonly way: SeekingWay;
  /** Whom to ask, in this order. */
  readonly workers: readonly Id[];
  /** How long each has to answer; left out, the usual time for a job so near or so far. */
  readonly answerMinutes?: Minutes | undefined;
  /** The day chosen, where the place is an open window. */
  readonly on?: Day | undefined;
}

export type AnswerInput = Omit<Heard, 'id'>;

/** Asking before assigning: several people for one place, and what they answer. */
@Injectable()
export class Offers {
  constructor(
    private readonly road: Road,
    private readonly rounds: Rounds,
    private readonly answering: Answering,
    private readonly team: TeamAsking,
  ) {}

  /**
   * Begins to ask people for a place. The command's subject becomes the round's id.
   * @throws Refused `first-yes-too-early`, `asked-already`, `nobody-to-ask`
   * @throws NotFound where this organiser has no such place
   */
  open(command: Command, input: OpenRoundInput): Promise<Taken<OfferRound>> {
    const { organiser } = input;
    return this.road.take(command, {
      perform: async (tx) => {
        await this.mustBeOpenTo(tx, input);
        const answerMinutes = input.answerMinutes ?? (await usualMinutes(tx, input));
        await this.rounds.open(tx, { ...input, id: tx.command.subject, answerMinutes });
      },
      answer: (reading, id) => findRound(reading, organiser, id),
    });
  }

  /** Stops asking. Who was asked has no question any more; a round that ended by itself stays as it ended. */
  withdraw(
    command: Command,
    { organiser, round: id }: { organiser: Id; round: Id },
  ): Promise<Taken<OfferRound>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const round = await findRound(tx, organiser, id);
        if (round.state !== 'running') return;
        await (round.way === 'changed' ? this.team : this.rounds).withdraw(tx, round);
      },
      answer: (reading) => findRound(reading, organiser, id),
    });
  }

  /**
   * Takes an answer, by screen, desk or SMS. A late or a second one is kept too; `outcome` says what became of it. The
   * command's subject becomes the answer's id.
   * @throws Refused where the place cannot be given to who says yes, by the rules as they stand now
   * @throws NotFound where this organiser has no such offer
   */
  answer(command: Command, input: AnswerInput): Promise<Taken<OfferAnswer>> {
    return this.road.take(command, {
      perform: async (tx) => {
        await this.answering.hear(tx, { ...input, id: tx.command.subject });
      },
      answer: (reading, id) => findAnswer(reading, input.organiser, id),
    });
  }

  /**
   * A yes that takes no other outcome: the place is given, or the yes kept where answers are collected.
   * @throws Refused as `answer`; `assignment-not-in-state` where it is not asked any more, and then nothing is kept
   */
  accept(
    command: Command,
    { organiser, offer: id }: { organiser: Id; offer: Id },
  ): Promise<Taken<Assignment>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const said = { organiser, offer: id, says: 'yes', channel: 'desk' } as const;
        const { outcome } = await this.answering.hear(tx, { ...said, id: tx.ids.next() });
        if (outcome === 'given' || outcome === 'kept') return;
        const { state } = await findAssignment(tx, organiser, id);
        throw new Refused([refusal('assignment-not-in-state', { state, event: 'accept' })]);
      },
      answer: (reading) => findAssignment(reading, organiser, id),
    });
  }

  /**
   * Settles a round in which time ran out: whatever runner calls it, however often, it is done once. Each round is a
   * command of its own, so that one that fails keeps no other waiting.
   * @throws NotFound where this organiser has no such round
   */
  settle(
    command: Command,
    { organiser, round: id }: { organiser: Id; round: Id },
  ): Promise<Taken<undefined>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const round = await findRound(tx, organiser, id);
        await (round.way === 'changed' ? this.team : this.rounds).settle(tx, round);
      },
      answer: async () => undefined,
    });
  }

  private async mustBeOpenTo(tx: Writing, { organiser, occurrence, way, on }: OpenRoundInput): Promise<void> {
    const found = await findOccurrence(tx, organiser, occurrence);
    const near = ruleOf(await regimeOf(tx, organiser), 'first-yes-hours', tx.today);
    const running = (await roundsRunningAt(tx, occurrence)).length;
    const facts = { way, day: on ?? found.day, startsAt: found.startsAt, running, now: tx.now };
    refuseUnlessAllowed(refusalsToOpenRound(facts, near), tx.command.reason);
  }
}
