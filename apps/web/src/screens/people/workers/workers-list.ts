import { Inject, Injectable } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { READING, type Reading } from '#database';
import { addDays, type Day, type Id } from '#kernel';
import { hoursOfPeriod, type HoursOfPeriod } from '#performances';
import { caseloadOf, caseloads, regimeOf, type WorkerListed, workersListed } from '#registry';
import { figure, listOf } from '#regulation';
import { type ListAsked } from '../../frame/list';
import { mediatorNames } from '../caseload/mediators';

/** One line of the list: the worker, the hours of the month, and who follows them. */
export interface WorkerRow extends WorkerListed {
  readonly month: HoursOfPeriod | undefined;
  readonly mediatorName: string;
}

export interface WorkersPage {
  readonly rows: readonly WorkerRow[];
  readonly total: number;
  readonly next: string | undefined;
  /** Days before the end of an agreement at which it is spoken of. */
  readonly notices: readonly number[];
}

interface Asked {
  readonly organiser: Id;
  readonly actor: Id;
  readonly today: Day;
  readonly list: ListAsked;
}

const GONE: readonly string[] = ['left', 'died'];

/** The list of workers as it is asked for: searched, filtered, sorted, cut into pages. */
@Injectable()
export class WorkersList {
  constructor(
    private readonly ledger: ChequeLedger,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  async page({ organiser, actor, today, list }: Asked): Promise<WorkersPage> {
    const regime = await regimeOf(this.reading, organiser);
    const listed = await workersListed(this.reading, { organiser, on: today, search: list.search });
    const whose = caseloads.find((one) => one === list.filters['caseload']) ?? 'all';
    const own = await caseloadOf(this.reading, { organiser, mediator: actor, whose, on: today });
    const names = await mediatorNames(this.reading, organiser);
    const found = listed
      .filter(({ worker }) => own?.has(worker) ?? true)
      .filter(fits(list.filters, today))
      .toSorted(orderOf(list, names));
    const start = list.after === '' ? 0 : found.findIndex(({ worker }) => worker === list.after) + 1;
    const shown = found.slice(start, start + list.limit);
    const goesOn = start + list.limit < found.length;
    return {
      rows: await this.withHours(shown, { organiser, today, names }),
      total: found.length,
      next: goesOn ? shown.at(-1)?.worker : undefined,
      notices: [...listOf(regime, 'agreement-end-notice-days', today).value].sort(
        (one, other) => one - other,
      ),
    };
  }

  /** The month of everybody on the page, over all organisers, in one statement. */
  private async withHours(
    rows: readonly WorkerListed[],
    { organiser, today, names }: { organiser: Id; today: Day; names: ReadonlyMap<Id, string> },
  ): Promise<WorkerRow[]> {
    const regime = await regimeOf(this.reading, organiser);
    const warningPercent = figure(regime, 'hours-warning-percent', today);
    const persons = rows.map(({ person }) => person);
    const rooms =
      persons.length === 0
        ? undefined
        : await this.ledger.roomsOfMany(this.reading, { persons, on: today, regime });
    return rows.map((row) => {
      const room = rooms?.get(row.person)?.month;
      return {
        ...row,
        month: room && hoursOfPeriod(room, warningPercent),
        mediatorName: row.mediator === null ? '' : (names.get(row.mediator) ?? ''),
      };
    });
  }
}

function fits(filters: ListAsked['filters'], today: Day) {
  const { toestand: standing = '', einde: ends = '' } = filters;
  const lastDay = /^\d{1,4}$/.test(ends) ? addDays(today, Number(ends)) : undefined;
  return (row: WorkerListed): boolean => {
    if (standing === '' && GONE.includes(row.standing)) return false;
    if (standing !== '' && standing !== 'iedereen' && row.standing !== standing) return false;
    if (lastDay === undefined) return true;
    return row.agreementUntil !== null && row.agreementUntil >= today && row.agreementUntil <= lastDay;
  };
}

const LAST = '9999-12-31';

/** By the column that was asked; who answers a search best comes first unless a column was chosen. */
function orderOf({ sort, descending, search }: ListAsked, names: ReadonlyMap<Id, string>) {
  const keyOf = (row: WorkerListed): string => {
    if (sort === 'toestand') return row.standing;
    if (sort === 'tot') return row.agreementUntil ?? LAST;
    if (sort === 'ingeschreven') return row.registeredOn;
    if (sort === 'bemiddelaar') return row.mediator === null ? '' : (names.get(row.mediator) ?? '');
    return row.sortName;
  };
  const way = descending ? -1 : 1;
  return (one: WorkerListed, other: WorkerListed): number => {
    if (search !== '' && sort === 'naam' && one.score !== other.score) return other.score - one.score;
    const [first, second] = [keyOf(one), keyOf(other)];
    if (first !== second) return first < second ? -way : way;
    return one.sortName < other.sortName || (one.sortName === other.sortName && one.worker < other.worker)
      ? -1
      : 1;
  };
}
