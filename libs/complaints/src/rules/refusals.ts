import { type Refusal, refusalsUnder } from '#kernel';

/** Why a complaint cannot be made so, or cannot be moved on. */
export type ComplaintRefusalCode =
  | 'complaint-words-missing'
  | 'complaint-state-forbids'
  | 'complaint-in-other-hands'
  | 'complaint-handled-before'
  | 'complaint-appeal-too-late';

export type ComplaintRefusal = Refusal<ComplaintRefusalCode>;

export const refusal = refusalsUnder<ComplaintRefusalCode>('huisregel meldingen');
