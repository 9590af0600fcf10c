import { type Refusal } from '#kernel';
import { CellReader, type Cells } from '../rules';
import { type LineKind, lotLines, type Referenced, seriesLines, userLines, workerLines } from './lines';
import { type ReferenceKind } from './references';
import { takeLot, takeSeries, takeUser, takeWorker, type Taking } from './take';

/** The files of a go-live, in the order in which they are taken over. */
export const importKinds = ['wijk-werkers', 'gebruikers', 'loten', 'reeksen'] as const;
export type ImportKind = (typeof importKinds)[number];

/** Sums of a file, to be compared with the old records and signed. */
export type Totals = Readonly<Record<string, number>>;

/** A row that was understood: what it is called, what it adds to the totals, and how it is taken over. */
export interface UnderstoodRow {
  readonly reference: string;
  readonly totals: Totals;
  take(taking: Taking): Promise<void>;
}

export interface FileKind {
  readonly kind: ReferenceKind;
  readonly columns: readonly string[];
  /** Understands a row, or says all that is wrong with its cells. */
  understand(cells: Cells): UnderstoodRow | { readonly refusals: readonly Refusal[] };
}

interface Described<Line> {
  readonly kind: ReferenceKind;
  readonly lines: LineKind<Line>;
  readonly totals: (line: Line) => Totals;
  readonly take: (taking: Taking, line: Line) => Promise<void>;
}

function fileOf<Line extends Referenced>({ kind, lines, totals, take }: Described<Line>): FileKind {
  return {
    kind,
    columns: lines.columns,
    understand: (cells) => {
      const reader = new CellReader(cells);
      const line = lines.read(reader);
      if (reader.refusals.length > 0) return { refusals: reader.refusals };
      return { reference: line.reference, totals: totals(line), take: (taking) => take(taking, line) };
    },
  };
}

export const fileKinds: Readonly<Record<ImportKind, FileKind>> = {
  'wijk-werkers': fileOf({
    kind: 'worker',
    lines: workerLines,
    take: takeWorker,
    totals: ({ agreementFrom, monthsUsed, hoursOfMonth, hoursOfYear }) => ({
      overeenkomsten: agreementFrom ? 1 : 0,
      maanden_gebruikt: monthsUsed,
      uren_maand: hoursOfMonth,
      uren_jaar: hoursOfYear,
    }),
  }),
  gebruikers: fileOf({
    kind: 'user',
    lines: userLines,
    take: takeUser,
    totals: ({ agreementFrom, feePaidOn }) => ({
      overeenkomsten: agreementFrom ? 1 : 0,
      inschrijvingen_betaald: feePaidOn ? 1 : 0,
    }),
  }),
  loten: fileOf({
    kind: 'lot',
    lines: lotLines,
    take: takeLot,
    totals: ({ cheques, priceCents }) => ({ cheques, waarde_in_cent: cheques * priceCents }),
  }),
  reeksen: fileOf({
    kind: 'series',
    lines: seriesLines,
    take: takeSeries,
    totals: ({ seats }) => ({ plaatsen: seats }),
  }),
};
