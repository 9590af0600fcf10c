import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { type Day, type Id, isMonth } from '#kernel';
import { FileQueues, type HoursNear } from '#matching';
import { agreementsEnding, certificatesToRenew, type QueueAsked, talksDue } from '#registry';
import { todayWords as words } from '../../../words/nl/staff/planning-today';
import { monthTold } from '../../frame';
import { type PlanningPaths } from '../paths';
import { dayShort } from '../told';
import { type Queue, type QueueRow, ROWS_MAXIMUM } from './queue';

interface Ground {
  readonly organiser: Id;
  readonly today: Day;
  readonly workers: ReadonlySet<Id> | undefined;
  readonly to: PlanningPaths;
}

interface AboutWorker {
  readonly key: string;
  readonly worker: Id;
  readonly name: string;
  readonly since: Day;
}

/** Lists that come of people's files: hours near their maximum, what ends, who waits for a first job. */
@Injectable()
export class PeopleQueues {
  constructor(
    private readonly queues: FileQueues,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  async of(ground: Ground): Promise<Queue[]> {
    const { organiser, today: on, workers } = ground;
    const asked: QueueAsked = { organiser, on, limit: ROWS_MAXIMUM, ...(workers && { workers }) };
    const near = await this.queues.hoursNearMaximum(this.reading, asked);
    const agreements = await agreementsEnding(this.reading, asked);
    const talks = await talksDue(this.reading, asked);
    const waiting = await this.queues.referredWithoutJob(this.reading, asked);
    const certificates = await certificatesToRenew(this.reading, asked);
    const row = (one: AboutWorker, about: string) => rowOf(ground.to, one, about);
    return [
      { name: 'cap', rows: near.items.map((one) => row(one, nearTold(one))) },
      {
        name: 'endings',
        rows: [
          ...agreements.items.map((one) => row(one, words.agreementEnds(dayShort(one.until), one.daysLeft))),
          ...talks.items.map((one) => row(one, words.talkDue(dayShort(one.dueOn)))),
        ],
      },
      {
        name: 'withoutJob',
        rows: waiting.items.map((one) => row(one, words.referred(dayShort(one.referredOn), one.daysWaiting))),
      },
      {
        name: 'certificates',
        rows: certificates.items.map((one) =>
          row(one, words.certificateEnds(one.kind, dayShort(one.until), one.daysLeft)),
        ),
      },
    ];
  }
}

const rowOf = (to: PlanningPaths, { key, worker, name, since }: AboutWorker, about: string): QueueRow => ({
  id: `${about} ${key}`,
  href: to.worker(worker),
  head: name,
  about,
  step: 'open',
  stepHref: to.worker(worker),
  since,
});

const nearTold = ({ period, worked, planned, granted, free, reachedOn }: HoursNear): string => {
  const hours = words.hoursOf(worked + planned, granted, periodTold(period));
  if (reachedOn !== null) return `${hours}, ${words.reachedOn(dayShort(reachedOn))}`;
  return free === 0 ? `${hours}, ${words.isReached}` : hours;
};

/** "november 2026", or the year. */
const periodTold = (period: string) => (isMonth(period) ? monthTold(period, 'nl', 'numeric') : period);
