import { Injectable } from '@nestjs/common';
import { type Reading } from '#database';
import { type Day, type Id, type Moment } from '#kernel';
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

  /** Users with jobs of a worker after a day on which that worker's hours are used up. */
  async usersAfter(
    reading: Reading,
    { organiser, worker, day }: { readonly organiser: Id; readonly worker: Id; readonly day: Day },
  ): Promise<Id[]> {
    const rows = await reading.rows<{ user: Id }>(
      `select distinct user_id as "user" from assignment
        where organiser_id = ? and worker_id = ? and state = 'assigned' and day > ? order by user_id`,
      [organiser, worker, day],
    );
    return rows.map(({ user }) => user);
  }
}
