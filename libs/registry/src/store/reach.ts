import { type Reading } from '#database';
import { type Day, type Id } from '#kernel';

/** How somebody can be reached: what is on file, not what is wished. */
export interface OnFile {
  readonly party: Id;
  /** How a letter addresses them. */
  readonly name: string;
  /** How one greets them. */
  readonly calledName: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly town: string | null;
  /** What the worker speaks, as ISO 639-1 codes; none told for a user. */
  readonly languages: readonly string[];
}

export interface ReachAsked {
  readonly organiser: Id;
  readonly on: Day;
  readonly parties: readonly Id[];
}

const marks = (ids: readonly Id[]) => ids.map(() => '?').join(', ');

/** How some workers of an organiser can be reached on a day; who was erased is left out. */
export async function reachOfWorkers(
  reading: Reading,
  { organiser, on, parties }: ReachAsked,
): Promise<OnFile[]> {
  if (parties.length === 0) return [];
  const latest = (table: string, column: string) =>
    `(select ${column} from ${table} r where r.worker_id = d.worker_id and r."from" <= ? order by r."from" desc limit 1)`;
  const rows = await reading.rows<
    Omit<OnFile, 'languages' | 'name'> & { spoken: string | null; family: string }
  >(
    `select d.worker_id as party, d.given_name as called_name, d.family_name as family, d.email, d.phone, d.street,
       ${latest('worker_domicile', 'postal_code')} as postal_code, ${latest('worker_domicile', 'place')} as town,
       ${latest('worker_wishes', 'languages')} as spoken
     from worker_details d where d.organiser_id = ? and d.worker_id in (${marks(parties)})`,
    [on, on, on, organiser, ...parties],
  );
  return rows.map(({ spoken, family, ...row }) => ({
    ...row,
    name: `${row.calledName} ${family}`,
    languages: spoken === null ? [] : (JSON.parse(spoken) as string[]),
  }));
}

/**
 * How some users of an organiser can be reached on a day: as the user itself told, else by a contact. With a site,
 * its own contact goes before.
 */
export async function reachOfUsers(
  reading: Reading,
  { organiser, on, parties, sites = [] }: ReachAsked & { readonly sites?: readonly Id[] },
): Promise<(OnFile & { readonly site: Id | null })[]> {
  if (parties.length === 0) return [];
  const own = await reading.rows<Omit<OnFile, 'languages' | 'calledName'>>(
    `select user_id as party, name, email, phone, street, postal_code, place as town from user_details
      where organiser_id = ? and user_id in (${marks(parties)})`,
    [organiser, ...parties],
  );
  const contacts = await reading.rows<ContactReach>(
    `select user_id as "user", site_id as site, name, email, phone from user_contact
      where organiser_id = ? and user_id in (${marks(parties)}) and "from" <= ? and (until is null or until >= ?)
        and (email is not null or phone is not null) order by "from", id`,
    [organiser, ...parties, on, on],
  );
  return own.flatMap((row) => {
    const whole = { ...row, calledName: row.name, languages: [], site: null };
    const ofUser = contacts.filter(({ user }) => user === row.party);
    const reached = row.email === null && row.phone === null ? throughContact(whole, ofUser[0]) : whole;
    const bySite = sites.flatMap((site) => {
      const contact = ofUser.find((one) => one.site === site);
      return contact ? [{ ...throughContact(whole, contact), site }] : [];
    });
    return [reached, ...bySite];
  });
}

interface ContactReach {
  readonly user: Id;
  readonly site: Id | null;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

const throughContact = <Row extends OnFile>(row: Row, contact: ContactReach | undefined): Row =>
  contact === undefined
    ? row
    : { ...row, calledName: contact.name, email: contact.email, phone: contact.phone };
