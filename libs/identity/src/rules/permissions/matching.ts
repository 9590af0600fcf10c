import { type MatchingVerb } from '#matching/rules';
import { type GrantsFor } from '../grant';

const planners = ['administrator', 'mediator'] as const;
const office = [...planners, 'desk-clerk'] as const;
const readers = [...office, 'coach', 'finance-officer', 'auditor'] as const;

export const matchingGrants = {
  'request.register': { organiser: office, own: ['user-contact'] },
  'request.decide': { organiser: planners },
  'request.edit': { organiser: office, own: ['user-contact'] },
  'request.cancel': { organiser: office, own: ['user-contact'] },
  'request.turnSeries': { organiser: planners },
  'request.read': { organiser: readers, own: ['user-contact'] },
  'request.history': { organiser: [...office, 'auditor'] },
  'occurrence.read': { organiser: readers, own: ['user-contact'] },
  'occurrence.callOff': { organiser: office },
  'occurrence.goOn': { organiser: planners },
  'occurrence.move': { organiser: planners },
  'candidate.read': { organiser: planners },
  'assignment.make': { organiser: planners },
  'assignment.offer': { organiser: planners },
  'assignment.accept': { organiser: office, own: ['worker'] },
  'assignment.decline': { organiser: office, own: ['worker'] },
  'assignment.cancel': { organiser: planners },
  'assignment.replace': { organiser: planners },
  'assignment.reportNoShow': { organiser: office, own: ['user-contact'] },
  'assignment.withdrawNoShow': { organiser: office, own: ['user-contact'] },
  'assignment.read': { organiser: readers, own: ['user-contact', 'worker'] },
  'window.publish': { organiser: planners },
  'closedDay.add': { organiser: office, own: ['user-contact'] },
  'closedDay.withdraw': { organiser: office, own: ['user-contact'] },
  'closedDay.read': { organiser: readers, own: ['user-contact'] },
  'pairing.add': { organiser: planners },
  'pairing.end': { organiser: planners },
  'pairing.read': { organiser: [...planners, 'auditor'] },
} satisfies GrantsFor<MatchingVerb>;
