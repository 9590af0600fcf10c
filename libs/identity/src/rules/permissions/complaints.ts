import { type ComplaintsVerb } from '#complaints/rules';
import { type GrantsFor } from '../grant';

const complainants = ['worker', 'user-contact'] as const;
const handlers = ['complaint-handler'] as const;

/** Anybody of the office may take a complaint in; it is read by who handles complaints, and by nobody else there. */
export const complaintsGrants = {
  'complaint.make': {
    organiser: ['administrator', 'mediator', 'desk-clerk', 'coach', 'complaint-handler'],
    own: complainants,
  },
  'complaint.read': { organiser: handlers, own: complainants },
  'complaint.take': { organiser: handlers },
  'complaint.answer': { organiser: handlers },
  'complaint.appeal': { organiser: handlers, own: complainants },
  'complaint.withdraw': { organiser: handlers, own: complainants },
  'complaint.eraseWords': { organiser: handlers },
} satisfies GrantsFor<ComplaintsVerb>;
