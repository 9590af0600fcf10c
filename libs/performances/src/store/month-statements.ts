import { type Reading, type Writing } from '#database';
import { type Id, type Moment, type Month } from '#kernel';
import { type MonthStatement } from '../rules';

/** A statement as it was drawn: it is never drawn anew. */
export interface StatementDrawn extends MonthStatement {
  readonly madeAt: Moment;
}

export interface MonthOf {
  readonly organiser: Id;
  readonly month: Month;
}

/** The statements that were drawn of a month, workers first. */
export const statementsDrawn = (reading: Reading, { organiser, month }: MonthOf): Promise<StatementDrawn[]> =>
  reading.rows<StatementDrawn>(
    `select party, party_id, month, hours, cents, made_at from month_statement
     where organiser_id = ? and month = ? order by party desc, party_id`,
    [organiser, month],
  );

/** Stores a statement. */
export async function insertStatement(
  tx: Writing,
  { organiser, statement }: { readonly organiser: Id; readonly statement: MonthStatement },
): Promise<void> {
  const { month, partyId, party, hours, cents } = statement;
  await tx.run(
    `insert into month_statement (organiser_id, month, party_id, party, hours, cents, made_at, command_id)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [organiser, month, partyId, party, hours, cents, tx.now, tx.command.id],
  );
}
