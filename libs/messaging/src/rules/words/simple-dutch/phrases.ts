import { type CancelReason } from '../../kinds';

export const reasons: Readonly<Record<CancelReason, string>> = {
  weather: 'Het weer is te slecht.',
  'user-cancelled': 'De aanvrager heeft afgezegd.',
  'organiser-cancelled': 'Wij moesten afzeggen.',
};

export const CALL_US = 'Lukt het niet? Bel ons.';
