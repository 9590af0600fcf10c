import { type IncidentsVerb } from '#incidents/rules';
import { type GrantsFor } from '../grant';

const office = ['administrator', 'mediator', 'desk-clerk'] as const;
const mediators = ['administrator', 'mediator'] as const;

/** Health is read by mediators alone, beside the worker whose it is: an administrator keeps accounts, not files. */
export const incidentsGrants = {
  'incident.read': { organiser: [...office, 'auditor'], own: ['worker', 'user-contact'] },
  'incident.tell': { organiser: office, own: ['worker', 'user-contact'] },
  'incident.complete': { organiser: office },
  'incident.send': { organiser: mediators },
  'incident.settle': { organiser: mediators },
  'incident.reopen': { organiser: mediators },
  'incident.withdraw': { organiser: mediators },
  'incident.readHealth': { organiser: ['mediator'], own: ['worker'] },
  'incident.eraseHealth': { organiser: mediators },
  'whereabouts.read': { organiser: mediators },
} satisfies GrantsFor<IncidentsVerb>;
