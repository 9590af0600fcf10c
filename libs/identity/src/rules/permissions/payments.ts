import { type PaymentsVerb } from '#payments/rules';
import { type GrantsFor } from '../grant';

export const paymentsGrants = {
  'order.read': {
    organiser: ['administrator', 'mediator', 'desk-clerk', 'finance-officer', 'auditor'],
    own: ['user-contact'],
  },
  'order.place': { organiser: ['administrator', 'mediator', 'desk-clerk'], own: ['user-contact'] },
  'order.cancel': { organiser: ['administrator', 'mediator', 'finance-officer'], own: ['user-contact'] },
  'order.pay': { organiser: ['administrator', 'finance-officer'] },
  'fee.record': { organiser: ['administrator', 'mediator', 'finance-officer'] },
  'cheque.expire': { organiser: ['administrator', 'finance-officer'] },
  'payOut.read': {
    organiser: ['administrator', 'mediator', 'desk-clerk', 'finance-officer', 'auditor'],
    own: ['worker'],
  },
  'payOut.record': { organiser: ['administrator', 'mediator', 'finance-officer'] },
  'payOut.takeBack': { organiser: ['administrator', 'mediator', 'finance-officer'] },
  'cheque.move': { installation: ['administrator'] },
} satisfies GrantsFor<PaymentsVerb>;
