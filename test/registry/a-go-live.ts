import { type Day, day } from '#kernel';
import { fileKinds, type ImportKind, type ImportReport, workersPage } from '#registry';
import { AALST, type AnOffice } from './an-office';

export const ON = day('2026-11-16');

/** A file of a kind from rows that say only what matters. */
export function fileOf(kind: ImportKind, rows: readonly Readonly<Record<string, string>>[]): string {
  const { columns } = fileKinds[kind];
  return [columns.join(';'), ...rows.map((row) => columns.map((column) => row[column] ?? '').join(';'))].join(
    '\r\n',
  );
}

export const jo = {
  nummer: 'W1',
  voornaam: 'Jo',
  familienaam: "d'Hondt",
  postcode: '9300',
  plaats: 'Aalst',
  niscode: AALST,
  status: 'werkzoekende',
  status_sinds: '01/03/2026',
  toegeleid_door: 'vdab',
  toegeleid_op: '02/03/2026',
  overeenkomst_van: '16/03/2026',
  overeenkomst_tot: '15/01/2027',
  getekend_op: '10/03/2026',
  maanden_gebruikt: '10',
  uren_maand: '12',
  uren_jaar: '301',
};
export const an = { ...jo, nummer: 'W2', voornaam: 'An', familienaam: 'Li', uren_maand: '', uren_jaar: '' };

export const school = {
  nummer: 'G1',
  soort: 'onderwijs',
  naam: 'Basisschool De Wilg',
  kbo_nummer: '0403.019.261',
  postcode: '9300',
  plaats: 'Aalst',
  niscode: AALST,
  contact_naam: 'Ayşe Öztürk',
  overeenkomst_van: '2025-09-01',
  getekend_op: '2025-09-01',
  inschrijving_betaald_op: '2026-01-15',
};

export const lot = {
  nummer: 'L1',
  gebruiker: 'G1',
  cheques: '40',
  prijs: '7,45',
  uitgegeven_op: '01/09/2026',
  geldig_tot: '31/08/2027',
  vorm: 'elektronisch',
};

export const lunch = {
  nummer: 'R1',
  gebruiker: 'G1',
  activiteit: 'BEG-01',
  weekdagen: 'ma, di, do, vr',
  van_uur: '11:30',
  tot_uur: '13:00',
  van: '2026-09-01',
  tot: '2027-06-30',
  plaatsen: '2',
  'wijk-werkers': 'W1, W2',
  enkel_schooldagen: 'ja',
};

export class AGoLive {
  constructor(
    readonly office: AnOffice,
    readonly on: Day = ON,
  ) {}

  private file(kind: ImportKind, csv: string) {
    return { kind, csv, on: this.on, source: 'lijst van het vorige systeem' };
  }

  preview(kind: ImportKind, csv: string): Promise<ImportReport> {
    return this.office.goLive.preview(this.office.command({ verb: 'registry.import' }), this.file(kind, csv));
  }

  /** Looks, signs and lands. */
  async land(kind: ImportKind, csv: string, withoutRefused = false): Promise<ImportReport> {
    const { signature } = await this.preview(kind, csv);
    const command = this.office.command({ verb: 'registry.import' });
    return this.office.goLive.land(command, this.file(kind, csv), { signature, withoutRefused });
  }

  landSigned(kind: ImportKind, csv: string, signature: string): Promise<ImportReport> {
    return this.office.goLive.land(this.office.command(), this.file(kind, csv), { signature });
  }

  async workers(): Promise<number> {
    return (await workersPage(this.office.reading, { organiser: this.office.organiser, limit: 1 })).total;
  }
}
