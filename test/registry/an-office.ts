import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ChequeLedger } from '#cheque-ledger';
import { type Command, INSTALLATION, type Reading } from '#database';
import { day, type Id } from '#kernel';
import {
  Consequences,
  DatedSettings,
  Endings,
  Erasure,
  GoLiveImport,
  InszVault,
  type NewOrganiser,
  type NewUser,
  type NewWorker,
  Organisers,
  Places,
  type RecordNoun,
  Records,
  type RecordTold,
  SeriesImports,
  Users,
  Workers,
} from '#registry';
import { TaskCatalogue } from '#task-catalogue';
import { linesOf } from '../matching/region-records';
import { aCommand, anId } from '../support/commands';
import { type Open, type OpenOptions, type TestDatabase } from '../support/databases';

const KEY = 'a key for numbers that is long enough';

const municipalities = readFileSync(
  join(__dirname, '../../libs/task-catalogue/seeds/municipalities.csv'),
  'utf8',
);
const places = readFileSync(join(__dirname, '../../libs/registry/seeds/places.csv'), 'utf8');

/** NIS codes: a city large enough to organise alone, and two towns that are not. */
export const AALST = '41002';
export const LEDE = '41034';
export const HAALTERT = '41024';

export const aNewOrganiser = (what: Partial<NewOrganiser> = {}): NewOrganiser => ({
  name: 'Wijk-werken Denderstreek',
  kind: 'municipality',
  municipalities: [AALST],
  from: day('2025-01-01'),
  decision: { reference: 'GR 2024/12', decidedOn: day('2024-12-12') },
  ...what,
});

export const details = (givenName: string, familyName: string): NewWorker['details'] => ({
  givenName,
  familyName,
  bornOn: null,
  phone: null,
  email: null,
  street: null,
  iban: null,
});

export const aNewWorker = (what: Partial<NewWorker> = {}): NewWorker => ({
  details: details('Jo', 'd’Hondt'),
  registeredOn: day('2026-01-05'),
  status: { from: day('2026-01-01'), status: 'jobseeker', source: null },
  domicile: {
    from: day('2020-01-01'),
    region: 'flanders',
    postalCode: '9300',
    place: 'Aalst',
    municipality: AALST,
    latitudeE5: null,
    longitudeE5: null,
  },
  ...what,
});

export const aNewUser = (what: Partial<NewUser> = {}): NewUser => ({
  kind: 'school',
  details: {
    name: 'Basisschool De Wilg',
    phone: null,
    email: null,
    street: null,
    postalCode: '9300',
    place: 'Aalst',
  },
  registeredOn: day('2026-01-05'),
  ...what,
});

/** A wijk-werk office on a real database, with its services as the application has them. */
export class AnOffice {
  readonly ledger = new ChequeLedger();
  readonly consequences = new Consequences();
  readonly catalogue: TaskCatalogue;
  readonly organisers: Organisers;
  readonly workers: Workers;
  readonly users: Users;
  readonly records: Records;
  readonly endings: Endings;
  readonly erasure: Erasure;
  readonly settings: DatedSettings;
  readonly places: Places;
  readonly vault: InszVault;
  readonly series = new SeriesImports();
  readonly goLive: GoLiveImport;
  /** The organiser of the office, once it is registered. */
  organiser: Id = anId();

  private constructor(
    readonly at: TestDatabase,
    key: string | undefined,
  ) {
    const { road } = at.database;
    this.vault = new InszVault(key);
    this.catalogue = new TaskCatalogue(road);
    this.organisers = new Organisers(road, this.ledger, this.catalogue);
    this.workers = new Workers(road, this.vault);
    this.users = new Users(road);
    this.records = new Records(road);
    this.endings = new Endings(road, this.consequences);
    this.erasure = new Erasure(road);
    this.settings = new DatedSettings(road);
    this.places = new Places(road);
    this.goLive = new GoLiveImport(road, this.ledger, this.vault, this.series);
  }

  /** An office without an organiser yet, but with the municipalities of Flanders. */
  static async empty(open: Open): Promise<AnOffice> {
    const office = new AnOffice(await open(), KEY);
    const command = aCommand({ books: [INSTALLATION] });
    await office.catalogue.importMunicipalities(command, { text: municipalities });
    return office;
  }

  /** An office of VDAB, which works wherever a municipality leaves it. */
  static async open(
    open: Open,
    { key = KEY, ...options }: OpenOptions & { key?: string } = {},
  ): Promise<AnOffice> {
    const office = new AnOffice(await open(options), key);
    await office.registerOrganiser({ kind: 'vdab', municipalities: [] });
    return office;
  }

  /** Another organiser in the same installation. */
  async another(what: Partial<NewOrganiser> = {}): Promise<AnOffice> {
    const office = new AnOffice(this.at, KEY);
    await office.registerOrganiser({ name: 'VDAB elders', kind: 'vdab', municipalities: [], ...what });
    return office;
  }

  async registerOrganiser(what?: Partial<NewOrganiser>) {
    const command = aCommand({ books: [INSTALLATION], subject: this.organiser, verb: 'organiser.register' });
    const { answer } = await this.organisers.register(command, aNewOrganiser(what));
    return answer;
  }

  /** Lets the catalogue know one task. */
  async withTask(code: string): Promise<void> {
    const others = new RegExp(`^(?! {2}- \\{code: \\w+-\\d)|${code}`);
    const text = await linesOf('activities.yaml', others);
    await this.catalogue.importCatalogue(aCommand({ books: [INSTALLATION] }), { text });
  }

  get reading(): Reading {
    return this.at.database.reading;
  }

  /** A command of this office. */
  command(what: Partial<Command> = {}): Command {
    return aCommand({ books: [this.organiser], ...what });
  }

  async worker(what: Partial<NewWorker> = {}): Promise<Id> {
    const { answer } = await this.workers.register(this.command(), aNewWorker(what));
    return answer.worker.id;
  }

  async user(what: Partial<NewUser> = {}): Promise<Id> {
    const { answer } = await this.users.register(this.command(), aNewUser(what));
    return answer.user.id;
  }

  async add<Noun extends RecordNoun>(
    noun: Noun,
    owner: Id,
    record: RecordTold<Noun>,
    command: Partial<Command> = {},
  ) {
    const { answer } = await this.records.add(this.command(command), { noun, owner, record });
    return answer;
  }

  loadPlaces() {
    return this.places.load(aCommand({ books: [INSTALLATION] }), places);
  }
}
