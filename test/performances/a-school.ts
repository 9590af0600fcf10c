import { type INestApplicationContext, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { ChequeLedger, type LotBalance, type Rooms } from '#cheque-ledger';
import { type Command, DatabaseModule, INSTALLATION, type Writing } from '#database';
import {
  type Cents,
  type Cheques,
  day,
  type Hours,
  type Id,
  type Minutes,
  moment,
  type Month,
  timeOfDay,
} from '#kernel';
import { type Assignment, matchingTables, noNeeds, type Occurrence, type Request } from '#matching';
import { PaymentsModule } from '#payments';
import {
  Confirmation,
  Correction,
  type Performance,
  PerformanceReads,
  Registration,
  type ToldVisit,
} from '#performances';
import {
  addRecordOf,
  type DatedSettingRow,
  InszModule,
  InszVault,
  type OrganiserRow,
  registerUser,
  registerWorker,
  registryTables,
} from '#registry';
import { wijkWerken } from '#regulation';
import { type EntitySchema } from 'typeorm';
import { aCommand, anId, aRandomId } from '../support/commands';
import { type Open, type OpenOptions, TEST_SECRET, type TestDatabase } from '../support/databases';
import { allTables } from '../support/tables';

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

  /** A mediator's command on a performance, or with a subject of its own. */
  command(subject: Id = anId(), what: Partial<Command> = {}): Command {
    return aCommand({ books: [this.organiser], subject, ...what });
  }

  /** Cheques that the user bought; answers the lot. */
  async buys(cheques: number): Promise<number> {
    let lot = 0;
    await this.act(async (tx) => {
      lot = await this.get(ChequeLedger).issueLot(tx, {
        user: this.user,
        order: aRandomId(),
        cheques: cheques as Cheques,
        priceCents: 695 as Cents,
        issuedOn: tx.today,
        form: 'electronic',
      });
    });
    return lot;
  }

  /** A job as planned, with its hours held, and its cheques unless they come later; answers the assignment. */
  async plans(on: string, from: string, until: string, cheques: 'now' | 'later' = 'now'): Promise<Id> {
    const [startsAt, endsAt] = [`${on}T${from}:00.000Z`, `${on}T${until}:00.000Z`];
    const minutes = (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;
    const hours = Math.ceil(minutes / 60) as Hours;
    const [assignment, occurrence] = [aRandomId(), anId()];
    const job = {
      day: day(on),
      startsAt: moment(startsAt),
      endsAt: moment(endsAt),
      minutes: minutes as Minutes,
      hours,
    };
    await this.act(async (tx) => {
      await tx.table(rowsOf<Occurrence>(matchingTables, 'occurrence')).insert({
        ...job,
        id: occurrence,
        organiserId: this.organiser,
        requestId: this.request,
        until: job.day,
        startTime: timeOfDay(from),
        endTime: timeOfDay(until),
        seats: 1,
        minimumTeam: 1,
        state: 'planned',
      } satisfies Occurrence);
      await tx.table(rowsOf<Assignment>(matchingTables, 'assignment')).insert({
        ...job,
        id: assignment,
        organiserId: this.organiser,
        occurrenceId: occurrence,
        requestId: this.request,
        bookingId: assignment,
        workerId: this.worker,
        personId: this.person,
        userId: this.user,
        state: 'assigned',
        leftBecause: null,
        replacesId: null,
        chequesHeld: cheques,
        madeAt: tx.now,
        version: 1,
      } satisfies Assignment);
      const { person, user } = this;
      await this.get(ChequeLedger).hold(tx, {
        assignment,
        person,
        user,
        performedOn: job.day,
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
    await this.act((tx) => this.opens(tx), [INSTALLATION]);
    await this.act((tx) => this.registersPeople(tx));
    await this.act((tx) => this.asks(tx));
  }

  private async opens(tx: Writing): Promise<void> {
    const since = day('2018-01-01');
    await this.get(ChequeLedger).openBook(tx, { organiser: this.organiser });
    await tx.table(rowsOf<OrganiserRow>(registryTables, 'organiser')).insert({
      id: this.organiser,
      version: 1,
      recordedAt: tx.now,
      name: 'Wijk-werken Leuven',
      kind: 'municipality',
      regime: wijkWerken.code,
      kboNumber: null,
      vdabNumber: null,
      deviation: null,
      from: since,
      until: null,
    } satisfies OrganiserRow);
    await tx.table(rowsOf<DatedSettingRow>(registryTables, 'dated_setting')).insert({
      id: anId(),
      organiserId: this.organiser,
      recordedAt: tx.now,
      name: 'cheque-price-cents',
      from: since,
      decidedOn: since,
      value: '695',
      source: 'gemeenteraad',
      certainty: 'found',
    } satisfies DatedSettingRow);
  }

  private async registersPeople(tx: Writing): Promise<void> {
    const { worker, user } = this;
    const registeredOn = day('2026-01-05');
    const reach = { phone: null, email: null, street: null };
    this.known = await registerWorker(tx, this.get(InszVault), {
      worker,
      registeredOn,
      details: { ...reach, givenName: 'Jo', familyName: "d'Hondt", bornOn: null, iban: null },
    });
    const details = { ...reach, name: "Basisschool 't Klavertje", postalCode: null, place: null };
    await registerUser(tx, { user, kind: 'school', registeredOn, details });
    await addRecordOf(tx, {
      noun: 'userAgreement',
      id: anId(),
      owner: user,
      record: { signedOn: registeredOn, from: registeredOn, until: null, endedOn: null, endReason: null },
    });
  }

  private async asks(tx: Writing): Promise<void> {
    const { organiser, user, site, request } = this;
    await tx.table(rowsOf<Request>(matchingTables, 'request')).insert({
      id: request,
      organiserId: organiser,
      userId: user,
      siteId: site,
      task: 'KIND-01',
      municipality: '24062',
      latitudeE5: null,
      longitudeE5: null,
      pattern: {
        kind: 'school-days',
        from: day('2026-09-01'),
        until: day('2027-06-30'),
        weekdays: [1, 4],
        start: timeOfDay('12:00'),
        end: timeOfDay('13:00'),
      },
      patternKind: 'school-days',
      seats: 1,
      minimumTeam: 1,
      class: 'A',
      reference: null,
      orderNumber: null,
      costCentre: null,
      contact: null,
      safetyNotes: null,
      inOwnWords: null,
      needs: noNeeds,
      requirements: [],
      firstDay: day('2026-09-01'),
      lastDay: day('2027-06-30'),
      state: 'open',
      registeredAt: tx.now,
      version: 1,
    } satisfies Request);
  }
}

/** The description of a library's table, by its name. */
function rowsOf<Row extends object>(tables: readonly EntitySchema[], name: string): EntitySchema<Row> {
  const found = tables.find(({ options }) => options.name === name);
  if (!found) throw new Error(`no table ${name}`);
  return found as EntitySchema<Row>;
}
