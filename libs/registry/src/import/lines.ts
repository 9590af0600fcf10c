import { type Cents, type Day, type TimeOfDay, type Weekday } from '#kernel';
import { type UserKind } from '#regulation';
import { userKindsByWord } from '#task-catalogue';
import { type CellReader, type ReferringBody, type WorkerStatus } from '../rules';

/** What each file of the go-live import holds: its columns, and how a row is read. */
export interface LineKind<Line> {
  readonly columns: readonly string[];
  read(cells: CellReader): Line;
}

/** What every row has: the number under which the old records know it. */
export interface Referenced {
  readonly reference: string;
}

export interface WorkerLine extends Referenced {
  readonly givenName: string;
  readonly familyName: string;
  readonly bornOn: Day | null;
  readonly insz: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly street: string | null;
  readonly postalCode: string;
  readonly place: string;
  readonly municipality: string | null;
  readonly status: WorkerStatus;
  readonly statusFrom: Day | null;
  readonly referredBy: ReferringBody | null;
  readonly referredOn: Day | null;
  readonly goals: string | null;
  readonly pwaProof: string | null;
  readonly agreementFrom: Day | null;
  readonly agreementUntil: Day | null;
  readonly signedOn: Day | null;
  readonly monthsUsed: number;
  readonly hoursOfMonth: number;
  readonly hoursOfYear: number;
  readonly vdabNumber: string | null;
}

const statuses: Readonly<Record<string, WorkerStatus>> = {
  werkzoekende: 'jobseeker',
  leefloon: 'leefloon',
  riziv: 'riziv-with-permission',
  belangstellende: 'interested',
  geen: 'none',
};

export const workerLines: LineKind<WorkerLine> = {
  columns: [
    'nummer',
    'voornaam',
    'familienaam',
    'geboortedatum',
    'insz',
    'telefoon',
    'email',
    'straat',
    'postcode',
    'plaats',
    'niscode',
    'status',
    'status_sinds',
    'toegeleid_door',
    'toegeleid_op',
    'doelen',
    'pwa_bewijs',
    'overeenkomst_van',
    'overeenkomst_tot',
    'getekend_op',
    'maanden_gebruikt',
    'uren_maand',
    'uren_jaar',
    'vdab_nummer',
  ],
  read: (cells) => ({
    reference: cells.text('nummer'),
    givenName: cells.text('voornaam'),
    familyName: cells.text('familienaam'),
    bornOn: cells.day('geboortedatum'),
    insz: cells.maybe('insz'),
    phone: cells.maybe('telefoon'),
    email: cells.maybe('email'),
    street: cells.maybe('straat'),
    postalCode: cells.text('postcode'),
    place: cells.text('plaats'),
    municipality: cells.maybe('niscode'),
    status: cells.word('status', statuses) ?? 'none',
    statusFrom: cells.day('status_sinds'),
    referredBy: cells.word('toegeleid_door', { vdab: 'vdab', ocmw: 'ocmw' } as const),
    referredOn: cells.day('toegeleid_op'),
    goals: cells.maybe('doelen'),
    pwaProof: cells.maybe('pwa_bewijs'),
    agreementFrom: cells.day('overeenkomst_van'),
    agreementUntil: cells.day('overeenkomst_tot'),
    signedOn: cells.day('getekend_op'),
    monthsUsed: cells.whole('maanden_gebruikt'),
    hoursOfMonth: cells.whole('uren_maand'),
    hoursOfYear: cells.whole('uren_jaar'),
    vdabNumber: cells.maybe('vdab_nummer'),
  }),
};

export interface UserLine extends Referenced {
  readonly kind: UserKind | null;
  readonly name: string;
  readonly kboNumber: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly street: string | null;
  readonly postalCode: string;
  readonly place: string;
  readonly municipality: string | null;
  readonly formerMunicipality: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly agreementFrom: Day | null;
  readonly signedOn: Day | null;
  readonly feePaidOn: Day | null;
  readonly vdabNumber: string | null;
}

export const userLines: LineKind<UserLine> = {
  columns: [
    'nummer',
    'soort',
    'naam',
    'kbo_nummer',
    'telefoon',
    'email',
    'straat',
    'postcode',
    'plaats',
    'niscode',
    'niscode_vroeger',
    'contact_naam',
    'contact_telefoon',
    'overeenkomst_van',
    'getekend_op',
    'inschrijving_betaald_op',
    'vdab_nummer',
  ],
  read: (cells) => {
    cells.demand('soort');
    return {
      reference: cells.text('nummer'),
      kind: cells.word('soort', userKindsByWord),
      name: cells.text('naam'),
      kboNumber: cells.maybe('kbo_nummer'),
      phone: cells.maybe('telefoon'),
      email: cells.maybe('email'),
      street: cells.maybe('straat'),
      postalCode: cells.text('postcode'),
      place: cells.text('plaats'),
      municipality: cells.maybe('niscode'),
      formerMunicipality: cells.maybe('niscode_vroeger'),
      contactName: cells.maybe('contact_naam'),
      contactPhone: cells.maybe('contact_telefoon'),
      agreementFrom: cells.day('overeenkomst_van'),
      signedOn: cells.day('getekend_op'),
      feePaidOn: cells.day('inschrijving_betaald_op'),
      vdabNumber: cells.maybe('vdab_nummer'),
    };
  },
};

export interface LotLine extends Referenced {
  readonly user: string;
  readonly cheques: number;
  readonly priceCents: Cents;
  readonly issuedOn: Day | null;
  readonly expiresOn: Day | null;
  readonly form: 'electronic' | 'paper' | null;
}

export const lotLines: LineKind<LotLine> = {
  columns: ['nummer', 'gebruiker', 'cheques', 'prijs', 'uitgegeven_op', 'geldig_tot', 'vorm'],
  read: (cells) => {
    cells.demand('cheques', 'prijs', 'uitgegeven_op', 'geldig_tot', 'vorm');
    return {
      reference: cells.text('nummer'),
      user: cells.text('gebruiker'),
      cheques: cells.whole('cheques'),
      priceCents: cells.euros('prijs'),
      issuedOn: cells.day('uitgegeven_op'),
      expiresOn: cells.day('geldig_tot'),
      form: cells.word('vorm', { elektronisch: 'electronic', papier: 'paper' } as const),
    };
  },
};

export interface SeriesLine extends Referenced {
  readonly user: string;
  readonly task: string;
  readonly weekdays: readonly Weekday[];
  readonly start: TimeOfDay | null;
  readonly end: TimeOfDay | null;
  readonly from: Day | null;
  readonly until: Day | null;
  readonly seats: number;
  readonly workers: readonly string[];
  readonly schoolDaysOnly: boolean;
}

export const seriesLines: LineKind<SeriesLine> = {
  columns: [
    'nummer',
    'gebruiker',
    'activiteit',
    'weekdagen',
    'van_uur',
    'tot_uur',
    'van',
    'tot',
    'plaatsen',
    'wijk-werkers',
    'enkel_schooldagen',
  ],
  read: (cells) => {
    cells.demand('van_uur', 'tot_uur', 'van', 'plaatsen');
    return {
      reference: cells.text('nummer'),
      user: cells.text('gebruiker'),
      task: cells.text('activiteit'),
      weekdays: cells.weekdays('weekdagen'),
      start: cells.time('van_uur'),
      end: cells.time('tot_uur'),
      from: cells.day('van'),
      until: cells.day('tot'),
      seats: cells.whole('plaatsen'),
      workers: cells.list('wijk-werkers'),
      schoolDaysOnly: cells.word('enkel_schooldagen', { ja: true, nee: false }) ?? false,
    };
  },
};
