import { type Reading, type Writing } from '#database';
import { Injectable } from '@nestjs/common';
import { type Id, type Moment } from '#kernel';
import { type CancelReason, Messages, type SeriesTold, type Told } from '#messaging';
import { userFacts } from '#registry';
import {
  type Assignment,
  type AssignmentFacts,
  isBelowMinimum,
  type LeavingReason,
  type Occurrence,
  type Offer,
  type Request,
} from '../rules';
import { teamOf } from '../store/assignments';
import { findOffer } from '../store/offers';
import { placeListed } from '../store/one-place';
import { findOccurrence, findRequest } from '../store/requests';
import { ToldFacts } from './told-facts';

/** Who hears what of offers, places and absences, written down with the event itself. */
@Injectable()
export class Telling {
  constructor(
    private readonly messages: Messages,
    private readonly facts: ToldFacts,
  ) {}

  /** The worker is asked; from the deadline on the question is of no use. */
  async asked(tx: Writing, { id, organiserId, number, answerBy }: Offer): Promise<void> {
    const told = await this.facts.of(tx, organiserId, id);
    if (!told) return;
    const { job, facts } = told;
    const to = { worker: facts.worker };
    await this.messages.tell(tx, {
      kind: 'job-offered',
      to,
      about: id,
      facts: { ...job, number, answerBy },
      key: id,
      lapsesAt: answerBy,
    });
  }

  /** Whoever was asked and is not needed any more is told so kindly. */
  async over(tx: Writing, { id, organiserId }: OfAssignment): Promise<void> {
    const told = await this.facts.of(tx, organiserId, id);
    if (!told) return;
    const { number } = await findOffer(tx, organiserId, id);
    const { task, on } = told.job;
    const to = { worker: told.facts.worker };
    await this.messages.tell(tx, {
      kind: 'offer-over',
      to,
      about: id,
      facts: { number, task, on },
      key: id,
    });
  }

  /** Somebody has a place: that one hears where to be, and the user who comes, once the team is large enough. */
  async given(tx: Writing, { organiserId, id }: OfAssignment, isSubstitute: boolean): Promise<void> {
    const told = await this.facts.of(tx, organiserId, id);
    if (!told) return;
    const { facts, job, visit } = told;
    const about = { about: id, key: id, ...lapsing(facts.endsAt) };
    await this.messages.tell(tx, { kind: 'job-given', to: { worker: facts.worker }, facts: job, ...about });
    const place = await placeListed(tx, organiserId, facts.occurrence);
    if (isBelowMinimum(place)) return;
    if (place.minimumTeam > 1 && place.taken === place.minimumTeam) return this.teamComes(tx, place);
    const kind = isSubstitute ? 'substitute-found' : 'visit-planned';
    await this.messages.tell(tx, { kind, to: userOf(facts), facts: visit, ...about });
  }

  /** A team is large enough: the user hears of everybody of whom nothing was certain until now. */
  async teamComes(tx: Writing, { id, organiserId, endsAt }: Occurrence): Promise<void> {
    for (const { assignment } of await teamOf(tx, id)) {
      const told = await this.facts.of(tx, organiserId, assignment);
      if (!told) continue;
      const about = { about: assignment, key: assignment, ...lapsing(endsAt) };
      await this.messages.tell(tx, {
        kind: 'visit-planned',
        to: userOf(told.facts),
        facts: told.visit,
        ...about,
      });
    }
  }

  /** Somebody cannot come: the user hears it at once, and that a substitute is sought. */
  async sought(tx: Writing, { organiserId, id }: OfAssignment): Promise<void> {
    const told = await this.facts.of(tx, organiserId, id);
    if (!told) return;
    const { facts, visit } = told;
    const about = { about: id, key: id, ...lapsing(facts.endsAt) };
    await this.messages.tell(tx, { kind: 'substitute-sought', to: userOf(facts), facts: visit, ...about });
  }

  /** Everybody who could come was asked, and nobody does. `round` names the event. */
  async notFound(tx: Writing, { organiserId, id }: OfAssignment, round: Id): Promise<void> {
    const told = await this.facts.of(tx, organiserId, id);
    if (!told) return;
    const { facts, visit } = told;
    await this.messages.tell(tx, {
      kind: 'substitute-not-found',
      to: userOf(facts),
      about: id,
      facts: visit,
      key: round,
      ...lapsing(facts.endsAt),
    });
  }

  /** A job is called off: the worker hears it, and why as far as everybody may know. */
  async calledOff(
    tx: Writing,
    { organiserId, id }: OfAssignment,
    reason: CancelReason,
    before?: Occurrence,
  ): Promise<void> {
    const told = await this.facts.of(tx, organiserId, id);
    if (!told) return;
    const { facts, job } = told;
    await this.messages.tell(tx, {
      kind: 'job-cancelled',
      to: { worker: facts.worker },
      about: id,
      facts: { ...job, ...(before && timesOf(before)), reason },
      key: id,
      ...lapsing(facts.endsAt),
    });
  }

