import { ChequeLedger } from '#cheque-ledger';
import { type Command, type Database, INSTALLATION, type Writing } from '#database';
import { addDays, type Cents, type Cheques, type Day, day, hours, type Id } from '#kernel';
import { v4, v7 } from 'uuid';

/** Jobs of one worker in a month: one a day, an hour each. */
const JOBS_PER_WORKER = 25;
const WORKERS_PER_COMMAND = 4;
const FIRST_DAY = day('2026-09-01');

const random = () => v4() as Id;

/** A book that grows: each command holds and hands over the jobs of four workers, 200 postings and some. */
export class GrowingBook {
  private readonly ledger = new ChequeLedger();
  readonly organiser = random();

  constructor(private readonly database: Database) {}

  async open(): Promise<void> {
    await this.take(
      async (tx) => {
        await this.ledger.openBook(tx, { organiser: this.organiser });
      },
      [INSTALLATION],
    );
  }

  /** Adds so many commands, one after another; answers the milliseconds they took. */
  async grow(commands: number): Promise<number> {
    const begun = performance.now();
    for (let one = 0; one < commands; one++)
      await this.take((tx) => this.month(tx), [this.organiser, INSTALLATION]);
    return performance.now() - begun;
  }

  async postings(): Promise<number> {
    const row = await this.database.reading.row<{ count: number }>('select count(*) as count from posting');
    return row?.count ?? 0;
  }

  private async month(tx: Writing): Promise<void> {
    const user = random();
    await this.ledger.issueLot(tx, {
      user,
      order: random(),
      cheques: (JOBS_PER_WORKER * WORKERS_PER_COMMAND) as Cheques,
      priceCents: 695 as Cents,
      issuedOn: tx.today,
      form: 'electronic',
    });
    for (let one = 0; one < WORKERS_PER_COMMAND; one++) {
      const [worker, person] = [random(), random()];
      for (let job = 0; job < JOBS_PER_WORKER; job++)
        await this.job(tx, { user, worker, person, performedOn: addDays(FIRST_DAY, job) });
    }
  }

  private async job(
    tx: Writing,
    who: { readonly user: Id; readonly worker: Id; readonly person: Id; readonly performedOn: Day },
  ): Promise<void> {
    const job = { ...who, assignment: random(), hours: hours(1) };
    await this.ledger.hold(tx, { ...job, cheques: 'now' });
    await this.ledger.handOver(tx, { ...job, performance: random() });
  }

  private take(perform: (tx: Writing) => Promise<void>, books: readonly Id[]) {
    const command: Command = {
      id: v7() as Id,
      verb: 'bench.fill',
      books,
      actor: random(),
      subject: random(),
      body: null,
    };
    return this.database.road.take(command, { perform, answer: async () => undefined });
  }
}
