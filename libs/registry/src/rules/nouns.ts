/** What is recorded about a worker, each with its own dates and history. */
export const workerNouns = [
  'status',
  'domicile',
  'wishes',
  'week',
  'referral',
  'workerAgreement',
  'suspension',
  'certificate',
  'absence',
  'noGo',
  'aim',
  'interimDay',
  'talk',
] as const;
export type WorkerNoun = (typeof workerNouns)[number];

/** What is recorded about a user. */
export const userNouns = ['site', 'contact', 'userAgreement'] as const;
export type UserNoun = (typeof userNouns)[number];

export type RecordNoun = WorkerNoun | UserNoun;

/** A record is added, changed when it was wrong or ends, and withdrawn when it should never have been there. */
type RecordVerb = `${RecordNoun}.${'add' | 'change' | 'withdraw'}`;

const recordVerbs = [...workerNouns, ...userNouns].flatMap((noun): RecordVerb[] => [
  `${noun}.add`,
  `${noun}.change`,
  `${noun}.withdraw`,
]);

/** Everything that can be done or read here, for the table of roles. */
export const registryVerbs = [
  'organiser.read',
  'organiser.register',
  'organiser.edit',
  'setting.read',
  'setting.set',
  'referrer.read',
  'referrer.add',
  'referral.follow',
  'place.read',
  'place.import',
  'worker.read',
  'worker.search',
  'worker.register',
  'worker.edit',
  'worker.editDetails',
  'worker.recordInsz',
  'worker.revealInsz',
  'worker.leave',
  'worker.recordDeath',
  'worker.erase',
  'person.join',
  'user.read',
  'user.search',
  'user.register',
  'user.edit',
  'user.editDetails',
  'user.leave',
  'user.erase',
  'caseload.read',
  'caseload.handOver',
  'caseload.team',
  'signedPaper.read',
  'signedPaper.attach',
  'signedPaper.withdraw',
  'ending.read',
  'ending.settle',
  'record.history',
  'worklist.read',
  'refusedNoGo.read',
  'registry.import',
  'deskDay.read',
  'deskDay.add',
  'deskDay.cancel',
  'deskAppointment.make',
  'deskAppointment.cancel',
  ...recordVerbs,
] as const;
export type RegistryVerb = (typeof registryVerbs)[number];
