import { type Reading, type Value } from '#database';
import { type Id } from '#kernel';
import { nameScore, searchForm } from '../rules';

/** One worker or user in a list. */
export interface Listed {
  readonly id: Id;
  readonly name: string;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  /** Where the next page begins; absent on the last one. */
  readonly next?: string;
}

export interface PageAsked {
  readonly organiser: Id;
  readonly limit: number;
  /** `next` of the page before. */
  readonly after?: string;
  /** A name or part of it, as it is typed; without it all in the order of their names. */
  readonly search?: string;
}

interface NamedRow extends Listed {
  readonly searchName: string;
}

interface Details {
  readonly table: 'worker_details' | 'user_details';
  readonly owner: 'worker_id' | 'user_id';
  /** Gives the name as it is read. */
  readonly name: string;
}

const workerNames: Details = {
  table: 'worker_details',
  owner: 'worker_id',
  name: "given_name || ' ' || family_name",
};

/** Workers of an organiser: all by name, or those whose name answers a search, the best answer first. */
export const workersPage = (reading: Reading, asked: PageAsked): Promise<Page<Listed>> =>
  page(reading, workerNames, asked);

/** The same of a part of the workers, by a condition on `worker_id`. */
export const workersPageAmong = (
  reading: Reading,
  asked: PageAsked,
  among: Condition,
): Promise<Page<Listed>> => page(reading, workerNames, asked, among);

/** Users of an organiser: all by name, or those whose name answers a search, the best answer first. */
export const usersPage = (reading: Reading, asked: PageAsked): Promise<Page<Listed>> =>
  page(reading, { table: 'user_details', owner: 'user_id', name: 'name' }, asked);

export interface Condition {
  readonly where: string;
  readonly values: readonly Value[];
}

const everyone: Condition = { where: '1 = 1', values: [] };

/**
 * The names of one organiser are few enough to be read whole: so typos weigh the same on both databases, and
 * names of two letters need no index that drops them.
 */
async function page(
  reading: Reading,
  { table, owner, name }: Details,
  { organiser, search = '', after, limit }: PageAsked,
  among: Condition = everyone,
): Promise<Page<Listed>> {
  const rows = await reading.rows<NamedRow>(
    `select ${owner} as id, ${name} as name, search_name from ${table}
      where organiser_id = ? and ${among.where}`,
    [organiser, ...among.values],
  );
  const found = searchForm(search) === '' ? rows.toSorted(byName) : matching(rows, searchForm(search));
  const start = after === undefined ? 0 : found.findIndex(({ id }) => id === after) + 1;
  const items = found.slice(start, start + limit).map(({ id, name: read }) => ({ id, name: read }));
  const last = items.at(-1);
  const goesOn = start + limit < found.length && last !== undefined;
  return { items, total: found.length, ...(goesOn && { next: last.id }) };
}

function matching(rows: readonly NamedRow[], query: string): NamedRow[] {
  return rows
    .map((row) => ({ row, score: nameScore(query, row.searchName) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score || byName(one.row, other.row))
    .map(({ row }) => row);
}

function byName(one: NamedRow, other: NamedRow): number {
  if (one.searchName !== other.searchName) return one.searchName < other.searchName ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
