import { type CancelReason, type SeriesTold } from '../../kinds';
import { type Spoken } from '../spoken';

export const reasons: Readonly<Record<CancelReason, string>> = {
  weather: 'The weather is too bad.',
  'user-cancelled': 'They cancelled it.',
  'organiser-cancelled': 'We had to cancel it.',
};

export const CALL_US = 'Not possible? Call us.';

/** How a series goes on, in one sentence; a text message has short days. */
export function turned(
  { turn, from, until, start, end }: SeriesTold,
  { day, span }: { day: Spoken['day']; span: Spoken['span'] },
): string {
  switch (turn) {
    case 'other-times':
      return `From ${day(from)} on it is ${span(start, end)}.`;
    case 'paused':
      return until === null
        ? `From ${day(from)} on it does not take place for a while.`
        : `From ${day(from)} until ${day(until)} it does not take place.`;
    case 'taken-up':
      return `From ${day(from)} on it takes place again, ${span(start, end)}.`;
    case 'longer':
      return `It goes on until ${day(until ?? from)}, ${span(start, end)}.`;
  }
}
