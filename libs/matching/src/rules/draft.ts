import { type Id, type Moment } from '#kernel';
import { type PatternKind } from './pattern';
import { type RequestForm } from './request';

/** What somebody answered so far of the questions of a request; any of them may still be open. */
export type DraftAnswers = Partial<Omit<RequestForm, 'user' | 'class'>> & {
  /** How the work returns, chosen before its days are. */
  readonly patternKind?: PatternKind;
};

/** A request that somebody is still filling in. Sent, it becomes the request of the same id. */
export interface RequestDraft {
  readonly id: Id;
  readonly organiserId: Id;
  readonly userId: Id;
  readonly answers: DraftAnswers;
  readonly changedAt: Moment;
}
