import { type Reading, type Value } from '#database';
import { type Day, type Id, type Moment } from '#kernel';
import { endOfNumber, type PatternKind, type RequestClass, type RequestState } from '../rules';
import { SEATS_TAKEN } from './filling';

export type RequestSort = 'registered' | 'first-day' | 'task' | 'state';

/** A request in the list of an office. */
export interface RequestListed {
  readonly id: Id;
  readonly userId: Id;
  readonly siteId: Id;
  readonly task: string;
  readonly municipality: string;
  readonly patternKind: PatternKind;
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly seats: number;
  readonly class: RequestClass;
  readonly state: RequestState;
  readonly reference: string | null;
  readonly inOwnWords: string | null;
  readonly registeredAt: Moment;
  /** Times from today on, and the seats of them that nobody has. */
  readonly timesAhead: number;
  readonly seatsOpen: number;
}

interface RequestListAsked {
  readonly organiser: Id;
  readonly today: Day;
  readonly states?: readonly RequestState[];
  readonly class?: RequestClass;
  readonly user?: Id;
  readonly municipality?: string;
  /** Only with a seat that is open from today on. */
  readonly open?: boolean;
  /** Any of these; what was typed is looked for in the number, in the user's own numbers and in the words. */
  readonly search?: {
    readonly text: string;
    readonly users: readonly Id[];
    readonly tasks: readonly string[];
  };
  readonly sort: RequestSort;
  readonly descending: boolean;
  readonly skip: number;
  readonly limit: number;
}

const columns: Record<RequestSort, string> = {
  registered: 'r.registered_at',
  'first-day': 'r.first_day',
  task: 'r.task',
  state: 'r.state',
};

const AHEAD = `from occurrence o where o.request_id = r.id and o.state = 'planned' and o.until >= ?`;
const OPEN = `(select coalesce(sum(case when o.seats > ${SEATS_TAKEN} then o.seats - ${SEATS_TAKEN} else 0 end), 0) ${AHEAD})`;

/** Requests as an office lists them, with how many there are in all. */
export async function requestsListed(
  reading: Reading,
  asked: RequestListAsked,
): Promise<{ readonly rows: RequestListed[]; readonly total: number }> {
  const { where, values } = conditionsOf(asked);
  const way = asked.descending ? 'desc' : 'asc';
  const rows = await reading.rows<RequestListed>(
    `select r.id, r.user_id, r.site_id, r.task, r.municipality, r.pattern_kind, r.first_day, r.last_day, r.seats,
       r.class, r.state, r.reference, r.in_own_words, r.registered_at,
       (select count(*) ${AHEAD}) as times_ahead, cast(${OPEN} as bigint) as seats_open
     from request r where ${where} order by ${columns[asked.sort]} ${way}, r.id ${way} limit ? offset ?`,
    [asked.today, asked.today, ...values, asked.limit, asked.skip],
  );
  const counted = await reading.row<{ total: number }>(
    `select count(*) as total from request r where ${where}`,
    values,
  );
  return { rows, total: counted?.total ?? 0 };
}

function conditionsOf(asked: RequestListAsked): { where: string; values: Value[] } {
  const parts = ['r.organiser_id = ?'];
  const values: Value[] = [asked.organiser];
  const also = (condition: string, ...given: readonly Value[]) => {
    parts.push(condition);
    values.push(...given);
  };
  const among = (column: string, given: readonly string[]) =>
    `${column} in (${given.map(() => '?').join(', ') || 'null'})`;
  if (asked.states) also(among('r.state', asked.states), ...asked.states);
  if (asked.class) also('r.class = ?', asked.class);
  if (asked.user) also('r.user_id = ?', asked.user);
  if (asked.municipality) also('r.municipality = ?', asked.municipality);
  if (asked.open) also(`r.state in ('open', 'filled') and ${OPEN} > 0`, asked.today);
  if (asked.search) {
    const { text, users, tasks } = asked.search;
    const like = `%${text.toLowerCase().replace(/[%_\\]/g, '\\$&')}%`;
    const own = ['reference', 'order_number', 'in_own_words'].map(
      (column) => `lower(coalesce(r.${column}, '')) like ? escape '\\'`,
    );
    const number = endOfNumber(text);
    const numbers = number === undefined ? [] : [`%${number}`];
    also(
      `(${[among('r.user_id', users), among('r.task', tasks), ...own, ...numbers.map(() => 'r.id like ?')].join(' or ')})`,
      ...users,
      ...tasks,
      ...own.map(() => like),
      ...numbers,
    );
  }
  return { where: parts.join(' and '), values };
}
