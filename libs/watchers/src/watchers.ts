import { Inject, Injectable } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { READING, type Reading } from '#database';
import {
  addDays,
  type Day,
  daysBetween,
  type Id,
  type Moment,
  momentInBrussels,
  type Month,
  timeOfDay,
} from '#kernel';
import { FileQueues, Reminders } from '#matching';
import { type AnyTold, later } from '#messaging';
import { figure, type FigureName, listOf, type ListName, type Regime } from '#regulation';
import { agreementOn, certificatesToRenew, lastDayOfAgreement, talksDue, workerFacts } from '#registry';
import { certificateNames } from './certificate-names';

/** Where, when and for whom a watcher looks. */
export interface Look {
  readonly organiser: Id;
  readonly on: Day;
  readonly now: Moment;
  readonly regime: Regime;
}

/** Something that is watched, and what people must be told of it. */
export interface Watcher {
  readonly name: WatcherName;
  /** From which hour of the day it looks: at once, at an hour the rules say, or all day through. */
  readonly from: 'morning' | 'always' | FigureName;
  /** All that should be known; what was told before is told no more. */
  readonly find: (look: Look) => Promise<AnyTold[]>;
}

export const watcherNames = [
  'cheques-expire',
  'hours-near-maximum',
  'agreements-end',
  'talks-due',
  'certificates-expire',
  'jobs-tomorrow',
  'jobs-soon',
] as const;
export type WatcherName = (typeof watcherNames)[number];

const ALL = { limit: 10_000 } as const;
const MINUTES_PER_HOUR = 60;

/** Everything that is watched. Each finding is keyed by the notice it is, so that days off are caught up with. */
@Injectable()
export class Watchers {
  readonly all: readonly Watcher[] = [
    { name: 'cheques-expire', from: 'morning', find: (look) => this.chequesExpire(look) },
    { name: 'hours-near-maximum', from: 'morning', find: (look) => this.hoursNear(look) },
    { name: 'agreements-end', from: 'morning', find: (look) => this.agreementsEnd(look) },
    { name: 'talks-due', from: 'morning', find: (look) => this.talksDue(look) },
    { name: 'certificates-expire', from: 'morning', find: (look) => this.certificatesExpire(look) },
    { name: 'jobs-tomorrow', from: 'evening-reminder-at-hours', find: (look) => this.jobsTomorrow(look) },
    { name: 'jobs-soon', from: 'always', find: (look) => this.jobsSoon(look) },
  ];

  constructor(
    @Inject(READING) private readonly reading: Reading,
    private readonly ledger: ChequeLedger,
    private readonly queues: FileQueues,
    private readonly reminders: Reminders,
  ) {}

  /** Each user hears once a notice how many cheques expire on a day. Source: `cheque-expiry-notice-days`. */
  private async chequesExpire({ organiser, on, regime }: Look): Promise<AnyTold[]> {
    const notices = noticesOf(regime, 'cheque-expiry-notice-days', on);
    const until = addDays(on, Math.max(...notices));
    const lots = await this.ledger.lotsExpiring(this.reading, { book: organiser, from: on, until });
    const byUser = new Map<string, { user: Id; expiresOn: Day; cheques: number }>();
    for (const { user, expiresOn, free } of lots) {
      const key = `${user} ${expiresOn}`;
      byUser.set(key, { user, expiresOn, cheques: (byUser.get(key)?.cheques ?? 0) + free });
    }
    return [...byUser].map(([key, { user, expiresOn, cheques }]) => ({
      kind: 'cheques-expire',
      to: { user },
      about: user,
      facts: { cheques, until: expiresOn },
      key: `${key} ${noticeFor(notices, daysBetween(on, expiresOn))}`,
    }));
  }

