import { type Command, type Reading, Road, type Taken, type Writing } from '#database';
import { Injectable } from '@nestjs/common';
import { addDays, type Day, type Id, timeOfDay } from '#kernel';
import { Messages } from '#messaging';
import {
  type Absence,
  absenceDuring,
  addRecordOf,
  changeRecordOf,
  recordsAbout,
  regimeOf,
  withdrawRecordOf,
  workerFacts,
} from '#registry';
import { lastDayPublished, type Offer, publishedWindow } from '../rules';
import { type JobAhead, jobsAhead, jobsGivenUp, jobsStillOpen } from '../store/absences';
import { openOffersOf } from '../store/offers';
import { type AssignmentListed } from '../store/pages';
import { Substitutes } from './substitutes';

interface OfWorker {
  readonly organiser: Id;
  readonly worker: Id;
}

export interface AbsenceInput extends OfWorker {
  readonly from: Day;
  /** "Terug vanaf": the first day on which the worker can come again; null while that is not known. */
  readonly backOn: Day | null;
}

/** What an absence opened. */
export interface AbsenceReported extends AbsenceInput {
  readonly givenUp: readonly AssignmentListed[];
}

/** What is left of the absences of who is back, and what that one is asked now. */
export interface BackReported {
  readonly absences: readonly Absence[];
  readonly asked: readonly Offer[];
}

const MIDNIGHT = timeOfDay('00:00');
const DAY_END = timeOfDay('24:00');

/** Somebody is away for some days: never why. What was planned opens, and others are asked. */
@Injectable()
export class Absences {
  constructor(
    private readonly road: Road,
    private readonly substitutes: Substitutes,
    private readonly messages: Messages,
  ) {}

  /**
   * Writes an absence down, whole days, and opens every job in it that has not begun. Of one without a known end only
   * the jobs of the published window open, and the later ones as the window reaches them: whoever is back soon has
   * lost no more than was needed. The command's subject becomes the absence's id.
   * @throws Refused where the worker is back before the first day
   */
  report(command: Command, input: AbsenceInput): Promise<Taken<AbsenceReported>> {
    const { organiser, worker, from, backOn } = input;
    const until = backOn === null ? null : addDays(backOn, -1);
    const absence: Absence = { from, start: MIDNIGHT, until, end: DAY_END };
    return this.road.take(command, {
      perform: async (tx) => {
        const { subject: id } = tx.command;
        await addRecordOf(tx, { noun: 'absence', owner: worker, id, record: { ...absence, reason: null } });
        const facts = { from, until };
        await this.messages.tell(tx, {
          kind: 'absence-noted',
          to: { worker },
          about: id,
          facts,
          key: id,
        });
        const last = until ?? (await lastDayTold(tx, organiser));
        await this.open(tx, await jobsAhead(tx, { organiser, worker, from, until: last }), [absence]);
      },
      answer: async (reading) => ({
        ...input,
        givenUp: await jobsGivenUp(reading, { organiser, worker, from, until }),
      }),
    });
  }

  /**
   * The worker is back: absences that would last longer end the day before; those that had not begun are taken back.
   * What was given up for them from that day on, and nobody has by now, is offered to the worker again.
   */
  back(
    command: Command,
    { organiser, worker, on }: OfWorker & { readonly on: Day },
  ): Promise<Taken<BackReported>> {
    return this.road.take(command, {
      perform: async (tx) => {
        for (const { id, version, from, until } of await absencesOf(tx, { organiser, worker })) {
          if (until !== null && until < on) continue;
          const of = { noun: 'absence', id, version } as const;
          if (from >= on) await withdrawRecordOf(tx, of);
          else await changeRecordOf(tx, { ...of, changes: { until: addDays(on, -1), end: DAY_END } });
        }
        for (const job of await jobsStillOpen(tx, { organiser, worker, from: on }))
          await this.substitutes.offerBack(tx, job);
      },
      answer: async (reading) => ({
        absences: await absencesOf(reading, { organiser, worker }),
        asked: await openOffersOf(reading, { organiser, worker }),
      }),
    });
  }

  /** Opens the jobs of the published window of everybody who is away then. Run every night; twice does nothing more. */
  follow(command: Command, { organiser }: { organiser: Id }): Promise<Taken<undefined>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const until = await lastDayTold(tx, organiser);
        const jobs = await jobsAhead(tx, { organiser, from: tx.today, until });
        for (const { worker, absences } of await workerFacts(tx, { organiser, on: tx.today }))
          await this.open(
            tx,
            jobs.filter(({ workerId }) => workerId === worker),
            absences,
          );
      },
      answer: async () => undefined,
    });
  }

  private async open(tx: Writing, jobs: readonly JobAhead[], absences: readonly Absence[]): Promise<void> {
    for (const job of jobs.filter((one) => isDuring(one, absences))) await this.substitutes.giveUp(tx, job);
  }
}

/** The stretch of its first day that the job takes lies in one of the absences. */
function isDuring({ day, startTime: start, endTime }: JobAhead, absences: readonly Absence[]): boolean {
  const end = endTime > start ? endTime : DAY_END;
  return absenceDuring({ absences }, day, { start, end }) !== undefined;
}

const absencesOf = (reading: Reading, { organiser, worker: owner }: OfWorker) =>
  recordsAbout(reading, { organiser, noun: 'absence', owner });

async function lastDayTold(tx: Writing, organiser: Id): Promise<Day> {
  const window = publishedWindow(await regimeOf(tx, organiser), tx.today);
  return lastDayPublished(tx.today, window.value);
}
