import { addDays, type Day, type Id, type Moment } from '#kernel';
import { figure, type Regime } from '#regulation';
import { type ComplaintRefusal, refusal } from './refusals';
import { type ComplaintState, type ComplaintStep } from './states';

export const complaintKinds = ['complaint', 'no-show', 'unwanted-behaviour', 'unsafe-place'] as const;
export type ComplaintKind = (typeof complaintKinds)[number];

/** Whose complaint it is. */
export type ComplainantKind = 'worker' | 'user';

export interface Complaint {
  readonly id: Id;
  readonly organiserId: Id;
  /** Within the organiser, from 1 on: it stands on the receipt. */
  readonly number: number;
  readonly kind: ComplaintKind;
  readonly fromKind: ComplainantKind;
  readonly fromId: Id;
  /** Who typed it; the desk for somebody who called or came by. */
  readonly toldBy: ComplainantKind | 'desk';
  readonly receivedOn: Day;
  /** The job it is about, if it is about one. */
  readonly assignmentId: Id | null;
  /** Somebody of the office it is about: who never gets to read it. */
  readonly aboutActorId: Id | null;
  /** The last day for an answer. */
  readonly answerBy: Day;
  /** The last day for an appeal; null until it was answered. */
  readonly appealBy: Day | null;
  readonly answeredOn: Day | null;
  /** Who took it in hand last; null while nobody did. */
  readonly handlerId: Id | null;
  readonly state: ComplaintState;
  readonly version: number;
}

/** What one side said, when. */
export interface ComplaintWords {
  readonly voice: 'complainant' | 'organiser';
  readonly words: string;
  readonly saidAt: Moment;
}

/** One line of the history; nothing that anybody said stands in it. */
export interface ComplaintEvent {
  readonly number: number;
  readonly step: ComplaintStep | 'make';
  readonly state: ComplaintState;
  readonly at: Moment;
  readonly actorId: Id;
}

/** The last day for an answer to what came in on a day. */
export const answerBy = (regime: Regime, receivedOn: Day): Day =>
  addDays(receivedOn, figure(regime, 'complaint-answer-days', receivedOn));

/** The last day for an appeal against an answer. */
export const appealBy = (regime: Regime, answeredOn: Day): Day =>
  addDays(answeredOn, figure(regime, 'complaint-appeal-days', answeredOn));

/** Whether somebody of the office may know that it exists: never who it is about. */
export const mayHandle = ({ aboutActorId }: Pick<Complaint, 'aboutActorId'>, actor: Id): boolean =>
  aboutActorId !== actor;

/** Something must be said. */
export const refusalsOfWords = (words: string): ComplaintRefusal[] =>
  words.trim() === '' ? [refusal('complaint-words-missing', {})] : [];

/** Who gave the last answer; nobody where none was given. */
export const answererIn = (events: readonly ComplaintEvent[]): Id | undefined =>
  events.findLast(({ step }) => step === 'answer')?.actorId;

/**
 * Who answered first does not judge the appeal against it, however many hands it went through since. Who is ill or gone
 * blocks nothing: another takes over what is in hand; who has it already has nothing to take.
 */
export function refusalsToTake(
  { state, handlerId }: Pick<Complaint, 'state' | 'handlerId'>,
  { actor, answeredBy }: { readonly actor: Id; readonly answeredBy: Id | undefined },
): ComplaintRefusal[] {
  if (answeredBy === actor) return [refusal('complaint-handled-before', {})];
  const isInOwnHands = (state === 'in-hand' || state === 'appeal-in-hand') && handlerId === actor;
  return isInOwnHands ? [refusal('complaint-state-forbids', { state, step: 'take' })] : [];
}

/** Who took it in hand answers it. */
export const refusalsToAnswer = (
  { handlerId }: Pick<Complaint, 'handlerId'>,
  actor: Id,
): ComplaintRefusal[] => (handlerId === actor ? [] : [refusal('complaint-in-other-hands', {})]);

export const refusalsToAppeal = (
  { appealBy: by }: Pick<Complaint, 'appealBy'>,
  today: Day,
): ComplaintRefusal[] =>
  by !== null && today > by ? [refusal('complaint-appeal-too-late', { appealBy: by, today })] : [];
