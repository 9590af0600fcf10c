import { type Hours, type Id, type Moment } from '#kernel';
import { type PerformanceEvent } from './performance';
import { type Voice, type Way } from './said';
import { type Visit } from './visit';

/**
 * What a voice says of a visit: these were the hours, the hours that were told are right or not, nobody came, or for
 * nothing: then no hours count, or these are paid all the same.
 */
export interface Word {
  readonly says:
    'these-hours' | 'right' | 'not-right' | 'nobody-came' | 'came-for-nothing' | 'paid-for-nothing';
  /** The visit as this voice has it; null where it names no hours. */
  readonly visit: Visit | null;
  /** What that counts for; null with it. */
  readonly hours: Hours | null;
  readonly through: Way;
  readonly at: Moment;
  readonly actorId: Id;
  readonly reason: string | null;
}

export type Voices = Readonly<Record<Voice, Word | undefined>>;

/** The last word of each voice, from the history first to last: none takes the place of another. */
export function voicesOf(events: readonly PerformanceEvent[]): Voices {
  const last: Record<Voice, Word | undefined> = {
    worker: undefined,
    user: undefined,
    office: undefined,
    silence: undefined,
  };
  let standing: Pick<Word, 'visit' | 'hours'> = { visit: null, hours: null };
  for (const event of events) {
    const says = saysIn(event);
    if (says === undefined) continue;
    const told = event.visit && { visit: event.visit, hours: event.hours };
    if (told && (says === 'these-hours' || says === 'paid-for-nothing')) standing = told;
    const { channel: through, at, actorId, reason } = event;
    const meant = says === 'right' ? standing : (told ?? { visit: null, hours: null });
    last[event.voice] = { says, ...meant, through, at, actorId, reason };
  }
  return last;
}

/** Booking what was said already is nobody's word. */
function saysIn({ step, state, visit, work }: PerformanceEvent): Word['says'] | undefined {
  switch (step) {
    case 'register':
    case 'amend':
    case 'correct':
      return work === 'none' ? 'paid-for-nothing' : 'these-hours';
    case 'decide':
      if (visit) return work === 'none' ? 'paid-for-nothing' : 'these-hours';
      return state === 'in-vain' ? 'came-for-nothing' : 'nobody-came';
    case 'contest':
      return 'not-right';
    case 'miss':
      return 'nobody-came';
    case 'confirm':
    case 'lapse':
      return 'right';
    case 'retry':
    case 'grant-deviation':
    case 'withdraw':
      return undefined;
  }
}
