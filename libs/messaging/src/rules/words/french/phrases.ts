import { type CancelReason } from '../../kinds';

export const reasons: Readonly<Record<CancelReason, string>> = {
  weather: 'Le temps est trop mauvais.',
  'user-cancelled': 'Le demandeur a annulé.',
  'organiser-cancelled': 'Nous avons dû annuler.',
};

export const CALL_US = 'Impossible ? Appelez-nous.';