  /** The worker hears it, and every user of a series of that worker that goes on after that day. Source: `hours-warning-percent`. */
  private async hoursNear({ organiser, on }: Look): Promise<AnyTold[]> {
    const { items } = await this.queues.hoursNearMaximum(this.reading, { organiser, on, ...ALL });
    const found: AnyTold[] = [];
    for (const { worker, name, period, worked, planned, granted, reachedOn } of items) {
      const about = { about: worker, key: `${worker} ${period} ${reachedOn ?? ''}` };
      const facts = { used: worked + planned, maximum: granted, period: period as Month, reachedOn };
      found.push({ kind: 'hours-near-maximum', to: { worker }, facts, ...about, key: `${worker} ${period}` });
      if (reachedOn === null) continue;
      const usedUp = { organiser, worker, period: period as Month, reachedOn };
      const users = await this.reminders.usersAfter(this.reading, usedUp);
      for (const user of users)
        found.push({
          kind: 'worker-near-maximum',
          to: { user },
          facts: { worker: name, reachedOn },
          ...about,
          key: `${about.key} ${user}`,
        });
    }
    return found;
  }

  /** Each worker hears it once a notice. Source: `agreement-end-notice-days`. */
  private async agreementsEnd({ organiser, on, regime }: Look): Promise<AnyTold[]> {
    const notices = noticesOf(regime, 'agreement-end-notice-days', on);
    const facts = await workerFacts(this.reading, { organiser, on });
    return facts.flatMap(({ worker, agreements, diedOn }): AnyTold[] => {
      const standing = agreementOn(agreements, on);
      const until = standing && lastDayOfAgreement(standing);
      if (!until || diedOn !== null || agreements.some(({ from }) => from > until)) return [];
      const notice = noticeFor(notices, daysBetween(on, until));
      if (notice === undefined) return [];
      const key = `${worker} ${until} ${notice}`;
      return [{ kind: 'agreement-ends', to: { worker }, about: worker, facts: { until }, key }];
    });
  }

  private async talksDue({ organiser, on }: Look): Promise<AnyTold[]> {
    const { items } = await talksDue(this.reading, { organiser, on, ...ALL });
    return items.map(({ worker, dueOn }) => ({
      kind: 'talk-due',
      to: { worker },
      about: worker,
      facts: { dueOn },
      key: `${worker} ${dueOn}`,
    }));
  }

  private async certificatesExpire({ organiser, on }: Look): Promise<AnyTold[]> {
    const { items } = await certificatesToRenew(this.reading, { organiser, on, ...ALL });
    return items.map(({ worker, kind, until }) => ({
      kind: 'certificate-expires',
      to: { worker },
      about: worker,
      facts: { certificate: certificateNames[kind] ?? kind, until },
      key: `${worker} ${kind} ${until}`,
    }));
  }

  /** In the evening, of every job of the day after. Source: `evening-reminder-at-hours`. */
  private jobsTomorrow({ organiser, on }: Look): Promise<AnyTold[]> {
    const [after, until] = [endOf(on), endOf(addDays(on, 1))];
    return this.reminders.of(this.reading, { organiser, kind: 'job-tomorrow', after, until });
  }

  /** Some hours before each job. Source: `reminder-before-hours`. */
  private jobsSoon({ organiser, on, now, regime }: Look): Promise<AnyTold[]> {
    const until = later(now, figure(regime, 'reminder-before-hours', on) * MINUTES_PER_HOUR);
    return this.reminders.of(this.reading, { organiser, kind: 'job-soon', after: now, until });
  }
}

const noticesOf = (regime: Regime, name: ListName, on: Day) => listOf(regime, name, on).value;

/** The notice that stands some days before: the nearest one that has begun; none before the first. */
const noticeFor = (notices: readonly number[], daysLeft: number): number | undefined =>
  notices.filter((notice) => daysLeft <= notice).toSorted((one, other) => one - other)[0];

/** The last moment of a day in Brussels. */
const endOf = (on: Day): Moment => momentInBrussels(on, timeOfDay('23:59')) as Moment;
