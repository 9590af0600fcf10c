import { type Reading } from '#database';
import { type Day } from '#kernel';
import { In } from 'typeorm';
import { type NisCode } from '../rules';
import { inhabitantsRows } from './tables';

export interface InhabitantsOf {
  readonly nisCode: NisCode;
  readonly inhabitants: number;
  /** The day on which they were counted. */
  readonly countedOn: Day;
}

/**
 * How many people live in some municipalities, by the last count known on a day; by the first count there is
 * for a day before it. Municipalities without a count are left out.
 */
export async function inhabitantsOf(
  reading: Reading,
  { municipalities, on }: { readonly municipalities: readonly NisCode[]; readonly on: Day },
): Promise<InhabitantsOf[]> {
  const counts = await reading
    .table(inhabitantsRows)
    .find({ where: { municipality: In([...municipalities]) }, order: { countedOn: 'ASC' } });
  return [...new Set(municipalities)].flatMap((nisCode) => {
    const own = counts.filter(({ municipality }) => municipality === nisCode);
    const count = own.filter(({ countedOn }) => countedOn <= on).at(-1) ?? own[0];
    return count ? [{ nisCode, inhabitants: count.inhabitants, countedOn: count.countedOn }] : [];
  });
}
