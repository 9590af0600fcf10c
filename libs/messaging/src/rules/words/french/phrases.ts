import { type CancelReason, type SeriesTold } from '../../kinds';
import { type Spoken } from '../spoken';

export const reasons: Readonly<Record<CancelReason, string>> = {
  weather: 'Le temps est trop mauvais.',
  'user-cancelled': 'Le demandeur a annulé.',
  'organiser-cancelled': 'Nous avons dû annuler.',
};

export const CALL_US = 'Impossible ? Appelez-nous.';

/** How a series goes on, in one sentence; a text message has short days. */
export function turned(
  { turn, from, until, start, end }: SeriesTold,
  { day, span }: { day: Spoken['day']; span: Spoken['span'] },
): string {
  switch (turn) {
    case 'other-times':
      return `Dès le ${day(from)}, c'est ${span(start, end)}.`;
    case 'paused':
      return until === null
        ? `Dès le ${day(from)}, il y a une pause.`
        : `Du ${day(from)} au ${day(until)} inclus, il y a une pause.`;
    case 'taken-up':
      return `Dès le ${day(from)}, cela reprend, ${span(start, end)}.`;
    case 'longer':
      return `Cela continue jusqu'au ${day(until ?? from)}, ${span(start, end)}.`;
  }
}
