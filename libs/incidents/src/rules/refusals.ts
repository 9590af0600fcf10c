import { type Refusal, refusalsUnder } from '#kernel';

/** Why an incident cannot be told as it is, or cannot be moved on. */
export type IncidentRefusalCode =
  | 'incident-in-future'
  | 'incident-before-job'
  | 'incident-of-no-job'
  | 'incident-state-forbids'
  | 'incident-words-missing'
  | 'incident-sent-in-future'
  | 'incident-sent-before-it-happened'
  | 'incident-settled-in-future'
  | 'incident-settled-before-sent'
  | 'incident-reason-missing'
  | 'incident-still-open';

export type IncidentRefusal = Refusal<IncidentRefusalCode>;

export const refusal = refusalsUnder<IncidentRefusalCode>('huisregel ongevallen');
