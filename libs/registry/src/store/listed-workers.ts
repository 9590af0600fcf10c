import { type Reading } from '#database';
import { type Day, type Id } from '#kernel';
import {
  agreementEndsOn,
  type AgreementPeriod,
  nameScore,
  searchForm,
  standingOfWorker,
  standingOn,
  type Suspension,
  type WorkerStanding,
  type WorkerStatus,
  type WorkerStatusFrom,
} from '../rules';
import { mediatorsOfWorkers } from './caseloads';
import { groupedBy } from './grouping';

/** One worker in the list of an organiser, as it stands on a day. */
export interface WorkerListed {
  readonly worker: Id;
  readonly person: Id;
  /** Empty once the personal details are erased. */
  readonly name: string;
  /** Family name first, in search form: what a list is sorted by. */
  readonly sortName: string;
  readonly phone: string | null;
  readonly standing: WorkerStanding;
  readonly status: WorkerStatus | null;
  /** Last day of the agreement that holds, or of the last one. */
  readonly agreementUntil: Day | null;
  readonly registeredOn: Day;
  readonly mediator: Id | null;
  /** How well the name answers the search; 0 without one. */
  readonly score: number;
}

interface NamedRow {
  readonly id: Id;
  readonly personId: Id;
  readonly registeredOn: Day;
  readonly leftOn: Day | null;
  readonly diedOn: Day | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly searchName: string | null;
  readonly phone: string | null;
}

interface Asked {
  readonly organiser: Id;
  readonly on: Day;
  /** A name or part of it, as it is typed: typos, accents and names of two letters do not matter. */
  readonly search?: string;
}

/** All workers an organiser ever had, or those whose name answers a search, in a fixed number of statements. */
export async function workersListed(reading: Reading, asked: Asked): Promise<WorkerListed[]> {
  const { organiser, on } = asked;
  const query = searchForm(asked.search ?? '');
  const rows = await reading.rows<NamedRow>(
    `select worker.id, coalesce(person.joined_to, person.id) as person_id, registered_on, left_on, died_on,
        given_name, family_name, search_name, phone
       from worker join person on person.id = worker.person_id left join worker_details on worker_details.worker_id = worker.id
      where worker.organiser_id = ?`,
    [organiser],
  );
  const facts = await factsOfAll(reading, organiser);
  const mediators = await mediatorsOfWorkers(reading, { organiser, on });
  return rows.flatMap((row): WorkerListed[] => {
    const score = query === '' ? 0 : nameScore(query, row.searchName ?? '');
    if (query !== '' && score === 0) return [];
    const { agreements, suspensions, statuses } = facts(row.id);
    return [
      {
        worker: row.id,
        person: row.personId,
        name: [row.givenName, row.familyName].filter(Boolean).join(' '),
        sortName: searchForm([row.familyName, row.givenName].filter(Boolean).join(' ')),
        phone: row.phone,
        standing: standingOfWorker({ ...row, agreements, suspensions }, on),
        status: standingOn(statuses, on)?.status ?? null,
        agreementUntil: agreementEndsOn(agreements, on),
        registeredOn: row.registeredOn,
        mediator: mediators.get(row.id) ?? null,
        score,
      },
    ];
  });
}

async function factsOfAll(reading: Reading, organiser: Id) {
  const of = async <Fact extends object>(columns: string, table: string) =>
    groupedBy(
      await reading.rows<Fact & { workerId: Id }>(
        `select worker_id, ${columns} from ${table} where organiser_id = ? order by id`,
        [organiser],
      ),
      ({ workerId }) => workerId,
    );
  const agreements = await of<AgreementPeriod>(
    'id as agreement, signed_on, "from", until, ended_on',
    'worker_agreement',
  );
  const suspensions = await of<Suspension>('"from", until, reason', 'worker_suspension');
  const statuses = await of<WorkerStatusFrom>('"from", status', 'worker_status');
  return (worker: Id) => ({
    agreements: agreements(worker),
    suspensions: suspensions(worker),
    statuses: statuses(worker),
  });
}
