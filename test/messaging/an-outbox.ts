import { type INestApplicationContext, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { ChequeLedger } from '#cheque-ledger';
import { type Command, DatabaseModule, INSTALLATION, type Writing } from '#database';
import { day, type Id, moment, timeOfDay } from '#kernel';
import { SYSTEM } from '#identity';
import {
  type JobTold,
  type MessageKind,
  Messages,
  MessagingModule,
  type MessagingOptions,
  Sender,
  type Told,
} from '#messaging';
import { InszModule, RegistryModule, registerWorker, InszVault } from '#registry';
import { writeOrganiser } from '../performances/school-rows';
import { aCommand, anId, aRandomId } from '../support/commands';
import { type Open, type OpenOptions, TEST_SECRET, type TestDatabase } from '../support/databases';
import { allTables } from '../support/tables';

const SINCE = day('2026-01-05');

export interface Reach {
  readonly phone?: string;
  readonly email?: string;
  readonly street?: string;
}

/** Lunch supervision at a school in Leuven, on a Wednesday. */
export const aJob: JobTold = {
  task: 'Middagtoezicht',
  user: 'De Kleine Wereld',
  place: 'Kerkstraat 1, Leuven',
  on: day('2026-11-18'),
  start: timeOfDay('11:30'),
  end: timeOfDay('13:00'),
};

/** A process of its own over the same database. */
const aProcess = ({ url, clock, ids }: TestDatabase, routes: MessagingOptions) =>
  Test.createTestingModule({
    imports: [
      DatabaseModule.forRoot({ url, tables: allTables, secret: TEST_SECRET, clock, ids }),
      InszModule.forRoot(undefined),
      RegistryModule,
      MessagingModule.forRoot(routes),
    ],
  }).compile();

/** An organiser in whose name people are told things, on the real services. */
export class AnOutbox {
  readonly organiser = aRandomId();

  private constructor(
    readonly at: TestDatabase,
    private readonly context: INestApplicationContext,
  ) {}

  static async open(open: Open, { mail, texts, ...options }: OpenOptions & MessagingOptions = {}) {
    const at = await open(options);
    const outbox = new AnOutbox(at, await aProcess(at, { mail, texts }));
    await outbox.act((tx) => writeOrganiser(tx, outbox.get(ChequeLedger), outbox.organiser), [INSTALLATION]);
    return outbox;
  }

  /** The sender of a second process over the same database; `stop` ends that process. */
  async another(routes: MessagingOptions) {
    const context = await aProcess(this.at, routes);
    const sender = context.get(Sender, { strict: false });
    return { send: () => sender.run(SYSTEM), stop: () => context.close() };
  }

  /** Sends what can leave now; answers how many messages left. */
  send(): Promise<number> {
    return this.get(Sender).run(SYSTEM);
  }

  close(): Promise<void> {
    return this.context.close();
  }

  get<Service>(service: Type<Service>): Service {
    return this.context.get(service, { strict: false });
  }

  get reading() {
    return this.at.database.reading;
  }

  /** Sets the clock, in UTC: Brussels is an hour ahead in winter. */
  itIs(now: string): this {
    this.at.clock.set(moment(now));
    return this;
  }

  /** Does something in a command of its own on the organiser's book. */
  async act<Answer>(
    perform: (tx: Writing) => Promise<Answer>,
    books: readonly Id[] = [this.organiser],
    what: Partial<Command> = {},
  ): Promise<Answer> {
    const answers: Answer[] = [];
    await this.at.database.road.take(aCommand({ books, ...what }), {
      perform: async (tx) => void answers.push(await perform(tx)),
      answer: async () => undefined,
    });
    return answers[0] as Answer;
  }

  /** A worker called Jo d'Hondt, of this organiser or of another. */
  async worker({ phone, email, street }: Reach = {}, organiser = this.organiser): Promise<Id> {
    const worker = anId();
    const reach = { phone: phone ?? null, email: email ?? null, street: street ?? null };
    const details = { ...reach, givenName: 'Jo', familyName: "d'Hondt", bornOn: null, iban: null };
    const registered = { worker, registeredOn: SINCE, details };
    await this.act((tx) => registerWorker(tx, this.get(InszVault), registered), [organiser]);
    return worker;
  }

  /** Where each message stands, the first told first. */
  dispatches() {
    return this.reading.rows<{ state: string; channel: string | null; dueAt: string; tries: number }>(
      'select state, channel, due_at, tries from dispatch order by id',
    );
  }

  async states(): Promise<string[]> {
    return (await this.dispatches()).map(({ state, channel }) => (channel ? `${channel} ${state}` : state));
  }

  tell<Kind extends MessageKind>(told: Told<Kind>): Promise<void> {
    return this.act((tx) => this.get(Messages).tell(tx, told));
  }

  /** Tells a worker of a job that was given. */
  tellJob(worker: Id, key: string = anId(), lapsesAt?: string): Promise<void> {
    const told = { kind: 'job-given', to: { worker }, about: anId(), facts: aJob, key } as const;
    return this.tell({ ...told, ...(lapsesAt && { lapsesAt: moment(lapsesAt) }) });
  }
}
