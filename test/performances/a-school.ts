import { type INestApplicationContext, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { ChequeLedger, type LotBalance, type LotForm, type Rooms } from '#cheque-ledger';
import { type Command, DatabaseModule, INSTALLATION, type Writing } from '#database';
import {
  type Cents,
  type Cheques,
  type Day,
  day,
  dayInBrussels,
  type Hours,
  type Id,
  moment,
  type Month,
  startedHours,
  timeOfDay,
} from '#kernel';
import { PaymentsModule } from '#payments';
import {
  Confirmation,
  Correction,
  minutesOf,
  OpenHours,
  type Performance,
  PerformanceReads,
  Registration,
  type ToldVisit,
} from '#performances';
import { InszModule, InszVault } from '#registry';
import { aCommand, anId, aRandomId } from '../support/commands';
import { type Open, type OpenOptions, TEST_SECRET, type TestDatabase } from '../support/databases';
import { allTables } from '../support/tables';
import { writeJob, writeOrganiser, writeRequest, writeSchool, writeWorker } from './school-rows';

/** A visit by the clock on one day, from "11:30" until "13:00". */
export const visitOn = (
  on: string,
  from: string,
  until: string,
  breaks: ToldVisit['breaks'] = [],
): ToldVisit => ({
  starts: { day: day(on), time: timeOfDay(from) },
  ends: { day: day(on), time: timeOfDay(until) },
  breaks,
});

const YEAR_AND_MONTH = 7;

/**
 * A school in Leuven with a worker who comes for lunch supervision, on the real services. The jobs lie in the
 * database as matching writes them; what they hold is held by the ledger itself.
 */
export class ASchool {
  readonly organiser = aRandomId();
  readonly user = aRandomId();
  readonly site = anId();
  readonly worker = aRandomId();
  readonly request = anId();

  private known: Id | undefined;

  private constructor(
    readonly at: TestDatabase,
    private readonly context: INestApplicationContext,
  ) {}

  static async open(open: Open, options?: OpenOptions): Promise<ASchool> {
    const at = await open(options);
    const { url, clock, ids } = at;
    const context = await Test.createTestingModule({
      imports: [
        DatabaseModule.forRoot({ url, tables: allTables, secret: TEST_SECRET, clock, ids }),
        InszModule.forRoot(undefined),
        PaymentsModule,
      ],
    }).compile();
    const school = new ASchool(at, context);
    await school.begin();
    return school;
  }

  close(): Promise<void> {
    return this.context.close();
  }

  get<Service>(service: Type<Service>): Service {
    return this.context.get(service, { strict: false });
  }

  /** The human being behind the worker. */
  get person(): Id {
    if (this.known === undefined) throw new Error('nobody is registered yet');
    return this.known;
  }

  get registration() {
    return this.get(Registration);
  }

  get confirmation() {
    return this.get(Confirmation);
  }

  get openHours() {
    return this.get(OpenHours);
  }

  get correction() {
    return this.get(Correction);
  }

  get reading() {
    return this.at.database.reading;
  }

  /** Sets the clock: seven in the evening in a Belgian winter of that day. */
  on(today: string): this {
    this.at.clock.set(moment(`${today}T18:00:00.000Z`));
    return this;
  }

  /** The day on the clock in Brussels. */
  get today(): Day {
    return dayInBrussels(this.at.clock.now());
  }

  /** A mediator's command on a performance, or with a subject of its own. */
  command(subject: Id = anId(), what: Partial<Command> = {}): Command {
    return aCommand({ books: [this.organiser], subject, ...what });
  }

  /** Cheques that the user bought; answers the lot. */
  async buys(cheques: number, form: LotForm = 'electronic'): Promise<number> {
    let lot = 0;
    await this.act(async (tx) => {
      lot = await this.get(ChequeLedger).issueLot(tx, {
        user: this.user,
        order: aRandomId(),
        cheques: cheques as Cheques,
        priceCents: 695 as Cents,
        issuedOn: tx.today,
        form,
      });
    });
    return lot;
  }

  /** A job as planned, with its hours held, and its cheques unless they come later; answers the assignment. */
  async plans(on: string, from: string, until: string, cheques: 'now' | 'later' = 'now'): Promise<Id> {
    const [startsAt, endsAt] = [moment(`${on}T${from}:00.000Z`), moment(`${on}T${until}:00.000Z`)];
    const minutes = minutesOf({ startsAt, endsAt });
    const hours = startedHours(minutes);
    const assignment = aRandomId();
    await this.act(async (tx) => {
      const { person, user } = this;
      const job = { ...this, person, assignment, startsAt, endsAt, minutes, hours, chequesHeld: cheques };
      await writeJob(tx, job);
      await this.get(ChequeLedger).hold(tx, {
        assignment,
        person,
        user,
        performedOn: day(on),
        hours,
        cheques,
      });
    });
    return assignment;
  }

  /** Plans and registers a job that has been worked as planned; answers the performance. */
  async worked(on: string, from: string, until: string): Promise<Id> {
    const assignment = await this.plans(on, from, until);
    return (await this.registers(assignment)).id;
  }

  async registers(assignment: Id, visit?: ToldVisit, what: Partial<Command> = {}): Promise<Performance> {
    const { organiser } = this;
    const told = { organiser, assignment, ...(visit ? { visit } : {}) };
    return (await this.registration.register(this.command(undefined, what), told)).answer;
  }

  async confirms(performance: Id, what: Partial<Command> = {}): Promise<Performance> {
    const { organiser } = this;
    return (await this.confirmation.confirm(this.command(performance, what), { organiser, performance }))
      .answer;
  }

  one(performance: Id): Promise<Performance> {
    return this.get(PerformanceReads).one(this.reading, { organiser: this.organiser, performance });
  }

  rooms(on: string): Promise<Rooms> {
    return this.get(ChequeLedger).roomsOf(this.reading, { person: this.person, on: day(on) });
  }

  cheques(on: string): Promise<LotBalance[]> {
    return this.get(ChequeLedger).chequesOf(this.reading, {
      book: this.organiser,
      user: this.user,
      on: day(on),
    });
  }

  hoursOf(month: string) {
    const { organiser, worker } = this;
    return this.get(PerformanceReads).hoursOf(this.reading, { organiser, worker, month: month as Month });
  }

  /** Hours used elsewhere, so that a room is nearly full. */
  async usedElsewhere(month: string, hours: number): Promise<void> {
    await this.act(async (tx) => {
      await this.get(ChequeLedger).takeOverHours(tx, {
        person: this.person,
        period: month.slice(0, YEAR_AND_MONTH) as Month,
        hours: hours as Hours,
        source: 'afsprakenblad van de vorige organisator',
      });
    });
  }

  /** Kinds of the book's postings, in order. */
  async postings(): Promise<string[]> {
    const rows = await this.reading.rows<{ kind: string }>(
      'select kind from posting p join book b on b.number = p.book where b.id = ? order by p.number',
      [this.organiser],
    );
    return rows.map(({ kind }) => kind);
  }

  /** The state in which matching has an assignment. */
  async stateOf(assignment: Id): Promise<string | undefined> {
    return (
      await this.reading.row<{ state: string }>('select state from assignment where id = ?', [assignment])
    )?.state;
  }

  async act(step: (tx: Writing) => Promise<void>, books: readonly Id[] = [this.organiser]): Promise<void> {
    await this.at.database.road.take(aCommand({ books }), { perform: step, answer: async () => undefined });
  }

  private async begin(): Promise<void> {
    const ledger = this.get(ChequeLedger);
    await this.act((tx) => writeOrganiser(tx, ledger, this.organiser), [INSTALLATION]);
    await this.act(async (tx) => {
      this.known = await writeWorker(tx, this.get(InszVault), this.worker);
      await writeSchool(tx, this.user);
      await writeRequest(tx, this);
    });
  }
}
