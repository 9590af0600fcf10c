import { type Reading } from '#database';
import { type Id, NotFound } from '#kernel';
import { type AgreementPeriod, type FeePaid, type SiteFacts, type UserFacts } from '../rules';
import { groupedBy } from './grouping';
import { pointOf } from './places';
import { type UserRow, type UserSiteRow } from './user-tables';

export interface UserAsked {
  readonly organiser: Id;
  readonly user: Id;
}

/**
 * What the rules may know of one user, on any day. @throws NotFound when the organiser has no such user
 */
export async function userFacts(reading: Reading, asked: UserAsked): Promise<UserFacts> {
  const [facts] = await factsOfUsers(reading, asked);
  if (!facts) throw new NotFound('user', asked.user);
  return facts;
}

/**
 * What the rules may know of all users of an organiser, or of one, in four statements, in the order of their names;
 * what is known of each in the order in which it was written.
 */
export async function factsOfUsers(
  reading: Reading,
  { organiser, user }: { readonly organiser: Id; readonly user?: Id },
): Promise<UserFacts[]> {
  const values = user ? [organiser, user] : [organiser];
  const users = await reading.rows<UserRow & { name: string | null }>(
    `select user_record.*, name
       from user_record left join user_details on user_details.user_id = user_record.id
      where user_record.organiser_id = ?${user ? ' and user_record.id = ?' : ''}
      order by search_name, user_record.id`,
    values,
  );
  const of = async <Fact extends object>(columns: string, table: string): Promise<(user: Id) => Fact[]> => {
    const rows = await reading.rows<Fact & { userId: Id }>(
      `select user_id, ${columns} from ${table} where organiser_id = ?${user ? ' and user_id = ?' : ''} order by id`,
      values,
    );
    return groupedBy(rows, ({ userId }) => userId);
  };
  const agreements = await of<AgreementPeriod>(
    'id as agreement, signed_on, "from", until, ended_on',
    'user_agreement',
  );
  const fees = await of<FeePaid>('year, paid_on', 'user_fee');
  const sites = await of<UserSiteRow>('*', 'user_site');
  return users.map(({ id, organiserId, kind, name, registeredOn, leftOn }) => ({
    user: id,
    organiser: organiserId,
    kind,
    name: name ?? '',
    registeredOn,
    leftOn,
    agreements: agreements(id),
    fees: fees(id),
    sites: sites(id).map(siteFactsOf),
  }));
}

const siteFactsOf = (row: UserSiteRow): SiteFacts => ({
  site: row.id,
  name: row.name,
  region: row.region,
  postalCode: row.postalCode,
  place: row.place,
  municipality: row.municipality,
  formerMunicipality: row.formerMunicipality,
  at: pointOf(row),
  dwelling: row.dwelling,
  from: row.from,
  until: row.until,
});
