import { Injectable } from '@nestjs/common';
import { type Cents, type Id, type Month } from '#kernel';
import { type MonthOf, MonthStatements, type Party } from '#performances';
import { StatementReads } from '../../../../statements/statement-reads';
import { type ListAsked } from '../../../frame';

/** One of the statements of a month, with the name. */
export interface StatementRow {
  readonly party: Party;
  readonly partyId: Id;
  readonly month: Month;
  readonly name: string;
  readonly hours: number;
  readonly cents: Cents;
}

/** A page of them, and how far the drawing is. */
export interface StatementsListed {
  readonly rows: readonly StatementRow[];
  readonly total: number;
  readonly next: string | undefined;
  readonly drawn: number;
  readonly left: number;
}

/** Reads all statements of a month. */
@Injectable()
export class MonthlyStatements {
  constructor(
    private readonly statements: MonthStatements,
    private readonly reads: StatementReads,
  ) {}

  /** Those that are drawn, workers and users by name. */
  async page(of: MonthOf, { filters, after, limit }: ListAsked): Promise<StatementsListed> {
    const { drawn, left } = await this.statements.of(this.reads.reading, of);
    const nameOf = await this.reads.namesOf(
      of.organiser,
      drawn.map(({ partyId }) => partyId),
    );
    const rows = drawn
      .filter(({ party }) => !filters['wie'] || party === filters['wie'])
      .map((one): StatementRow => ({ ...one, name: nameOf(one.partyId) }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
    const start = after === '' ? 0 : rows.findIndex(({ partyId }) => partyId === after) + 1;
    const shown = rows.slice(start, start + limit);
    return {
      rows: shown,
      total: rows.length,
      next: start + limit < rows.length ? shown.at(-1)?.partyId : undefined,
      drawn: drawn.length,
      left: left.length,
    };
  }
}
