import { Global, Module, type Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { ChequeLedger } from '#cheque-ledger';
import { type Command, Database, type Dialect, INSTALLATION, READING, Road, type Writing } from '#database';
import {
  type Cents,
  type Cheques,
  CLOCK,
  day,
  type Day,
  type Hours,
  type Id,
  IDS,
  moment,
  timeOfDay,
} from '#kernel';
import {
  Assignments,
  MatchingModule,
  type Pattern,
  type RequestAnswer,
  type RequestForm,
  Requests,
} from '#matching';
import { addRecordOf, InszModule, InszVault, Organisers, registerUser, registerWorker } from '#registry';
import { TaskCatalogue } from '#task-catalogue';
import { aCommand, anId } from '../support/commands';
import { type Beginning, type Open, type TestDatabase } from '../support/databases';
import { AGREEMENT, LEUVEN, linesOf, MECHELEN, siteIn, WORKER_RECORDS } from './region-records';
import { aForm, MONDAY } from './situations';

const INSZ_KEY = 'a key for numbers in the tests of planning alone';

/** Whom a region has when it is just founded. */
type Founded = Pick<ARegion, 'organiser' | 'family' | 'garden'>;

/**
 * Regions just founded, one of each kind of database: the tests of a file begin with a copy, for founding costs as much
 * as a test.
 */
const standing = new Map<Beginning, Founded>();
const beginnings: Partial<Record<Dialect, Beginning>> = {};

/** Leuven on its own, with one family that has a garden, and whatever the test makes happen. */
export class ARegion {
  family!: Id;
  garden!: Id;

  private constructor(
    readonly at: TestDatabase,
    readonly app: TestingModule,
    readonly organiser: Id,
    private readonly town = LEUVEN,
  ) {}

  /** `also`: libraries above that a story needs beside planning. */
  static async open(open: Open, also: readonly Type[] = []): Promise<ARegion> {
    const at = await open({ as: beginnings });
    const founded = at.beganAs && standing.get(at.beganAs);
    if (founded) return Object.assign(new ARegion(at, await wired(at, also), founded.organiser), founded);
    const region = new ARegion(at, await wired(at), anId());
    await region.founded();
    const { organiser, family, garden } = region;
    await region.app.close();
    const kept = await at.kept();
    beginnings[Buffer.isBuffer(kept) ? 'sqlite' : 'postgres'] = kept;
    standing.set(kept, { organiser, family, garden });
    return ARegion.open(open, also);
  }

  /** The same region seen from a second process. */
  async elsewhere(also: readonly Type[] = []): Promise<ARegion> {
    const at = { ...this.at, database: await this.at.again() };
    const other = new ARegion(at, await wired(at, also), this.organiser, this.town);
    other.family = this.family;
    other.garden = this.garden;
    return other;
  }

  /** Another organiser in the same installation, with a family and a garden of its own at the same spot. */
  async neighbour(): Promise<ARegion> {
    const neighbour = new ARegion(this.at, this.app, anId(), MECHELEN);
    await neighbour.organised();
    return neighbour;
  }

  get<Ability>(ability: Type<Ability>): Ability {
    return this.app.get(ability, { strict: false });
  }

  get reading() {
    return this.at.database.reading;
  }

  get today(): Day {
    return day(this.at.clock.now().slice(0, 10));
  }

  /** Sets the clock: noon in Brussels' winter of that day. */
  on(today: string): void {
    this.at.clock.set(moment(`${today}T11:00:00.000Z`));
  }

  command(what: Partial<Command> = {}): Command {
    return aCommand({ books: [this.organiser], ...what });
  }

  /** Takes a step of a library below, as one command. */
  async act(step: (tx: Writing) => Promise<unknown>, what: Partial<Command> = {}): Promise<void> {
    await this.at.database.road.take(this.command(what), {
      perform: async (tx) => {
        await step(tx);
      },
      answer: async () => undefined,
    });
  }

  private async founded(): Promise<void> {
    const catalogue = this.get(TaskCatalogue);
    const municipalities = await linesOf('municipalities.csv', /^(nisCode|24062|12025),/);
    await catalogue.importMunicipalities(aCommand(), { text: municipalities });
    const tasks = await linesOf('activities.yaml', /^(?! {2}- \{code: \w+-\d)|TUIN-05|BEG-07|HERST-05/);
    await catalogue.importCatalogue(aCommand(), { text: tasks });
    await this.organised();
  }

  private async organised(): Promise<void> {
    const { name, municipality } = this.town;
    await this.get(Organisers).register(aCommand({ subject: this.organiser, books: [INSTALLATION] }), {
      name,
      kind: 'municipality',
      municipalities: [municipality],
      from: day('2019-01-01'),
      decision: { reference: 'GR 2018/44', decidedOn: day('2018-11-26') },
    });
    ({ user: this.family, site: this.garden } = await this.aFamily());
  }

  /** A user of another kind, with one place and cheques. */
  async aUser(kind: string, what: { cheques?: number } = {}): Promise<{ user: Id; site: Id }> {
    return this.aFamily({ kind, ...what });
  }

  /** A private person with one place, an agreement, and cheques for twenty hours unless said otherwise. */
  async aFamily({ cheques = 20, kind = 'private-person' } = {}): Promise<{ user: Id; site: Id }> {
    const [user, site] = [anId(), anId()];
    const details = {
      name: "d'Hondt",
      phone: null,
      email: null,
      street: null,
      postalCode: '3000',
      place: 'Leuven',
    };
    const none = { kboNumber: null, vdabNumber: null };
    await this.act(async (tx) => {
      await registerUser(tx, {
        user,
        kind,
        details,
        registeredOn: day('2026-01-05'),
        file: none,
      });
      await addRecordOf(tx, { noun: 'userAgreement', owner: user, id: tx.ids.next(), record: AGREEMENT });
      await addRecordOf(tx, { noun: 'site', owner: user, id: site, record: siteIn(this.town.municipality) });
    });
    if (cheques > 0) await this.cheques(user, cheques);
    return { user, site };
  }

  cheques(user: Id, count: number): Promise<void> {
    return this.act((tx) =>
      this.get(ChequeLedger).issueLot(tx, {
        user,
        order: anId(),
        cheques: count as Cheques,
        priceCents: 645 as Cents,
        issuedOn: tx.today,
        form: 'electronic',
      }),
    );
  }

  /** Somebody who may work here at any hour of the week; the same number is the same human being. */
  async aWorker(name = 'Jo', insz?: string): Promise<Id> {
    const worker = anId();
    const details = {
      givenName: name,
      familyName: 'An',
      bornOn: null,
      phone: null,
      email: null,
      street: null,
    };
    await this.act(async (tx) => {
      await registerWorker(tx, this.get(InszVault), {
        worker,
        details: { ...details, iban: null },
        registeredOn: day('2026-01-05'),
        ...(insz === undefined ? {} : { insz }),
      });
      for (const [noun, record] of Object.entries(WORKER_RECORDS)) {
        await addRecordOf(tx, {
          noun: noun as never,
          owner: worker,
          id: tx.ids.next(),
          record: record as never,
        });
      }
    });
    return worker;
  }

  /** Registers a request that is open at once: the garden, unless said otherwise. */
  async request(what: Partial<RequestForm> = {}, command: Partial<Command> = {}): Promise<RequestAnswer> {
    const { answer } = await this.get(Requests).register(this.command(command), {
      organiser: this.organiser,
      form: this.form(what),
    });
    return answer;
  }

  form(what: Partial<RequestForm> = {}): RequestForm {
    return aForm({ user: this.family, site: this.garden, task: 'TUIN-05', ...what });
  }

  /** One visit in the garden. */
  once(on: Day | string = MONDAY, start = '11:30', end = '13:30'): Pattern {
    return { kind: 'once', on: day(on), start: timeOfDay(start), end: timeOfDay(end) };
  }

  /** Assigns a worker to the first time of a request, or to all of them; answers the assignments. */
  async assign(worker: Id, { occurrences }: RequestAnswer, command: Partial<Command> = {}) {
    const { answer } = await this.get(Assignments).assign(this.command(command), {
      organiser: this.organiser,
      worker,
      occurrences: occurrences.map(({ id }) => id),
    });
    return answer;
  }

  async personOf(worker: Id): Promise<Id> {
    const row = await this.reading.row<{ personId: Id }>('select person_id from worker where id = ?', [
      worker,
    ]);
    if (!row) throw new Error('no such worker');
    return row.personId;
  }

  /** Hours of the month: planned, free. */
  async month(worker: Id, on: Day | string = MONDAY): Promise<{ planned: number; free: number }> {
    const { month } = await this.get(ChequeLedger).roomsOf(this.reading, {
      person: await this.personOf(worker),
      on: day(on),
    });
    return { planned: month.planned, free: month.free };
  }

  /** Hours used elsewhere that month. */
  async usedElsewhere(worker: Id, hours: number): Promise<void> {
    const person = await this.personOf(worker);
    await this.act((tx) =>
      this.get(ChequeLedger).takeOverHours(tx, {
        person,
        period: '2026-11' as never,
        hours: hours as Hours,
        source: 'attest van Halle',
      }),
    );
  }

  /** Cheques of the family: free, held. */
  async lot(user = this.family, on: Day = MONDAY): Promise<{ free: number; held: number }> {
    const lots = await this.get(ChequeLedger).chequesOf(this.reading, { book: this.organiser, user, on });
    return lots.reduce((sum, { free, held }) => ({ free: sum.free + free, held: sum.held + held }), {
      free: 0,
      held: 0,
    });
  }
}

/** The library as the application wires it, over the test's own database. */
async function wired({ database, clock }: TestDatabase, also: readonly Type[] = []): Promise<TestingModule> {
  @Global()
  @Module({
    providers: [
      { provide: Database, useValue: database },
      { provide: Road, useValue: database.road },
      { provide: READING, useValue: database.reading },
      { provide: CLOCK, useValue: clock },
      { provide: IDS, useValue: { next: anId } },
    ],
    exports: [Database, Road, READING, CLOCK, IDS],
  })
  class TheRoad {}
  const app = await Test.createTestingModule({
    imports: [TheRoad, InszModule.forRoot(INSZ_KEY), MatchingModule, ...also],
  }).compile();
  return app.init();
}
