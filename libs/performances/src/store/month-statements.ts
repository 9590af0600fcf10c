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

const DRAWN = `select party, party_id, month, hours, cents, made_at from month_statement
  where organiser_id = ? and month = ?`;

/** The statements that were drawn of a month, workers first; none while the month is open. */
export const statementsDrawn = (reading: Reading, { organiser, month }: MonthOf): Promise<StatementDrawn[]> =>
  reading.rows<StatementDrawn>(`${DRAWN} order by party desc, party_id`, [organiser, month]);

/** The one of a party; `undefined` until it is drawn. */
export const statementDrawn = (
  reading: Reading,
  { organiser, month, party }: MonthOf & { readonly party: Id },
): Promise<StatementDrawn | undefined> =>
  reading.row<StatementDrawn>(`${DRAWN} and party_id = ?`, [organiser, month, party]);

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
