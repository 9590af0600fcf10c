import { type CancelReason, type SeriesTold } from '../../kinds';
import { type Spoken } from '../spoken';

export const reasons: Readonly<Record<CancelReason, string>> = {
  weather: 'Het weer is te slecht.',
  'user-cancelled': 'De aanvrager heeft afgezegd.',
  'organiser-cancelled': 'Wij moesten afzeggen.',
};

export const CALL_US = 'Lukt het niet? Bel ons.';

/** How a series goes on, in one sentence; a text message has short days. */
export function turned(
  { turn, from, until, start, end }: SeriesTold,
  { day, span }: { day: Spoken['day']; span: Spoken['span'] },
): string {
  switch (turn) {
    case 'other-times':
      return `Vanaf ${day(from)} is het ${span(start, end)}.`;
    case 'paused':
      return until === null
        ? `Vanaf ${day(from)} gaat het even niet door.`
        : `Van ${day(from)} tot en met ${day(until)} gaat het niet door.`;
    case 'taken-up':
      return `Vanaf ${day(from)} gaat het weer door, ${span(start, end)}.`;
    case 'longer':
      return `Het loopt door tot en met ${day(until ?? from)}, ${span(start, end)}.`;
  }
}
