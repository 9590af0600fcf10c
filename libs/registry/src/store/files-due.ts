import { type Reading } from '#database';
import { type Day, type Id } from '#kernel';
import { type Regime } from '#regulation';
import {
  type AgreementEnding,
  agreementEnding,
  type CertificateEnding,
  certificatesEnding,
  type PageOfQueue,
  type QueuePage,
  queuePage,
  type QueueRow,
  type TalkDue,
  talkDue,
  type WorkerFacts,
} from '../rules';
import { regimeOf } from './settings';
import { workerFacts } from './worker-facts';

/** Which queue of an organiser, as it is on a day; of some workers only where a caseload is asked. */
export interface QueueAsked extends PageOfQueue {
  readonly organiser: Id;
  readonly on: Day;
  readonly workers?: ReadonlySet<Id> | undefined;
}

/** Agreements that end soon, the first to end first. */
export const agreementsEnding = (reading: Reading, asked: QueueAsked): Promise<QueuePage<AgreementEnding>> =>
  queueOf(reading, asked, agreementEnding);

/** Certificates and extracts that expire soon, the first to expire first. */
export const certificatesToRenew = (
  reading: Reading,
  asked: QueueAsked,
): Promise<QueuePage<CertificateEnding>> => queueOf(reading, asked, certificatesEnding);

/** Talks about the next step that are due, the longest due first. */
export async function talksDue(reading: Reading, asked: QueueAsked): Promise<QueuePage<TalkDue>> {
  const talks = await reading.rows<{ worker: Id; lastTalkOn: Day }>(
    `select worker_id as worker, max(held_on) as last_talk_on from worker_talk
      where organiser_id = ? and held_on <= ? group by worker_id`,
    [asked.organiser, asked.on],
  );
  const lastTalks = new Map(talks.map(({ worker, lastTalkOn }) => [worker, lastTalkOn]));
  return queueOf(reading, asked, (regime, facts, on) =>
    talkDue(regime, { ...facts, lastTalkOn: lastTalks.get(facts.worker) ?? null }, on),
  );
}

/** A queue made of what is on file of every worker who has not left. */
async function queueOf<Row extends QueueRow>(
  reading: Reading,
  { organiser, on, workers, ...page }: QueueAsked,
  rowsOf: (regime: Regime, facts: WorkerFacts, on: Day) => Row[],
): Promise<QueuePage<Row>> {
  const regime = await regimeOf(reading, organiser);
  const facts = await workerFacts(reading, { organiser, on });
  const rows = facts
    .filter(({ worker, diedOn }) => diedOn === null && (workers?.has(worker) ?? true))
    .flatMap((one) => rowsOf(regime, one, on));
  return queuePage(rows, page);
}
