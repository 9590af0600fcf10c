import { Injectable } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { type Command, type Reading, Road, type Taken } from '#database';
import { addDays, type Day, day, type Id, lastDayOf } from '#kernel';
import { factsOfUsers, regimeOf, workerFacts } from '#registry';
import { figure } from '#regulation';
import { type HoldingJob, lastDayOfParty, staleBecause, type StaleFacts, type StaleReason } from '../rules';
import { holdingJobs } from '../store/holding-jobs';

/** Hours and cheques that are held for nothing. */
export interface StaleHold extends Pick<HoldingJob, 'assignment' | 'worker' | 'user' | 'day'> {
  readonly because: StaleReason;
  readonly hours: number;
}

interface Asked {
  readonly organiser: Id;
  readonly on: Day;
}

const BEFORE_ANY_WORK = day('1900-01-01');

/** What was held for jobs that will not be booked any more comes free, so that people and users have it again. */
@Injectable()
export class StaleHolds {
  constructor(
    private readonly road: Road,
    private readonly ledger: ChequeLedger,
  ) {}

  /** What would be released on a day, first day first; stores nothing. Months that are closed hold nothing any more. */
  async found(reading: Reading, { organiser, on }: Asked): Promise<StaleHold[]> {
    const closed = await this.ledger.lastClosedMonth(reading, { book: organiser });
    const after = closed ? lastDayOf(closed) : BEFORE_ANY_WORK;
    const jobs = await holdingJobs(reading, { organiser, after });
    const facts = await staleFacts(reading, { organiser, on }, jobs);
    const found: StaleHold[] = [];
    for (const job of jobs) {
      const because = staleBecause(job, facts);
      if (because === undefined) continue;
      const { assignment, worker, user } = job;
      const { state, hours } = await this.ledger.holdOf(reading, { book: organiser, assignment });
      if (state === 'held') found.push({ assignment, worker, user, day: job.day, because, hours });
    }
    return found;
  }

  /**
   * Releases them, each with its reason in the book; the seats stay, so that hours told later are still booked. Answers
   * what is left to release. Run every night; twice does nothing more.
   */
  release(command: Command, { organiser, on }: Asked): Promise<Taken<StaleHold[]>> {
    return this.road.take(command, {
      perform: async (tx) => {
        for (const { assignment, because } of await this.found(tx, { organiser, on }))
          await this.ledger.release(tx, { assignment, why: because });
      },
      answer: (reading) => this.found(reading, { organiser, on }),
    });
  }
}

async function staleFacts(
  reading: Reading,
  { organiser, on }: Asked,
  jobs: readonly HoldingJob[],
): Promise<StaleFacts> {
  const regime = await regimeOf(reading, organiser);
  const workers = await workersOf(reading, { organiser, on }, jobs);
  const users = await factsOfUsers(reading, { organiser });
  const parties = [
    ...workers.map((facts) => [facts.worker, facts] as const),
    ...users.map((facts) => [facts.user, { ...facts, diedOn: null }] as const),
  ];
  return {
    untoldBefore: addDays(on, -figure(regime, 'stale-hold-days', on)),
    restBefore: addDays(on, -figure(regime, 'arrangement-rest-days', on)),
    agreementsOver: new Map(
      parties.flatMap(([party, facts]) => {
        const last = lastDayOfParty(facts, on);
        return last === undefined ? [] : [[party, last] as const];
      }),
    ),
  };
}

/** Everybody who has not left, and the few who left with something still held for them, each asked for by id. */
async function workersOf(reading: Reading, { organiser, on }: Asked, jobs: readonly HoldingJob[]) {
  const workers = await workerFacts(reading, { organiser, on });
  const here = new Set(workers.map(({ worker }) => worker));
  const gone = jobs.map(({ worker }) => worker).filter((worker) => !here.has(worker));
  for (const worker of new Set(gone))
    workers.push(...(await workerFacts(reading, { organiser, on, worker })));
  return workers;
}
