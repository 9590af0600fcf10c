import { type RegistryVerb } from '#registry/rules';
import { type GrantsFor } from '../grant';

const office = ['administrator', 'mediator', 'desk-clerk'] as const;
const readers = [...office, 'coach', 'finance-officer', 'auditor'] as const;
const mediators = ['administrator', 'mediator'] as const;
const coaching = [...office, 'coach'] as const;
const administrators = { organiser: ['administrator'] } as const;
const installation = { installation: ['administrator'] } as const;

/** Who may add, change and withdraw the records of one noun. */
const records = <Noun extends string, const Given>(noun: Noun, grant: Given) =>
  ({ [`${noun}.add`]: grant, [`${noun}.change`]: grant, [`${noun}.withdraw`]: grant }) as Record<
    `${Noun}.${'add' | 'change' | 'withdraw'}`,
    Given
  >;

const ofWorkers = {
  ...records('status', { organiser: office }),
  ...records('domicile', { organiser: office }),
  ...records('wishes', { organiser: coaching }),
  ...records('week', { organiser: coaching, own: ['worker'] }),
  ...records('referral', { organiser: office }),
  ...records('workerAgreement', { organiser: office }),
  ...records('suspension', { organiser: mediators }),
  ...records('certificate', { organiser: office }),
  ...records('absence', { organiser: coaching, own: ['worker'] }),
  ...records('noGo', { organiser: mediators }),
  ...records('aim', { organiser: coaching, own: ['worker'] }),
  ...records('interimDay', { organiser: coaching }),
  ...records('talk', { organiser: coaching }),
};

const ofUsers = {
  ...records('site', { organiser: office, own: ['user-contact'] }),
  ...records('contact', { organiser: office, own: ['user-contact'] }),
  ...records('userAgreement', { organiser: office }),
};

export const registryGrants = {
  'organiser.read': { everyone: true },
  'organiser.register': installation,
  'organiser.edit': administrators,
  'setting.read': { organiser: readers, installation: ['administrator', 'auditor'] },
  'setting.set': { organiser: ['administrator'], installation: ['administrator'] },
  'referrer.read': { organiser: readers },
  'referrer.add': { organiser: mediators },
  'referral.follow': { organiser: readers, own: ['referrer'] },
  'place.read': { everyone: true },
  'place.import': installation,
  'worker.read': { organiser: readers, own: ['worker'] },
  'worker.search': { organiser: readers },
  'worker.register': { organiser: office },
  'worker.edit': { organiser: office },
  'worker.editDetails': { organiser: coaching, own: ['worker'] },
  'worker.recordInsz': { organiser: mediators },
  'worker.revealInsz': { organiser: mediators },
  'worker.leave': { organiser: mediators },
  'worker.recordDeath': { organiser: mediators },
  'worker.erase': administrators,
  'person.join': installation,
  'user.read': { organiser: readers, own: ['user-contact'] },
  'user.search': { organiser: readers },
  'user.register': { organiser: office },
  'user.edit': { organiser: office },
  'user.editDetails': { organiser: office, own: ['user-contact'] },
  'user.leave': { organiser: mediators },
  'user.erase': administrators,
  'caseload.read': { organiser: readers },
  'caseload.handOver': { organiser: mediators },
  'caseload.team': { organiser: mediators },
  'signedPaper.read': { organiser: office },
  'signedPaper.attach': { organiser: office },
  'signedPaper.withdraw': { organiser: mediators },
  'ending.read': { organiser: readers },
  'ending.settle': { organiser: mediators },
  'worklist.read': { organiser: coaching },
  'record.history': { organiser: [...office, 'auditor'] },
  'refusedNoGo.read': { organiser: [...mediators, 'region-manager', 'auditor'] },
  'registry.import': administrators,
  'deskDay.read': { organiser: readers },
  'deskDay.add': { organiser: office },
  'deskDay.cancel': { organiser: office },
  'deskAppointment.make': { organiser: coaching },
  'deskAppointment.cancel': { organiser: coaching },
  ...ofWorkers,
  ...ofUsers,
} satisfies GrantsFor<RegistryVerb>;