  /** A job has another day or other hours. */
  async moved(tx: Writing, { organiserId, id }: OfAssignment, before: Occurrence): Promise<void> {
    const told = await this.facts.of(tx, organiserId, id);
    const was = timesOf(before);
    if (!told || !was) return;
    const { facts, job } = told;
    const to = { worker: facts.worker };
    const about = { about: id, key: id, ...lapsing(facts.endsAt) };
    await this.messages.tell(tx, { kind: 'job-changed', to, facts: { ...job, before: was }, ...about });
  }

  /** The user hears that a visit does not go on for anybody. */
  async visitCalledOff(tx: Writing, visit: Occurrence, reason: CancelReason): Promise<void> {
    const told = await this.visitOf(tx, visit);
    if (!told) return;
    const about = { about: visit.id, key: `${visit.id} ${tx.command.id}`, ...lapsing(visit.endsAt) };
    const facts = { ...told.visit, reason };
    await this.messages.tell(tx, { kind: 'visit-cancelled', to: told.to, facts, ...about });
  }

  /** The user hears when a visit is by now. */
  async visitMoved(tx: Writing, before: Occurrence): Promise<void> {
    const now = await findOccurrence(tx, before.organiserId, before.id);
    const [told, was] = [await this.visitOf(tx, now), timesOf(before)];
    if (!told || !was) return;
    const about = { about: now.id, key: `${now.id} ${tx.command.id}`, ...lapsing(now.endsAt) };
    const facts = { ...told.visit, before: was };
    await this.messages.tell(tx, { kind: 'visit-changed', to: told.to, facts, ...about });
  }

  /** Many visits go otherwise: the user and each of these workers hear it once. */
  async seriesTurned(
    tx: Writing,
    { id, organiserId: organiser, userId, siteId: site, task: code }: Request,
    { workers, ...turned }: Omit<SeriesTold, 'task'> & { readonly workers: readonly Id[] },
  ): Promise<void> {
    const user = await userFacts(tx, { organiser, user: userId });
    const facts = { ...turned, task: await this.facts.taskOf(tx, { task: code, day: turned.from }) };
    const about = { about: id, key: `${id} ${tx.command.id}` };
    for (const worker of workers)
      await this.messages.tell(tx, {
        kind: 'job-series-changed',
        to: { worker },
        facts: { ...facts, user: user.name },
        ...about,
        key: `${about.key} ${worker}`,
      });
    await this.messages.tell(tx, {
      kind: 'visit-series-changed',
      to: { user: userId, site },
      facts,
      ...about,
    });
  }

  private async visitOf(tx: Writing, visit: Occurrence) {
    const times = timesOf(visit);
    if (!times) return undefined;
    const { userId, siteId, task: code } = await findRequest(tx, visit.organiserId, visit.requestId);
    const task = await this.facts.taskOf(tx, { task: code, day: visit.day });
    return { to: { user: userId, site: siteId }, visit: { task, worker: null, ...times } };
  }

  /** Reminds a worker of a job; of no use once it has begun. Nothing for what is agreed on by talking. */
  async reminder(
    reading: Reading,
    { id, organiserId }: OfAssignment,
    kind: 'job-tomorrow' | 'job-soon',
  ): Promise<Told<'job-tomorrow' | 'job-soon'>[]> {
    const told = await this.facts.of(reading, organiserId, id);
    const startsAt = told?.facts.startsAt;
    if (!told || !startsAt) return [];
    const to = { worker: told.facts.worker };
    return [{ kind, to, about: id, facts: told.job, key: `${id} ${startsAt}`, lapsesAt: startsAt }];
  }
}

const calledOffByUser: readonly LeavingReason[] = ['user-cancelled', 'not-needed', 'place-closed'];

/** Why a job does not go on, as far as the worker and the user may know. */
export function cancelReasonOf(why: LeavingReason): CancelReason {
  if (why === 'weather') return 'weather';
  return calledOffByUser.includes(why) ? 'user-cancelled' : 'organiser-cancelled';
}

type OfAssignment = Pick<Assignment, 'organiserId' | 'id'>;

const userOf = ({ user, site }: AssignmentFacts) => ({ user, site });
const lapsing = (endsAt: Moment | null) => (endsAt === null ? {} : { lapsesAt: endsAt });

/** When a visit is; nothing for what has no times yet. */
const timesOf = ({ day: on, startTime: start, endTime: end }: Occurrence) =>
  start === null || end === null ? undefined : { on, start, end };
