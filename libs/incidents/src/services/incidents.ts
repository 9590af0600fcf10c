import { Injectable } from '@nestjs/common';
import { type Command, type Reading, Road, type Taken, type Writing } from '#database';
import { type Id, inBrussels, Refused } from '#kernel';
import { assignmentListed, type AssignmentListed } from '#matching';
import { regimeOf } from '#registry';
import {
  type Incident,
  type IncidentEvent,
  type IncidentHealth,
  type IncidentTold,
  type IncidentVoice,
  refusalsToIncidentStep,
  refusalsToTell,
  reportBy,
  stateAsTold,
} from '../rules';
import { incidentHistory, recordIncident } from '../store/events';
import { keepHealth } from '../store/health';
import {
  countIncidents,
  type IncidentFilter,
  incidentIn,
  type IncidentRef,
  incidents,
  incidentsIn,
  type IncidentsMeant,
} from '../store/incidents';
import { seenIncident, type SeenIncident } from './seen';
import { IncidentTelling } from './telling';

/** What is told of an incident, with what of it is about health. */
export interface IncidentWords {
  readonly told: IncidentTold;
  /** Without it, what was told about health before stands. */
  readonly health?: IncidentHealth;
}

export interface TellIncident extends IncidentWords {
  readonly organiser: Id;
  readonly assignment: Id;
  readonly toldBy: IncidentVoice;
}

/** Accidents and damage as they are told; what is done with them stands in `IncidentSteps`. */
@Injectable()
export class Incidents {
  constructor(
    private readonly road: Road,
    private readonly telling: IncidentTelling,
  ) {}

  /**
   * Keeps what somebody tells of an accident or of damage at a job. The command's subject is the new incident.
   * @throws NotFound, Refused with every reason of `refusalsToTell`
   */
  tell(
    command: Command,
    { organiser, assignment, toldBy, told, health }: TellIncident,
  ): Promise<Taken<Incident>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const job = await assignmentListed(tx, organiser, assignment);
        refuseUnlessTellable(tx, job, told);
        const incident: Incident = {
          ...told,
          ...jobOf(job),
          id: tx.command.subject,
          organiserId: organiser,
          number: await incidents.nextNumber(tx, organiser),
          toldBy,
          toldOn: tx.today,
          reportBy: reportBy(await regimeOf(tx, organiser), told.kind, told.happenedOn),
          state: stateAsTold(told),
          sentOn: null,
          reference: null,
          outcome: null,
          settledOn: null,
          version: 1,
        };
        await incidents.insert(tx, incident);
        if (health) await keepHealth(tx, { organiser, incident: incident.id }, health);
        await recordIncident(tx, incident, { step: 'tell' });
        await this.telling.received(tx, incident);
      },
      answer: (tx, incident) => incidentIn(tx, { organiser, incident }),
    });
  }

  /**
   * Tells what was still missing, or tells it better, until it is sent.
   * @throws NotFound, ChangedMeanwhile, Refused
   */
  complete(
    command: Command,
    { told, health, ...seen }: SeenIncident & IncidentWords,
  ): Promise<Taken<Incident>> {
    const { organiser } = seen;
    return this.road.take(command, {
      perform: async (tx) => {
        const before = await seenIncident(tx, seen);
        const refusals = refusalsToIncidentStep(before.state, 'complete');
        if (refusals.length > 0) throw new Refused(refusals);
        refuseUnlessTellable(tx, await assignmentListed(tx, organiser, before.assignmentId), told);
        const after = await incidents.change(tx, before, {
          ...told,
          reportBy: reportBy(await regimeOf(tx, organiser), told.kind, told.happenedOn),
          state: stateAsTold(told),
        });
        if (health) await keepHealth(tx, seen, health);
        await recordIncident(tx, after, { step: 'complete' });
      },
      answer: (tx) => incidentIn(tx, seen),
    });
  }

  /** @throws NotFound */
  one(reading: Reading, of: IncidentRef): Promise<Incident> {
    return incidentIn(reading, of);
  }

  /** The first deadline first. */
  list(reading: Reading, filter: IncidentFilter): Promise<Incident[]> {
    return incidentsIn(reading, filter);
  }

  /** How many there are, on all pages of the list. */
  count(reading: Reading, meant: IncidentsMeant): Promise<number> {
    return countIncidents(reading, meant);
  }

  /** First to last. @throws NotFound */
  async history(reading: Reading, of: IncidentRef): Promise<IncidentEvent[]> {
    await incidentIn(reading, of);
    return incidentHistory(reading, of);
  }
}

/** @throws Refused with every reason of `refusalsToTell` */
function refuseUnlessTellable(tx: Writing, job: AssignmentListed, told: IncidentTold): void {
  const { day: today, time: timeNow } = inBrussels(tx.now);
  const refusals = refusalsToTell({ ...told, job, today, timeNow });
  if (refusals.length > 0) throw new Refused(refusals);
}

const jobOf = ({ id, workerId, userId, siteId, task, startsAt, endsAt }: AssignmentListed) => ({
  assignmentId: id,
  workerId,
  userId,
  siteId,
  task,
  plannedFrom: startsAt,
  plannedUntil: endsAt,
});
