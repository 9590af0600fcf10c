import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { type Access, Looks } from '#identity';
import {
  type Incident,
  type IncidentEvent,
  type IncidentRef,
  Incidents,
  incidentStates,
  openIncidentStates,
} from '#incidents';
import { type Day, type Id } from '#kernel';
import { assignmentListed } from '#matching';
import { factsOfUsers, workerNames } from '#registry';
import { type ListAsked } from '../../frame';
import { mediatorNames } from '../../people/caseload/mediators';
import { pageRead } from '../../people/page-read';
import { statesAsked } from '../../people/state-filter';
import { type Job, JobDetails } from '../../worker/job-details';

/** One line of the list, with names. */
export interface IncidentRow {
  readonly incident: Incident;
  readonly worker: string;
  readonly user: string;
}

/** One incident with everything the office may know of it, apart from health. */
export interface IncidentFile {
  readonly incident: Incident;
  readonly job: Job;
  readonly worker: string;
  readonly events: readonly IncidentEvent[];
  /** Names of the people of the office. */
  readonly names: ReadonlyMap<Id, string>;
}

/** Reads incidents as the office looks at them; each look at a person is on record first. */
@Injectable()
export class IncidentReads {
  constructor(
    private readonly incidents: Incidents,
    private readonly details: JobDetails,
    private readonly looks: Looks,
    @Inject(READING) readonly reading: Reading,
  ) {}

  /** The list as it is asked for, the first deadline first. */
  async list(organiser: Id, list: ListAsked) {
    const states = statesAsked(list, { all: incidentStates, waiting: openIncidentStates });
    const meant = { organiser, states };
    const { rows, ...page } = await pageRead(list, {
      rows: (limit, after) =>
        this.incidents.list(this.reading, {
          ...meant,
          limit,
          after: after && { reportBy: after.day as Day, id: after.id as Id },
        }),
      total: () => this.incidents.count(this.reading, meant),
      keyOf: ({ reportBy, id }) => [reportBy, id],
    });
    return { ...page, rows: await this.named(organiser, rows) };
  }

  private async named(organiser: Id, incidents: readonly Incident[]): Promise<IncidentRow[]> {
    const workers = await workerNames(this.reading, {
      organiser,
      workers: incidents.map(({ workerId }) => workerId),
    });
    const facts = await factsOfUsers(this.reading, { organiser });
    const users = new Map(facts.map(({ user, name }) => [user, name]));
    return incidents.map((incident) => ({
      incident,
      worker: workers.get(incident.workerId) ?? '',
      user: users.get(incident.userId) ?? '',
    }));
  }

  /** @throws NotFound */
  async file({ actor }: Access, of: IncidentRef): Promise<IncidentFile> {
    const { organiser } = of;
    const incident = await this.incidents.one(this.reading, of);
    const { job, worker } = await this.job(organiser, incident.assignmentId);
    await this.looks.record(
      { actor, organiser, party: incident.workerId, what: 'incident' },
      { actor, organiser, party: incident.userId, what: 'incident' },
    );
    return {
      incident,
      job,
      worker,
      events: await this.incidents.history(this.reading, of),
      names: await mediatorNames(this.reading, organiser),
    };
  }

  /** The job at which something happened. @throws NotFound */
  async job(organiser: Id, assignment: Id): Promise<{ readonly job: Job; readonly worker: string }> {
    const listed = await assignmentListed(this.reading, organiser, assignment);
    const [job] = await this.details.of(organiser, [listed]);
    if (!job) throw new Error(`assignment ${assignment} has no user`);
    const names = await workerNames(this.reading, { organiser, workers: [listed.workerId] });
    return { job, worker: names.get(listed.workerId) ?? '' };
  }

  /** Done when it is on record that this actor reads about the health of this worker. */
  lookAtHealth({ actor }: Access, { organiserId: organiser, workerId: party }: Incident): Promise<void> {
    return this.looks.record({ actor, organiser, party, what: 'incident.health' });
  }
}
