import { type ComplaintRefusal, refusal } from './refusals';

/** Where a complaint stands. `answered`: may still be appealed; `closed`: answered a second time, which is the last. */
export const complaintStates = [
  'received',
  'in-hand',
  'answered',
  'appealed',
  'appeal-in-hand',
  'closed',
  'withdrawn',
] as const;
export type ComplaintState = (typeof complaintStates)[number];

/** What can happen to a complaint once it is made. */
export const complaintSteps = ['take', 'answer', 'appeal', 'withdraw', 'erase-words'] as const;
export type ComplaintStep = (typeof complaintSteps)[number];

/** The state to which each step leads from each state; what is absent may not happen. */
export const complaintTable: Readonly<
  Record<ComplaintState, Readonly<Partial<Record<ComplaintStep, ComplaintState>>>>
> = {
  received: { take: 'in-hand', withdraw: 'withdrawn' },
  'in-hand': { take: 'in-hand', answer: 'answered', withdraw: 'withdrawn' },
  answered: { appeal: 'appealed', 'erase-words': 'answered' },
  appealed: { take: 'appeal-in-hand', withdraw: 'withdrawn' },
  'appeal-in-hand': { take: 'appeal-in-hand', answer: 'closed', withdraw: 'withdrawn' },
  closed: { 'erase-words': 'closed' },
  withdrawn: { 'erase-words': 'withdrawn' },
};

/** States in which somebody waits for an answer. */
export const waitingComplaints = [
  'received',
  'in-hand',
  'appealed',
  'appeal-in-hand',
] as const satisfies readonly ComplaintState[];

export const waitsForAnswer = (state: ComplaintState) =>
  waitingComplaints.some((waiting) => waiting === state);

export const complaintStepsFrom = (state: ComplaintState): ComplaintStep[] =>
  complaintSteps.filter((step) => complaintTable[state][step] !== undefined);

/** Empty when the state allows the step. */
export const refusalsToComplaintStep = (state: ComplaintState, step: ComplaintStep): ComplaintRefusal[] =>
  complaintTable[state][step] ? [] : [refusal('complaint-state-forbids', { state, step })];
