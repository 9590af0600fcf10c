import { type Command, INSTALLATION, type Taken, type Writing } from '#database';
import { type Cents, type Cheques, day, type Day, type Hours, type Id, moment } from '#kernel';
import {
  ChequeLedger,
  type Correct,
  type GrantDeviation,
  type HandOver,
  type Hold,
  type IssueLot,
  type Release,
} from '#cheque-ledger';
import { aCommand, aRandomId } from '../support/commands';
import { type Open, type OpenOptions, type TestDatabase } from '../support/databases';

interface People {
  readonly user: Id;
  readonly worker: Id;
  readonly person: Id;
}

/** An open book with one user, one worker and whatever the test makes happen in it. */
export class ABook {
  readonly ledger = new ChequeLedger();
  readonly user: Id;
  readonly worker: Id;
  readonly person: Id;

  private constructor(
    readonly at: TestDatabase,
    readonly organiser: Id,
    people: People = { user: aRandomId(), worker: aRandomId(), person: aRandomId() },
  ) {
    this.user = people.user;
    this.worker = people.worker;
    this.person = people.person;
  }

  static async open(open: Open, options?: OpenOptions): Promise<ABook> {
    const book = new ABook(await open(options), aRandomId());
    await book.opened();
    return book;
  }

  /** A second book in the same database, with the same people. */
  async another(): Promise<ABook> {
    const book = new ABook(this.at, aRandomId(), this);
    await book.opened();
    return book;
  }

  private async opened(): Promise<void> {
    await this.act((tx) => this.ledger.openBook(tx, { organiser: this.organiser }), {
      books: [INSTALLATION],
    });
  }

  get database() {
    return this.at.database;
  }

  get reading() {
    return this.at.database.reading;
  }

  /** Sets the clock: noon in Brussels' winter of that day. */
  on(today: string): void {
    this.at.clock.set(moment(`${today}T11:00:00.000Z`));
  }

  /** Takes one command; answers what the step answered, stored. */
  async act<Answer>(step: (tx: Writing) => Promise<Answer>, command: Partial<Command> = {}): Promise<Answer> {
    return (await this.take(step, command)).answer;
  }

  /** The same, with all the road tells. */
  async take<Answer>(
    step: (tx: Writing) => Promise<Answer>,
    command: Partial<Command> = {},
  ): Promise<Taken<Answer>> {
    const done: { answer?: Answer } = {};
    return this.database.road.take(aCommand({ books: [this.organiser], ...command }), {
      perform: async (tx) => {
        done.answer = await step(tx);
      },
      answer: async () => done.answer as Answer,
    });
  }

  issue(cheques: number, what: Partial<IssueLot> = {}): Promise<number> {
    return this.act((tx) =>
      this.ledger.issueLot(tx, {
        user: this.user,
        order: aRandomId(),
        cheques: cheques as Cheques,
        priceCents: 645 as Cents,
        issuedOn: tx.today,
        form: 'electronic',
        ...what,
      }),
    );
  }

  /** Holds a job; answers its assignment. */
  async hold(
    performedOn: string,
    hours: number,
    what: Partial<Hold> = {},
    command?: Partial<Command>,
  ): Promise<Id> {
    const assignment = what.assignment ?? aRandomId();
    await this.act(
      (tx) =>
        this.ledger.hold(tx, {
          assignment,
          person: this.person,
          user: this.user,
          performedOn: day(performedOn),
          hours: hours as Hours,
          cheques: 'now',
          ...what,
        }),
      command,
    );
    return assignment;
  }

  release(assignment: Id, what: Partial<Release> = {}) {
    return this.act((tx) => this.ledger.release(tx, { assignment, why: 'de school belde af', ...what }));
  }

  /** Books hours worked; answers the performance. */
  async handOver(
    assignment: Id,
    performedOn: string,
    hours: number,
    what: Partial<HandOver> = {},
  ): Promise<Id> {
    const performance = what.performance ?? aRandomId();
    await this.act((tx) =>
      this.ledger.handOver(tx, {
        assignment,
        performance,
        person: this.person,
        worker: this.worker,
        user: this.user,
        performedOn: day(performedOn),
        hours: hours as Hours,
        ...what,
      }),
    );
    return performance;
  }

  correct(performance: Id, right?: { hours: number; performedOn: string }, what: Partial<Correct> = {}) {
    return this.act((tx) =>
      this.ledger.correct(tx, {
        performance,
        why: 'verkeerd ingevuld',
        ...(right ? { right: { hours: right.hours as Hours, performedOn: day(right.performedOn) } } : {}),
        ...what,
      }),
    );
  }

  reverse(posting: number) {
    return this.act((tx) => this.ledger.reverse(tx, { posting, why: 'vergissing' }));
  }

  deviate(period: GrantDeviation['period'], hours: number) {
    return this.act((tx) =>
      this.ledger.grantDeviation(tx, {
        person: this.person,
        period,
        hours: hours as Hours,
        why: 'middagtoezicht liep uit',
      }),
    );
  }

  rooms(on: string) {
    return this.ledger.roomsOf(this.reading, { person: this.person, on: day(on) });
  }

  cheques(on: string) {
    return this.ledger.chequesOf(this.reading, { book: this.organiser, user: this.user, on: day(on) });
  }

  /** Balances of an owner by purpose, those of several lots or periods as one text each. */
  async balances(owner: Id, asked: { knownAt?: string; asOf?: Day } = {}): Promise<Record<string, number>> {
    const rows = await this.ledger.balancesOf(this.reading, {
      book: this.organiser,
      owner,
      ...(asked.knownAt ? { knownAt: moment(asked.knownAt) } : {}),
      ...(asked.asOf ? { asOf: asked.asOf } : {}),
    });
    return Object.fromEntries(
      rows.map(({ purpose, lot, period, balance }) => [
        [purpose, lot ? `lot ${lot}` : '', period || ''].filter(Boolean).join(' '),
        balance,
      ]),
    );
  }

  /** Kinds of the book's postings, in order. */
  async kinds(): Promise<string[]> {
    const rows = await this.reading.rows<{ kind: string }>(
      'select p.kind from posting p join book b on b.number = p.book where b.id = ? order by p.number',
      [this.organiser],
    );
    return rows.map(({ kind }) => kind);
  }
}

/** The codes with which something was refused; fails when it was not. */
export async function refusalOf(doing: Promise<unknown>): Promise<string[]> {
  try {
    await doing;
  } catch (error) {
    const { refusals } = error as { refusals?: readonly { code: string }[] };
    if (refusals) return refusals.map(({ code }) => code);
    throw error;
  }
  throw new Error('it was not refused');
}
