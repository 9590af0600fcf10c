import { type IncidentRefusal, refusal } from './refusals';

/**
 * Where an incident stands. `draft`: told, but not all that an insurer asks; `declared`: ready to be sent;
 * `settled`: the insurer answered; `withdrawn`: told by mistake.
 */
export const incidentStates = ['draft', 'declared', 'sent', 'settled', 'withdrawn'] as const;
export type IncidentState = (typeof incidentStates)[number];

/** What can happen to an incident once it is told. */
export const incidentSteps = ['complete', 'send', 'settle', 'reopen', 'withdraw', 'erase-health'] as const;
export type IncidentStep = (typeof incidentSteps)[number];

type Steps = Readonly<Partial<Record<IncidentStep, readonly IncidentState[]>>>;

/**
 * The states to which each step may lead from each state; what is absent may not happen. Whether what was completed is
 * a draft or declared, follows from what is still missing. What was sent stays as it was sent.
 */
export const incidentTable: Readonly<Record<IncidentState, Steps>> = {
  draft: { complete: ['draft', 'declared'], withdraw: ['withdrawn'], 'erase-health': ['draft'] },
  declared: {
    complete: ['draft', 'declared'],
    send: ['sent'],
    withdraw: ['withdrawn'],
    'erase-health': ['declared'],
  },
  sent: { settle: ['settled'], 'erase-health': ['sent'] },
  settled: { reopen: ['sent'], 'erase-health': ['settled'] },
  withdrawn: { 'erase-health': ['withdrawn'] },
};

/** States in which the office still has something to do. */
export const openIncidentStates = ['draft', 'declared', 'sent'] as const satisfies readonly IncidentState[];

/** States in which nothing was sent yet, so that the deadline still runs. */
export const unsentStates = ['draft', 'declared'] as const satisfies readonly IncidentState[];

export const incidentStepsFrom = (state: IncidentState): IncidentStep[] =>
  incidentSteps.filter((step) => incidentTable[state][step] !== undefined);

/** Empty when the state allows the step. */
export const refusalsToIncidentStep = (state: IncidentState, step: IncidentStep): IncidentRefusal[] =>
  incidentTable[state][step] ? [] : [refusal('incident-state-forbids', { state, step })];

/** A step back needs words for who reads the history. */
export const refusalsOfNoReason = (reason: string | undefined): IncidentRefusal[] =>
  reason?.trim() ? [] : [refusal('incident-reason-missing', {})];
