import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { type Day, type Id, yearOf } from '#kernel';
import {
  agreementEndsOn,
  agreementOn,
  factsOfUsers,
  nameScore,
  searchForm,
  sitesOn,
  type UserFacts,
} from '#registry';
import { type UserKind } from '#regulation';
import { type ListAsked, pageOf } from '../../frame/list';

export const userStandings = ['active', 'no-agreement', 'no-fee', 'left'] as const;
export type UserStanding = (typeof userStandings)[number];

/** One line of the list of users. */
export interface UserRow {
  readonly user: Id;
  readonly name: string;
  readonly kind: UserKind;
  readonly standing: UserStanding;
  readonly place: string;
  readonly agreementUntil: Day | null;
  readonly registeredOn: Day;
  readonly score: number;
}

export interface UsersPage {
  readonly rows: readonly UserRow[];
  readonly total: number;
  readonly next: string | undefined;
}

interface Asked {
  readonly organiser: Id;
  readonly today: Day;
  readonly list: ListAsked;
}

/** The list of users as it is asked for: searched, filtered, sorted, cut into pages. */
@Injectable()
export class UsersList {
  constructor(@Inject(READING) private readonly reading: Reading) {}

  async page({ organiser, today, list }: Asked): Promise<UsersPage> {
    const query = searchForm(list.search);
    const found = (await factsOfUsers(this.reading, { organiser }))
      .map((facts) => rowOf(facts, today, query))
      .filter(({ score }) => query === '' || score > 0)
      .filter(fits(list.filters))
      .toSorted(orderOf(list));
    return pageOf(found, ({ user }) => user, list);
  }
}

/** How a user stands on a day: what keeps it from asking comes first. */
export function standingOfUser(facts: UserFacts, today: Day): UserStanding {
  if (facts.leftOn !== null && facts.leftOn < today) return 'left';
  if (!agreementOn(facts.agreements, today)?.signedOn) return 'no-agreement';
  return facts.fees.some(({ year }) => year === yearOf(today)) ? 'active' : 'no-fee';
}

const rowOf = (facts: UserFacts, today: Day, query: string): UserRow => ({
  user: facts.user,
  name: facts.name,
  kind: facts.kind,
  standing: standingOfUser(facts, today),
  place: [...new Set(sitesOn(facts, today).map(({ place }) => place))].join(', '),
  agreementUntil: agreementEndsOn(facts.agreements, today),
  registeredOn: facts.registeredOn,
  score: query === '' ? 0 : nameScore(query, searchForm(facts.name)),
});

const fits =
  ({ soort = '', toestand = '' }: ListAsked['filters']) =>
  ({ kind, standing }: UserRow): boolean => {
    if (soort !== '' && kind !== soort) return false;
    if (toestand === '') return standing !== 'left';
    return toestand === 'iedereen' || standing === toestand;
  };

const LAST = '9999-12-31';

function orderOf({ sort, descending, search }: ListAsked) {
  const keyOf = (row: UserRow): string => {
    if (sort === 'soort') return row.kind;
    if (sort === 'toestand') return row.standing;
    if (sort === 'plaats') return row.place;
    if (sort === 'tot') return row.agreementUntil ?? LAST;
    if (sort === 'ingeschreven') return row.registeredOn;
    return searchForm(row.name);
  };
  const way = descending ? -1 : 1;
  return (one: UserRow, other: UserRow): number => {
    if (search !== '' && sort === 'naam' && one.score !== other.score) return other.score - one.score;
    const [first, second] = [keyOf(one), keyOf(other)];
    if (first !== second) return first < second ? -way : way;
    return one.user < other.user ? -1 : 1;
  };
}
