import { type ComponentChildren } from 'preact';
import { type Column } from './csv';
import { DataTable } from './data-table';
import { Empty } from './parts';
import { type Screen, useScreen } from './screen';

const ROWS_AT_ONCE = 25;
const ROWS_IN_A_FILE_MAXIMUM = 10_000;

/** What a list is asked for; all of it stands in the address, so that it can be kept and shared. */
export interface ListAsked {
  /** Words to search by; empty for everything. */
  readonly search: string;
  /** Name of the column it is sorted by: one of those that may be, the first unless asked otherwise. */
  readonly sort: string;
  readonly descending: boolean;
  /** Key of the last row that was seen; empty on the first page. */
  readonly after: string;
  /** Chosen filters by name; those not chosen are empty. */
  readonly filters: Readonly<Record<string, string>>;
  /** Rows on a page, or in the file. */
  readonly limit: number;
  /** True when the rows are asked for as a file. */
  readonly csv: boolean;
}

interface ListOffers {
  /** Names of the columns it can be sorted by. */
  readonly sorts: readonly [string, ...string[]];
  readonly filters?: readonly string[];
}

/** Reads what a list is asked for from the address: `zoek`, `sorteer` (with `-` before it: downwards), `na`, `als=csv`. */
export function listAsked(screen: Screen, { sorts, filters = [] }: ListOffers): ListAsked {
  const wanted = screen.asked('sorteer');
  const column = wanted.replace(/^-/, '');
  const isKnown = sorts.includes(column);
  const csv = screen.asked('als') === 'csv';
  return {
    search: screen.asked('zoek').trim(),
    sort: isKnown ? column : sorts[0],
    descending: isKnown && wanted.startsWith('-'),
    after: screen.asked('na'),
    filters: Object.fromEntries(filters.map((name) => [name, screen.asked(name)])),
    limit: csv ? ROWS_IN_A_FILE_MAXIMUM : ROWS_AT_ONCE,
    csv,
  };
}

/** One page of a list that was read whole: what follows the row that was seen last, by the key of the list. */
export function pageOf<Row>(
  found: readonly Row[],
  keyOf: (row: Row) => string,
  { after, limit }: Pick<ListAsked, 'after' | 'limit'>,
): { readonly rows: readonly Row[]; readonly total: number; readonly next: string | undefined } {
  const start = after === '' ? 0 : found.findIndex((row) => keyOf(row) === after) + 1;
  const rows = found.slice(start, start + limit);
  const last = rows.at(-1);
  const goesOn = last !== undefined && start + limit < found.length;
  return { rows, total: found.length, next: goesOn ? keyOf(last) : undefined };
}

interface ListingProps<Row> {
  /** Names the table for whoever cannot see where it stands. */
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly asked: ListAsked;
  readonly keyOf: (row: Row) => string;
  /** Rows in all, where that is known. */
  readonly total?: number | undefined;
  /** Key for the next page; none on the last one. */
  readonly next?: string | undefined;
  /** Where a row leads; it stands on its first cell. */
  readonly rowHref?: (row: Row) => string;
  /** Why there is nothing, and what to do about it. */
  readonly empty: {
    readonly says: string;
    readonly action?: { readonly says: string; readonly href: string };
  };
  /** Fields of the filters, beside the search. */
  readonly filters?: ComponentChildren;
  /** Lists that cannot be searched have no field for it. */
  readonly unsearched?: true;
}

/** A list: search, filters, sorting, totals, pages and the file, all by plain links. */
export function Listing<Row>(props: ListingProps<Row>) {
  const { asked, rows, total, next, empty } = props;
  const { frame } = useScreen().words;
  const isNarrowed = asked.search !== '' || Object.values(asked.filters).some((value) => value !== '');
  return (
    <>
      <Narrow {...props} />
      {rows.length === 0 ? (
        isNarrowed || asked.after !== '' ? (
          <Empty says={frame.nothingFound} action={{ says: frame.showAll, href: '?' }} />
        ) : (
          <Empty {...empty} />
        )
      ) : (
        <>
          <div class="list-head">
            <p role="status">
              {total === undefined ? frame.shown(rows.length) : frame.ofTotal(rows.length, total)}
            </p>
            <a href={addressWith(asked, { als: 'csv' })} download>
              {frame.asFile}
            </a>
          </div>
          <Rows {...props} />
          <nav class="pager" aria-label={frame.pages}>
            {asked.after !== '' && <a href={addressWith(asked, { na: '' })}>{frame.firstPage}</a>}
            {next !== undefined && <a href={addressWith(asked, { na: next })}>{frame.nextPage}</a>}
          </nav>
        </>
      )}
    </>
  );
}

/** The form above a list; sending it changes the address and nothing else. */
function Narrow<Row>({ asked, filters, unsearched, title }: ListingProps<Row>) {
  const { frame } = useScreen().words;
  if (unsearched && filters === undefined) return null;
  return (
    <form class="narrow" method="get" role="search" aria-label={title}>
      {!unsearched && (
        <div class="field">
          <label for="field-zoek">{frame.search}</label>
          <input id="field-zoek" name="zoek" type="search" value={asked.search} autocomplete="off" />
        </div>
      )}
      {filters}
      {asked.sort !== '' && (
        <input type="hidden" name="sorteer" value={`${asked.descending ? '-' : ''}${asked.sort}`} />
      )}
      <button class="quiet" type="submit">
        {frame.narrow}
      </button>
    </form>
  );
}

/** The rows, with the sorting above the columns that have one. */
function Rows<Row>({ asked, ...table }: ListingProps<Row>) {
  return (
    <DataTable<Row, Column<Row>>
      {...table}
      headOf={(column) => ({
        shown: column.sort ? <SortLink column={column} asked={asked} /> : column.title,
        ...sortOf(column, asked),
      })}
    />
  );
}

interface SortProps {
  readonly column: { readonly name: string; readonly title: string };
  readonly asked: ListAsked;
}

function SortLink({ column: { name, title }, asked }: SortProps) {
  const isCurrent = asked.sort === name;
  const turned = isCurrent && !asked.descending ? `-${name}` : name;
  return (
    <a class="sort" href={addressWith(asked, { sorteer: turned, na: '' })}>
      {title}
      {isCurrent && <span aria-hidden="true">{asked.descending ? ' ▼' : ' ▲'}</span>}
    </a>
  );
}

function sortOf(
  { name, sort }: { readonly name: string; readonly sort?: true },
  { sort: by, descending }: ListAsked,
) {
  if (!sort || by !== name) return {};
  return { sort: descending ? ('descending' as const) : ('ascending' as const) };
}

/** The address of this list with something else in it. */
function addressWith(asked: ListAsked, change: Readonly<Record<string, string>>): string {
  const all = {
    ...asked.filters,
    zoek: asked.search,
    sorteer: `${asked.descending ? '-' : ''}${asked.sort}`,
    na: asked.after,
    ...change,
  };
  return `?${new URLSearchParams(Object.entries(all).filter(([, value]) => value !== '')).toString()}`;
}
