import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { type Access, Looks } from '#identity';
import { type Presence, Whereabouts, type WhereaboutsAsked } from '#incidents';
import { dayInBrussels } from '#kernel';
import { factsOfUsers, reachOfWorkers } from '#registry';
import { JobDetails } from '../../worker/job-details';

/** One person at the moment that was asked about, with names and the way to call. */
export interface PresenceShown {
  readonly presence: Presence;
  readonly worker: string;
  readonly telephone: string;
  readonly user: string;
  readonly site: string;
  readonly task: string;
}

/** Who was where, with names; each person who is shown can read that somebody looked. */
@Injectable()
export class WhereaboutsReads {
  constructor(
    private readonly whereabouts: Whereabouts,
    private readonly details: JobDetails,
    private readonly looks: Looks,
    @Inject(READING) readonly reading: Reading,
  ) {}

  /** Everybody who was, or may have been, at work; the surest first. */
  async at({ actor }: Access, asked: WhereaboutsAsked): Promise<PresenceShown[]> {
    const { organiser, at } = asked;
    const on = dayInBrussels(at);
    const found = await this.whereabouts.at(this.reading, asked);
    const parties = [...new Set(found.map(({ workerId }) => workerId))];
    await this.looks.record(...parties.map((party) => ({ actor, organiser, party, what: 'whereabouts' })));
    const reach = await reachOfWorkers(this.reading, { organiser, on, parties });
    const workers = new Map(reach.map((one) => [one.party, one]));
    const facts = await factsOfUsers(this.reading, { organiser });
    const users = new Map(facts.map((one) => [one.user, one]));
    const shown: PresenceShown[] = [];
    for (const presence of found) {
      const worker = workers.get(presence.workerId);
      const user = users.get(presence.userId);
      const site = user?.sites.find((one) => one.site === presence.siteId);
      shown.push({
        presence,
        worker: worker?.name ?? '',
        telephone: worker?.phone ?? '',
        user: user?.name ?? '',
        site: site ? `${site.name}, ${site.place}` : '',
        task: (await this.details.task({ task: presence.task, day: on })).task,
      });
    }
    return shown;
  }
}
