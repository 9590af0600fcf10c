import { day, type Id, minutes, timeOfDay, yearOf } from '#kernel';
import { type AgreementPeriod, type SiteFacts, type UserFacts, type WorkerFacts } from '#registry/rules';

const idOf = (number: number) => `0192b000-0000-7000-8000-${String(number).padStart(12, '0')}` as Id;

/** An agreement of the first half of 2026, signed before it began. */
export const anAgreement = (what: Partial<AgreementPeriod> = {}): AgreementPeriod => ({
  agreement: idOf(9),
  signedOn: day('2026-01-02'),
  from: day('2026-01-05'),
  until: day('2026-07-04'),
  endedOn: null,
  ...what,
});

/** A jobseeker from Aalst, referred by VDAB, against whom nothing stands on 16 March 2026. */
export const aWorker = (what: Partial<WorkerFacts> = {}): WorkerFacts => ({
  worker: idOf(1),
  person: idOf(2),
  organiser: idOf(3),
  name: 'Jo d’Hondt',
  registeredOn: day('2025-12-01'),
  leftOn: null,
  diedOn: null,
  hadPwaContract: false,
  monthsTakenOver: 0,
  statuses: [{ from: day('2025-11-01'), status: 'jobseeker' }],
  domiciles: [
    {
      from: day('2020-01-01'),
      region: 'flanders',
      postalCode: '9300',
      place: 'Aalst',
      municipality: '41002',
      home: null,
    },
  ],
  wishes: [
    {
      from: day('2025-12-01'),
      hoursPerMonthWished: 20,
      travelModes: ['bicycle'],
      travelMinutesMaximum: minutes(30),
      languages: ['nl'],
      liftingKgMaximum: null,
    },
  ],
  weeks: [
    { from: day('2025-12-01'), times: [{ weekday: 1, start: timeOfDay('08:00'), end: timeOfDay('12:00') }] },
  ],
  referrals: [{ on: day('2025-12-01'), by: 'vdab' }],
  agreements: [anAgreement()],
  suspensions: [],
  certificates: [],
  absences: [],
  noGos: [],
  aims: [],
  interimDays: [],
  ...what,
});

export const aSite = (what: Partial<SiteFacts> = {}): SiteFacts => ({
  site: idOf(20),
  name: 'Basisschool De Wilg',
  region: 'flanders',
  postalCode: '9300',
  place: 'Aalst',
  municipality: '41002',
  formerMunicipality: null,
  at: null,
  dwelling: null,
  from: day('2025-01-01'),
  until: null,
  ...what,
});

/** A school in Aalst, with its agreement signed and the fee of 2026 paid. */
export const aUser = (what: Partial<UserFacts> = {}): UserFacts => ({
  user: idOf(10),
  organiser: idOf(3),
  kind: 'school',
  name: 'Basisschool De Wilg',
  registeredOn: day('2025-01-01'),
  leftOn: null,
  agreements: [anAgreement({ from: day('2025-01-01'), until: null })],
  fees: [{ year: yearOf(day('2026-01-01')), paidOn: day('2026-01-10') }],
  sites: [aSite()],
  ...what,
});
