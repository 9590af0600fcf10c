import { In } from 'typeorm';
import { type Reading } from '#database';
import { type Day, type Id, NotFound } from '#kernel';
import { type FollowedWorker, followedOn, type FollowingFacts } from '../rules';
import { groupedBy } from './grouping';
import { type Condition, type Page, type PageAsked, workersPageAmong } from './pages';
import { regimeOf } from './settings';
import { type OfWorker } from './tables';
import {
  workerAgreementTable,
  workerDetailsTable,
  workerReferralTable,
  workerStatusTable,
  workerSuspensionTable,
  workerTable,
  workerTalkTable,
} from './worker-tables';

/** Whose people: those of some referrers, or of all. */
export type Referrers = 'all' | readonly Id[];

interface Followed {
  readonly organiser: Id;
  readonly referrers: Referrers;
  /** The day of which it is told. */
  readonly on: Day;
}

/** The people whom referrers sent to an organiser, by name or by how well the name answers a search. */
export async function followedWorkers(
  reading: Reading,
  asked: PageAsked & Followed,
): Promise<Page<FollowedWorker>> {
  const page = await workersPageAmong(reading, asked, referredBy(asked));
  const items = await followed(
    reading,
    asked,
    page.items.map(({ id }) => id),
  );
  return { ...page, items };
}

/** One of the people whom referrers sent to an organiser. @throws NotFound where none of them did */
export async function followedWorker(
  reading: Reading,
  asked: Followed & { readonly worker: Id },
): Promise<FollowedWorker> {
  const [found] = await followed(reading, asked, [asked.worker]);
  if (!found) throw new NotFound('worker', asked.worker);
  return found;
}

/**
 * The OCMW that pays someone: that of the last referral by an OCMW until a day. It may see the hours of its client
 * for the leefloon exemption (rules.md §7); `null` where no OCMW is known.
 */
export async function payingOcmwOf(
  reading: Reading,
  { organiser, worker, on }: { readonly organiser: Id; readonly worker: Id; readonly on: Day },
): Promise<Id | null> {
  const row = await reading.row<{ id: Id }>(
    `select referrer.id from worker_referral referral
       join referrer on referrer.id = referral.referrer_id and referrer.organiser_id = referral.organiser_id
      where referral.organiser_id = ? and worker_id = ? and referred_on <= ? and referrer.kind = 'ocmw'
      order by referred_on desc, referral.id desc limit 1`,
    [organiser, worker, on],
  );
  return row?.id ?? null;
}

function referredBy({ organiser, referrers }: Followed): Condition {
  const named = referrers === 'all' ? 'is not null' : `in (${referrers.map(() => '?').join() || 'null'})`;
  return {
    where: `worker_id in (select worker_id from worker_referral where organiser_id = ? and referrer_id ${named})`,
    values: [organiser, ...(referrers === 'all' ? [] : referrers)],
  };
}

/** In the order of the asked workers; who was not referred by them is left out. */
async function followed(reading: Reading, asked: Followed, ids: readonly Id[]): Promise<FollowedWorker[]> {
  if (ids.length === 0) return [];
  const regime = await regimeOf(reading, asked.organiser);
  const facts = await followingFacts(reading, asked, ids);
  return ids.flatMap((id) => {
    const of = facts(id);
    return (of && followedOn(regime, of, asked.on)) ?? [];
  });
}

/** The facts of these workers, in a fixed number of statements however many they are. */
async function followingFacts(
  reading: Reading,
  { organiser, referrers }: Followed,
  ids: readonly Id[],
): Promise<(worker: Id) => FollowingFacts | undefined> {
  const of = { organiserId: organiser, workerId: In([...ids]) };
  const byWorker = <Row extends OfWorker>(rows: readonly Row[]) =>
    groupedBy(rows, ({ workerId }) => workerId);
  const order = { id: 'ASC' } as const;
  const workers = await reading.table(workerTable).findBy({ organiserId: organiser, id: In([...ids]) });
  const details = await reading.table(workerDetailsTable).findBy(of);
  const referrals = byWorker(await reading.table(workerReferralTable).find({ where: of, order }));
  const statuses = byWorker(await reading.table(workerStatusTable).find({ where: of, order }));
  const agreements = byWorker(await reading.table(workerAgreementTable).find({ where: of, order }));
  const suspensions = byWorker(await reading.table(workerSuspensionTable).find({ where: of, order }));
  const talks = byWorker(await reading.table(workerTalkTable).find({ where: of, order }));
  return (id) => {
    const worker = workers.find((one) => one.id === id);
    if (!worker) return undefined;
    const named = details.find(({ workerId }) => workerId === id);
    return {
      worker: id,
      name: named ? `${named.givenName} ${named.familyName}` : '',
      leftOn: worker.leftOn,
      diedOn: worker.diedOn,
      hadPwaContract: worker.pwaProof !== null,
      monthsTakenOver: worker.monthsTakenOver,
      referrals: referrals(id).flatMap(({ referrerId, referredOn }) =>
        referrerId !== null && (referrers === 'all' || referrers.includes(referrerId))
          ? [{ referrer: referrerId, on: referredOn }]
          : [],
      ),
      statuses: statuses(id),
      agreements: agreements(id).map(({ id: agreement, ...row }) => ({ ...row, agreement })),
      suspensions: suspensions(id),
      talks: talks(id),
    };
  };
}
