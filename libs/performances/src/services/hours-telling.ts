import { Injectable } from '@nestjs/common';
import { type Writing } from '#database';
import { addDays, type Day, type Id, momentInBrussels, timeOfDay } from '#kernel';
import { type HoursTold, type MessageKind, Messages } from '#messaging';
import { userFacts, workerNames } from '#registry';
import { onTheClock, type Performance, type Said, saidIn } from '../rules';

/** Hours of one user that silence will confirm. */
export interface Reminder {
  readonly user: Id;
  readonly performances: number;
  readonly remindOn: Day;
  /** The last day on which an answer comes in time for each of them. */
  readonly until: Day;
}

type KindOfHours = Extract<MessageKind, 'hours-contested' | 'hours-decided' | 'hours-confirmed-by-silence'>;

/** What both of them hear of their hours, written down with the step itself. */
@Injectable()
export class HoursTelling {
  constructor(private readonly messages: Messages) {}

  /** Somebody says that the hours are not right: the worker hears it, unless it was the worker who said so. */
  async contested(tx: Writing, performance: Performance, said: Said | undefined): Promise<void> {
    if (saidIn(tx.command, performance, said).by === 'worker') return;
    await this.toWorker(tx, performance, 'hours-contested');
  }

  /** A mediator decided: both hear it. */
  async decided(tx: Writing, performance: Performance): Promise<void> {
    await this.toWorker(tx, performance, 'hours-decided');
    await this.toUser(tx, performance, 'hours-decided');
  }

  /** Nobody answered: both hear that the hours are confirmed. */
  async confirmedBySilence(tx: Writing, performance: Performance): Promise<void> {
    await this.toWorker(tx, performance, 'hours-confirmed-by-silence');
    await this.toUser(tx, performance, 'hours-confirmed-by-silence');
  }

  /** Hours wait for a user: told once for all that are to be reminded of on one day, of no use after the last day. */
  async reminded(tx: Writing, { user, performances, remindOn, until }: Reminder): Promise<void> {
    await this.messages.tell(tx, {
      kind: 'hours-to-confirm',
      to: { user },
      about: user,
      facts: { performances, until },
      key: `${user} ${remindOn}`,
      ...lapsingAfter(until),
    });
  }

  private async toWorker(tx: Writing, performance: Performance, kind: KindOfHours): Promise<void> {
    const { organiserId: organiser, userId: user, workerId: worker } = performance;
    const { name } = await userFacts(tx, { organiser, user });
    const facts = toldOf(performance, name);
    await this.messages.tell(tx, { kind, to: { worker }, ...aboutOf(performance, 'worker'), facts });
  }

  private async toUser(
    tx: Writing,
    performance: Performance,
    kind: Exclude<KindOfHours, 'hours-contested'>,
  ): Promise<void> {
    const { organiserId: organiser, userId: user, workerId: worker, siteId: site } = performance;
    const names = await workerNames(tx, { organiser, workers: [worker] });
    const facts = toldOf(performance, names.get(worker) ?? '');
    await this.messages.tell(tx, { kind, to: { user, site }, ...aboutOf(performance, 'user'), facts });
  }
}

const toldOf = ({ performedOn: on, startsAt, endsAt }: Performance, other: string): HoursTold => ({
  other,
  on,
  start: onTheClock(startsAt).time,
  end: onTheClock(endsAt).time,
});

/** Each step is told once: the version names it. */
const aboutOf = ({ id, version }: Performance, to: 'worker' | 'user') => ({
  about: id,
  key: `${id} ${version} ${to}`,
});

const MIDNIGHT = timeOfDay('00:00');

function lapsingAfter(until: Day) {
  const lapsesAt = momentInBrussels(addDays(until, 1), MIDNIGHT);
  return lapsesAt ? { lapsesAt } : {};
}
