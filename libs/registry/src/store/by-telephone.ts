import { type Reading } from '#database';
import { type Id } from '#kernel';

/** Somebody of whom a telephone number is on file, as it was written. */
export interface Telephoned {
  readonly organiser: Id;
  readonly kind: 'worker' | 'user';
  readonly party: Id;
  readonly phone: string;
}

const written = (column: string) =>
  [' ', '/', '.', '-', '(', ')'].reduce((text, sign) => `replace(${text}, '${sign}', '')`, column);

/**
 * Who may have a number, by its last digits, over all organisers: who asks must still compare the whole number, for
 * people write it in many ways.
 */
export function mayHaveNumber(reading: Reading, lastDigits: string): Promise<Telephoned[]> {
  const of = (kind: Telephoned['kind'], table: string) =>
    `select organiser_id as organiser, '${kind}' as kind, ${kind}_id as party, phone from ${table}
      where phone is not null and ${written('phone')} like ?`;
  const like = `%${lastDigits}`;
  return reading.rows<Telephoned>(
    `${of('worker', 'worker_details')} union all ${of('user', 'user_details')} union all ${of('user', 'user_contact')}
      order by kind desc, party`,
    [like, like, like],
  );
}
