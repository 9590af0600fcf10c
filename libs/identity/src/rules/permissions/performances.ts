import { type PerformancesVerb } from '#performances/rules';
import { type GrantsFor } from '../grant';

const office = ['administrator', 'mediator', 'desk-clerk'] as const;

export const performancesGrants = {
  'performance.read': {
    organiser: [...office, 'coach', 'finance-officer', 'auditor'],
    own: ['worker', 'user-contact'],
  },
  'performance.register': { organiser: office, own: ['worker', 'user-contact'] },
  'performance.amend': { organiser: office, own: ['worker'] },
  'performance.confirm': { organiser: office, own: ['user-contact'] },
  'performance.contest': { organiser: office, own: ['worker', 'user-contact'] },
  'performance.lapse': { organiser: ['administrator'] },
  'performance.remind': { organiser: ['administrator'] },
  'performance.decide': { organiser: ['administrator', 'mediator'] },
  'performance.retry': { organiser: ['administrator', 'mediator', 'finance-officer'] },
  'performance.grantDeviation': { organiser: ['administrator', 'mediator'] },
  'performance.correct': { organiser: ['administrator', 'mediator'] },
  'performance.withdraw': { organiser: ['administrator', 'mediator'] },
  'hours.read': {
    organiser: [...office, 'coach', 'finance-officer', 'auditor'],
    own: ['worker', 'referrer'],
  },
  'hold.releaseStale': { organiser: ['administrator', 'mediator', 'finance-officer'] },
  'month.close': { organiser: ['administrator', 'finance-officer'] },
  'month.drawStatement': { organiser: ['administrator', 'finance-officer'] },
} satisfies GrantsFor<PerformancesVerb>;
