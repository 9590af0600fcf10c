import { type Day, type Id, type Moment, type TimeOfDay } from '#kernel';
import { type IncidentState, type IncidentStep } from './states';

export const incidentKinds = ['accident', 'damage'] as const;
export type IncidentKind = (typeof incidentKinds)[number];

/** Who told it; the desk also for somebody who called or came by. */
export type IncidentVoice = 'worker' | 'user' | 'desk';

/** What the insurer answered. */
export const insurerOutcomes = ['accepted', 'partly', 'refused'] as const;
export type InsurerOutcome = (typeof insurerOutcomes)[number];

/** What is told of it, in words; empty is not known yet. Nothing about anybody's health. */
export interface IncidentTold {
  readonly kind: IncidentKind;
  readonly happenedOn: Day;
  /** By the clock in Brussels; null while nobody knows. */
  readonly happenedAt: TimeOfDay | null;
  /** Where exactly: "op de trap naar de kelder". */
  readonly place: string;
  /** What happened. */
  readonly happening: string;
  /** What broke, and whose it is. */
  readonly damage: string;
  readonly witnesses: string;
}

/** The job at which it happened, as it stood when it was told. */
export interface IncidentJob {
  readonly assignmentId: Id;
  readonly workerId: Id;
  readonly userId: Id;
  readonly siteId: Id;
  /** Code of the task in the catalogue. */
  readonly task: string;
  /** Null in a standing arrangement, and while the day is still to be chosen. */
  readonly plannedFrom: Moment | null;
  readonly plannedUntil: Moment | null;
}

export interface Incident extends IncidentTold, IncidentJob {
  readonly id: Id;
  readonly organiserId: Id;
  /** Within the organiser, from 1 on: what people name on the telephone. */
  readonly number: number;
  readonly toldBy: IncidentVoice;
  readonly toldOn: Day;
  /** The last day on which the insurer may be told. */
  readonly reportBy: Day;
  readonly state: IncidentState;
  readonly sentOn: Day | null;
  /** What the insurer calls it. */
  readonly reference: string | null;
  readonly outcome: InsurerOutcome | null;
  readonly settledOn: Day | null;
  readonly version: number;
}

export const careKinds = ['none', 'first-aid', 'doctor', 'hospital'] as const;
export type Care = (typeof careKinds)[number];

/** Data about health (GDPR, article 9): apart from everything else. */
export interface IncidentHealth {
  readonly injury: string;
  readonly care: Care;
}

/** One line of the history; nothing in it tells of health or names anybody. */
export interface IncidentEvent {
  readonly number: number;
  readonly step: IncidentStep | 'tell';
  readonly state: IncidentState;
  readonly facts: Readonly<Record<string, string>>;
  readonly at: Moment;
  readonly actorId: Id;
  /** What the actor typed; null when nothing was, or when it was erased. */
  readonly reason: string | null;
}
