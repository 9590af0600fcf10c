import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { type Command, Road, type Writing } from '#database';
import { type Day, NotFound, type Refusal, Refused, refuseUnlessAllowed } from '#kernel';
import { InszVault } from '../identifiers/vault';
import { refusalOfReference, refusalOfTwice, refusalsOfSignature } from '../rules';
import { SeriesImports } from '../series-import';
import { organiserOf } from '../store/records';
import { type RefusedRow, type Row, rowsOf } from './file';
import { type FileKind, fileKinds, type ImportKind, type Totals, type UnderstoodRow } from './kinds';
import { importedAs } from './references';
import { type Taking } from './take';

export interface ImportFile {
  readonly kind: ImportKind;
  /** The text of the CSV file. */
  readonly csv: string;
  /** The first day in this service: its month and year are those of the hours used. */
  readonly on: Day;
  /** Where the old records come from, in words; stands on everything that is taken over. */
  readonly source: string;
}

/** What an import did, or would do. */
export interface ImportReport {
  readonly kind: ImportKind;
  readonly rows: number;
  readonly taken: number;
  /** Rows that an earlier file brought already; they are left as they are. */
  readonly known: number;
  readonly refused: readonly RefusedRow[];
  /** Sums of the rows that are taken. */
  readonly totals: Totals;
  /** What is typed to sign the totals. */
  readonly signature: string;
  /** False while nothing was stored. */
  readonly landed: boolean;
}

const SIGNATURE_LENGTH = 8;

/**
 * The go-live import, on any day of the year: workers, users, open lots and running series from the old records,
 * one file each. It is looked at first, its totals are signed, and then the file lands whole or not at all.
 */
@Injectable()
export class GoLiveImport {
  constructor(
    private readonly road: Road,
    private readonly ledger: ChequeLedger,
    private readonly vault: InszVault,
    private readonly series: SeriesImports,
  ) {}

  /** Does everything, tells what came of it, and undoes it. @throws Refused when the file itself cannot be read */
  async preview(command: Command, file: ImportFile): Promise<ImportReport> {
    const kind = fileKinds[file.kind];
    const rows = rowsOf(file.csv, kind.columns);
    const gathered = new Gathered(file.kind, rows.length);
    await this.road.take(
      { ...command, dryRun: true },
      {
        perform: async (tx) => {
          for (const { row, understood } of gathered.understood(kind, rows)) {
            if (await isKnown(tx, kind, understood)) gathered.known += 1;
            else
              await tryRow(tx, () => understood.take(this.taking(tx, file)), gathered, { row, understood });
          }
        },
        answer: async () => ({}),
      },
    );
    return gathered.report(digestOf(file));
  }

  /**
   * Lands a file whose totals were signed. With `withoutRefused` the good rows land together and the others are left
   * for a corrected file; else one refused row keeps the whole file out. The same file again changes nothing.
   * @throws Refused when the file cannot be read or the totals are not the signed ones
   */
  async land(
    command: Command,
    file: ImportFile,
    {
      signature,
      withoutRefused = false,
    }: { readonly signature: string | undefined; readonly withoutRefused?: boolean },
  ): Promise<ImportReport> {
    const report = await this.preview(command, file);
    if (report.taken === 0 || (report.refused.length > 0 && !withoutRefused)) return report;
    refuseUnlessAllowed(refusalsOfSignature(signature, report.signature));
    const refusedLines = new Set(report.refused.map(({ line }) => line));
    const kind = fileKinds[file.kind];
    const rows = rowsOf(file.csv, kind.columns).filter(({ line }) => !refusedLines.has(line));
    const { dryRun } = await this.road.take(command, {
      perform: async (tx) => {
        for (const { understood } of new Gathered(file.kind, rows.length).understood(kind, rows)) {
          if (!(await isKnown(tx, kind, understood))) await understood.take(this.taking(tx, file));
        }
        await keepReport(tx, file, report);
      },
      answer: async () => ({}),
    });
    return { ...report, landed: !dryRun };
  }

  private taking(tx: Writing, { on, source }: ImportFile): Taking {
    return { tx, on, source, ledger: this.ledger, vault: this.vault, series: this.series };
  }
}

interface ReadRow {
  readonly row: Row;
  readonly understood: UnderstoodRow;
}

/** What comes of the rows of a file, gathered while they are tried. */
class Gathered {
  known = 0;
  private taken = 0;
  private readonly refused: RefusedRow[] = [];
  private readonly totals: Record<string, number> = {};

  constructor(
    private readonly kind: ImportKind,
    private readonly rows: number,
  ) {}

  /** The rows that can be understood, each named once; the others are refused here. */
  *understood(kind: FileKind, rows: readonly Row[]): Generator<ReadRow> {
    const lines = new Map<string, number>();
    for (const row of rows) {
      const understood = kind.understand(row.cells);
      if ('refusals' in understood) this.refuse(row, understood.refusals);
      else if (lines.has(understood.reference)) {
        this.refuse(row, [refusalOfTwice(understood.reference, lines.get(understood.reference) ?? 0)]);
      } else {
        lines.set(understood.reference, row.line);
        yield { row, understood };
      }
    }
  }

  refuse(row: Row, refusals: readonly Refusal[]): void {
    this.refused.push({ ...row, refusals });
  }

  take({ totals }: UnderstoodRow): void {
    this.taken += 1;
    for (const [name, value] of Object.entries(totals)) this.totals[name] = (this.totals[name] ?? 0) + value;
  }

  report(digest: string): ImportReport {
    const { kind, rows, taken, known, totals } = this;
    const refused = this.refused.toSorted((one, other) => one.line - other.line);
    const sealed = JSON.stringify([digest, kind, taken, totals]);
    const signature = createHash('sha256').update(sealed).digest('hex').slice(0, SIGNATURE_LENGTH);
    return { kind, rows, taken, known, refused, totals, signature, landed: false };
  }
}

/** Tries a row behind a mark of its own, so that a refused one leaves nothing for the next to stumble over. */
async function tryRow(
  tx: Writing,
  take: () => Promise<void>,
  gathered: Gathered,
  { row, understood }: ReadRow,
): Promise<void> {
  await tx.run('savepoint import_row');
  try {
    await take();
    gathered.take(understood);
  } catch (error) {
    await tx.run('rollback to savepoint import_row');
    if (error instanceof Refused) gathered.refuse(row, error.refusals);
    else if (error instanceof NotFound) gathered.refuse(row, [refusalOfReference(error.noun, error.ref)]);
    else throw error;
  }
  await tx.run('release savepoint import_row');
}

async function isKnown(tx: Writing, { kind }: FileKind, { reference }: UnderstoodRow): Promise<boolean> {
  return (await importedAs(tx, { organiser: organiserOf(tx), kind, reference })) !== undefined;
}

const digestOf = ({ csv, on }: ImportFile) =>
  createHash('sha256').update(on).update('\n').update(csv).digest('hex');

/** Keeps who landed which file with which totals; a file that lands again finds its rows known and is not kept twice. */
async function keepReport(
  tx: Writing,
  file: ImportFile,
  { refused, ...report }: ImportReport,
): Promise<void> {
  const stored = JSON.stringify({ ...report, refused: refused.length, landed: true });
  await tx.run(
    `insert into registry_import (id, organiser_id, recorded_at, kind, digest, taken_over_on, report)
     values (?, ?, ?, ?, ?, ?, ?) on conflict (organiser_id, digest) do nothing`,
    [tx.command.subject, organiserOf(tx), tx.now, file.kind, digestOf(file), file.on, stored],
  );
}
