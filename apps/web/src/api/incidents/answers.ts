import { type Access } from '#identity';
import {
  type Care,
  careKinds,
  type Incident,
  type IncidentEvent,
  type IncidentHealth,
  type IncidentKind,
  incidentKinds,
  incidentStates,
  type IncidentState,
  type IncidentVoice,
  type InsurerOutcome,
  insurerOutcomes,
  missingOf,
  type Presence,
  type Sureness,
  surenesses,
} from '#incidents';
import { type Day, type Id, type Moment, type TimeOfDay } from '#kernel';
import { IsDay, IsIdText, IsMoment, IsOneOf, IsPart, IsText, IsTimeOfDay, IsWhole, IsYesNo } from '../frame';

const LARGE = 1_000_000_000;
const someWords = { min: 0, max: 2000 } as const;
const MANY = 5_000;
const toldWords = ['happenedAt', 'place', 'happening', 'damage'] as const;

export class IncidentAnswer {
  @IsIdText() readonly id!: Id;
  @IsWhole({ min: 1, max: LARGE, describes: 'Number within the organiser.' }) readonly number!: number;
  @IsOneOf(incidentKinds) readonly kind!: IncidentKind;
  @IsIdText() readonly assignment!: Id;
  @IsIdText() readonly worker!: Id;
  @IsIdText() readonly user!: Id;
  @IsIdText() readonly site!: Id;
  @IsText({ max: 80 }) readonly task!: string;
  @IsMoment({ optional: true }) readonly plannedFrom?: Moment | null;
  @IsMoment({ optional: true }) readonly plannedUntil?: Moment | null;
  @IsOneOf(['worker', 'user', 'desk']) readonly toldBy!: IncidentVoice;
  @IsDay() readonly toldOn!: Day;
  @IsDay() readonly happenedOn!: Day;
  @IsTimeOfDay({ optional: true }) readonly happenedAt?: TimeOfDay | null;
  @IsText(someWords) readonly place!: string;
  @IsText(someWords) readonly happening!: string;
  @IsText(someWords) readonly damage!: string;
  @IsText(someWords) readonly witnesses!: string;
  @IsOneOf(toldWords, { list: { max: toldWords.length }, describes: 'What the insurer still asks.' })
  readonly missing!: readonly string[];
  @IsDay({ describes: 'The last day on which the insurer may be told.' }) readonly reportBy!: Day;
  @IsOneOf(incidentStates) readonly state!: IncidentState;
  @IsDay({ optional: true }) readonly sentOn?: Day | null;
  @IsText({ max: 80, optional: true }) readonly reference?: string | null;
  @IsOneOf(insurerOutcomes, { optional: true }) readonly outcome?: InsurerOutcome | null;
  @IsDay({ optional: true }) readonly settledOn?: Day | null;
  @IsWhole({ min: 1, max: LARGE }) readonly version!: number;
}

export const shownIncident = (incident: Incident): IncidentAnswer => ({
  ...ofIncident(incident),
  assignment: incident.assignmentId,
  worker: incident.workerId,
  user: incident.userId,
  site: incident.siteId,
  missing: missingOf(incident),
});

/** What is answered as it is stored; the frame leaves out nothing by itself, so each is named. */
const ofIncident = (incident: Incident) => {
  const { id, number, kind, task, plannedFrom, plannedUntil, toldBy, toldOn, ...told } = incident;
  const { happenedOn, happenedAt, place, happening, damage, witnesses, ...stands } = told;
  const { reportBy, state, sentOn, reference, outcome, settledOn, version } = stands;
  return {
    ...{ id, number, kind, task, plannedFrom, plannedUntil, toldBy, toldOn },
    ...{ happenedOn, happenedAt, place, happening, damage, witnesses },
    ...{ reportBy, state, sentOn, reference, outcome, settledOn, version },
  };
};

export class IncidentHealthAnswer {
  @IsYesNo({ describes: 'False where nothing was told, or where it was erased.' }) readonly known!: boolean;
  @IsText({ ...someWords, optional: true }) readonly injury?: string;
  @IsOneOf(careKinds, { optional: true }) readonly care?: Care;
}

export const shownHealth = (health: IncidentHealth | undefined): IncidentHealthAnswer => ({
  known: health !== undefined,
  ...health,
});

class IncidentEventAnswer {
  @IsWhole({ min: 1, max: LARGE }) readonly number!: number;
  @IsText({ max: 20 }) readonly step!: string;
  @IsOneOf(incidentStates) readonly state!: IncidentState;
  @IsMoment() readonly at!: Moment;
  @IsIdText() readonly actor!: Id;
  @IsText({ max: 1000, optional: true }) readonly reason?: string | null;
}

export class IncidentEventList {
  @IsPart(() => IncidentEventAnswer, { list: { max: MANY } }) readonly items!: readonly IncidentEventAnswer[];
}

/** What the office typed as a reason is for the office: the user and the worker read what happened, and when. */
export const shownEvents = (events: readonly IncidentEvent[], { scope }: Access): IncidentEventList => ({
  items: events.map(({ number, step, state, at, actorId: actor, reason }) => ({
    number,
    step,
    state,
    at,
    actor,
    reason: scope === 'organiser' ? reason : null,
  })),
});

class PresenceAnswer {
  @IsIdText() readonly assignment!: Id;
  @IsIdText() readonly worker!: Id;
  @IsIdText() readonly user!: Id;
  @IsIdText() readonly site!: Id;
  @IsText({ max: 80 }) readonly task!: string;
  @IsOneOf(surenesses, {
    describes:
      'Hours were told that hold the moment; only planned; a standing arrangement; told hours that say otherwise.',
  })
  readonly sureness!: Sureness;
  @IsMoment({ optional: true }) readonly from?: Moment | null;
  @IsMoment({ optional: true }) readonly until?: Moment | null;
}

export class PresenceList {
  @IsPart(() => PresenceAnswer, { list: { max: MANY } }) readonly items!: readonly PresenceAnswer[];
}

export const shownPresences = (presences: readonly Presence[]): PresenceList => ({
  items: presences.map(({ workerId, userId, siteId, assignment, task, sureness, from, until }) => ({
    assignment,
    worker: workerId,
    user: userId,
    site: siteId,
    task,
    sureness,
    from,
    until,
  })),
});
