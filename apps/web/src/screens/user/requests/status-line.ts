import { type Filling, type Request } from '#matching';

/** The way of every request; what went another way has an end of its own. */
export const stages = ['received', 'looked-at', 'found', 'confirmed'] as const;
export type Stage = (typeof stages)[number];

type Ending = 'closed' | 'cancelled' | 'refused';

/** How far a request is: the stages behind it, what happens now, or how it ended. */
export interface Status {
  /** Stages that are behind it. */
  readonly done: readonly Stage[];
  /** What it is called now. */
  readonly now: 'received' | 'looking' | 'searching' | 'found' | 'partly' | 'confirmed' | Ending;
}

/** Where a request stands, for whoever asked it: from received to confirmed. */
export function statusOf({ state }: Pick<Request, 'state'>, filling: Filling | undefined): Status {
  switch (state) {
    case 'received':
      return { done: ['received'], now: 'received' };
    case 'under-review':
      return { done: ['received'], now: 'looking' };
    case 'open':
      return whileOpen(filling);
    case 'filled':
      return { done: stages, now: 'confirmed' };
    case 'closed':
      return { done: stages, now: 'closed' };
    case 'cancelled':
    case 'refused':
      return { done: [], now: state };
  }
}

function whileOpen(filling: Filling | undefined): Status {
  const done: Stage[] = ['received', 'looked-at'];
  if (filling === undefined || filling.taken + filling.offered === 0) return { done, now: 'searching' };
  return { done: [...done, 'found'], now: filling.taken > 0 ? 'partly' : 'found' };
}
