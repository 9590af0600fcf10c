import { Injectable } from '@nestjs/common';
import { type Reading } from '#database';
import { type Day, firstDayOf, type Id, lastDayOf, type Moment, type Month, type Year } from '#kernel';
import { type AnyTold } from '#messaging';
import { Telling } from './telling';

export interface RemindersAsked {
  readonly organiser: Id;
  readonly kind: 'job-tomorrow' | 'job-soon';
  /** Jobs that begin after the first moment, and no later than the second. */
  readonly after: Moment;
  readonly until: Moment;
}

/** Of which jobs workers are reminded. */
@Injectable()
export class Reminders {
  constructor(private readonly telling: Telling) {}

  /** What workers are told of the jobs that begin in a stretch of time. */
  async of(reading: Reading, { organiser, kind, after, until }: RemindersAsked): Promise<AnyTold[]> {
    const rows = await reading.rows<{ id: Id }>(
      `select id from assignment where organiser_id = ? and state = 'assigned' and starts_at > ? and starts_at <= ?
        order by starts_at, id`,
      [organiser, after, until],
    );
    const told: AnyTold[] = [];
    for (const { id } of rows)
      told.push(...(await this.telling.reminder(reading, { id, organiserId: organiser }, kind)));
    return told;
  }

  /**
   * Users of the series that a worker does, with days after the one on which that worker's hours are used up, within
   * the month or year whose hours they are, that nobody has yet.
   */
  async usersAfter(reading: Reading, { organiser, worker, period, reachedOn }: UsedUp): Promise<Id[]> {
    const rows = await reading.rows<{ user: Id }>(
      `select distinct a.user_id as "user" from assignment a join occurrence o on o.request_id = a.request_id
        where a.organiser_id = ? and a.worker_id = ? and a.state in ('assigned', 'worked')
          and a.day between ? and ? and o.state = 'planned' and o.day > ? and o.day <= ?
          and o.seats > (select count(*) from assignment b
            where b.occurrence_id = o.id and b.state in ('assigned', 'worked'))
        order by a.user_id`,
      [organiser, worker, firstDayOf(period), reachedOn, reachedOn, lastDayOf(period)],
    );
    return rows.map(({ user }) => user);
  }
}

/** The hours of a worker's month or year, and the day on which they are used up. */
export interface UsedUp {
  readonly organiser: Id;
  readonly worker: Id;
  readonly period: Month | Year;
  readonly reachedOn: Day;
}
