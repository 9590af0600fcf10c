import { Injectable } from '@nestjs/common';
import { type Cents, type Id, type Month } from '#kernel';
import { type MonthOf, MonthStatements, type Party } from '#performances';
import { StatementReads } from '../../../../statements/statement-reads';
import { type ListAsked, pageOf } from '../../../frame';

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
  async page(of: MonthOf, asked: ListAsked): Promise<StatementsListed> {
    const { drawn, left } = await this.statements.of(this.reads.reading, of);
    const nameOf = await this.reads.namesOf(
      of.organiser,
      drawn.map(({ partyId }) => partyId),
    );
    const rows = drawn
      .filter(({ party }) => !asked.filters['wie'] || party === asked.filters['wie'])
      .map((one): StatementRow => ({ ...one, name: nameOf(one.partyId) }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
    return {
      ...pageOf(rows, ({ partyId }) => partyId, asked),
      drawn: drawn.length,
      left: left.length,
    };
  }
}
