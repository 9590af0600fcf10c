import { type CancelReason } from '../../kinds';

export const reasons: Readonly<Record<CancelReason, string>> = {
  weather: 'The weather is too bad.',
  'user-cancelled': 'They cancelled it.',
  'organiser-cancelled': 'We had to cancel it.',
};

export const CALL_US = 'Not possible? Call us.';
