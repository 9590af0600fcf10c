import { addDays, type Day, day, type Id, timeOfDay } from '#kernel';
import { figure, wijkWerken } from '#regulation';
import {
  doubtsOfNumbers,
  type RegistryRefusalCode,
  refusalsOfDeskDay,
  refusalsOfKnownPerson,
  refusalsOfNoGo,
  refusalsOfPeriod,
  refusalsOfSite,
  refusalsOfTimes,
  refusalsOfUser,
  refusalsOfWorker,
  refusalsToAgree,
  refusalsToErase,
  refusalsToOrder,
  refusalsToRegisterOrganiser,
  refusalsToRegisterUser,
  refusalsToVisitDesk,
} from '#registry/rules';
import { aSite, anAgreement, aUser, aWorker } from './facts';
import { importCases } from './import-cases';
import { paperCases } from './paper-cases';
import { personCases } from './person-cases';
import { type Case } from './refusal-case';
import { settingCases } from './setting-cases';

const ON = day('2026-03-16');
const regime = wijkWerken;

const months = figure(regime, 'agreement-months-maximum', ON);
const inhabitants = figure(regime, 'organiser-inhabitants-minimum', ON);
const interimDays = figure(regime, 'interim-days-maximum', ON);

const deskHours = { day: ON, start: timeOfDay('09:00'), end: timeOfDay('12:00'), slotMinutes: 15 };

/** One situation per code, in which that rule and no other says no. */
const cases: Record<RegistryRefusalCode, Case> = {
  'organiser-inhabitants-below-minimum': {
    says: 'two municipalities that together lack one inhabitant',
    refusals: () =>
      refusalsToRegisterOrganiser(
        regime,
        { kind: 'partnership', municipalities: [{ inhabitants: inhabitants - 5 }, { inhabitants: 4 }] },
        ON,
      ),
    figures: { inhabitants: inhabitants - 1, minimum: inhabitants },
  },
  'organiser-kind-unknown': {
    says: 'a firm that wants to organise',
    refusals: () => refusalsToRegisterOrganiser(regime, { kind: 'firm', municipalities: [] }, ON),
    figures: { kind: 'firm' },
  },
  'organiser-municipalities-do-not-fit-kind': {
    says: 'a partnership of one',
    refusals: () =>
      refusalsToRegisterOrganiser(regime, { kind: 'partnership', municipalities: [{ inhabitants }] }, ON),
  },
  'user-kind-unknown': {
    says: 'an ordinary firm as a user',
    refusals: () => refusalsToRegisterUser(regime, { kind: 'firm' }, ON),
    figures: { kind: 'firm' },
  },
  'user-left': {
    says: 'a school that left yesterday',
    refusals: () => refusalsOfUser(regime, aUser({ leftOn: addDays(ON, -1) }), ON),
  },
  'user-agreement-not-valid': {
    says: 'a school whose agreement was never signed',
    refusals: () => refusalsOfUser(regime, aUser({ agreements: [anAgreement({ signedOn: null })] }), ON),
  },
  'user-fee-unpaid': {
    says: 'an order before the fee of the year',
    refusals: () => refusalsToOrder(regime, aUser({ fees: [] }), ON),
    figures: { year: '2026', feeCents: figure(regime, 'registration-fee-cents', ON) },
  },
  'site-outside-flanders': {
    says: 'a place of work in Brussels',
    refusals: () =>
      refusalsOfSite(regime, aSite({ region: 'brussels', postalCode: '1000', place: 'Brussel' }), ON),
  },
  'worker-left': {
    says: 'someone who left yesterday',
    refusals: () => refusalsOfWorker(regime, aWorker({ leftOn: addDays(ON, -1) }), ON),
  },
  'worker-died': {
    says: 'someone who died yesterday',
    refusals: () => refusalsOfWorker(regime, aWorker({ diedOn: addDays(ON, -1) }), ON),
  },
  'worker-lives-outside-flanders': {
    says: 'someone who moved to Brussels today',
    refusals: () =>
      refusalsOfWorker(regime, aWorker({ domiciles: [...aWorker().domiciles, inBrussels(ON)] }), ON),
    figures: { postalCode: '1000', place: 'Brussel', region: 'brussels' },
  },
  'worker-domicile-unknown': {
    says: 'someone whose domicile nobody wrote down',
    refusals: () => refusalsOfWorker(regime, aWorker({ domiciles: [] }), ON),
  },
  'worker-status-gives-no-access': {
    says: 'someone who found a job today',
    refusals: () =>
      refusalsOfWorker(
        regime,
        aWorker({ statuses: [...aWorker().statuses, { from: ON, status: 'none' }] }),
        ON,
      ),
    figures: { status: 'none', on: ON },
  },
  'worker-status-riziv': {
    says: 'someone on sickness benefit, with permission',
    refusals: () =>
      refusalsOfWorker(
        regime,
        aWorker({ statuses: [...aWorker().statuses, { from: ON, status: 'riziv-with-permission' }] }),
        ON,
      ),
    weight: 'warns',
  },
  'worker-referral-missing': {
    says: 'a jobseeker referred by an OCMW',
    refusals: () =>
      refusalsOfWorker(regime, aWorker({ referrals: [{ on: day('2025-12-01'), by: 'ocmw' }] }), ON),
    figures: { needed: 'vdab', on: ON },
  },
  'worker-agreement-not-valid': {
    says: 'someone whose agreement ended yesterday',
    refusals: () =>
      refusalsOfWorker(regime, aWorker({ agreements: [anAgreement({ endedOn: addDays(ON, -1) })] }), ON),
    figures: { on: ON, lastDay: '2026-03-15' },
  },
  'worker-agreement-over-maximum': {
    says: 'someone who used all months but two before, in the third month',
    refusals: () => refusalsOfWorker(regime, aWorker({ monthsTakenOver: months - 2 }), ON),
    figures: { maximumMonths: months, lastDay: '2026-03-04', on: ON },
  },
  'worker-agreement-overlaps': {
    says: 'a second agreement in the same days',
    refusals: () => refusalsToAgree(regime, aWorker(), { from: day('2026-07-04'), until: day('2026-08-04') }),
    figures: { from: '2026-01-05', until: '2026-07-04' },
  },
  'worker-agreement-needs-new-referral': {
    says: 'someone who stopped early and comes back without a new referral',
    refusals: () =>
      refusalsToAgree(regime, aWorker({ agreements: [anAgreement({ endedOn: day('2026-02-04') })] }), {
        from: ON,
        until: day('2026-06-15'),
      }),
    weight: 'warns',
  },
  'worker-suspended': {
    says: 'someone who is suspended this week',
    refusals: () =>
      refusalsOfWorker(
        regime,
        aWorker({ suspensions: [{ from: ON, until: addDays(ON, 6), reason: 'opleiding' }] }),
        ON,
      ),
  },
  'interim-days-over-maximum': {
    says: 'someone with one day of interim work too many',
    refusals: () =>
      refusalsOfWorker(
        regime,
        aWorker({ interimDays: Array.from({ length: interimDays + 1 }, (_, index) => addDays(ON, -index)) }),
        ON,
      ),
    weight: 'warns',
  },
  'no-go-reason-discriminates': {
    says: 'a wish that someone stays away because of where they come from',
    refusals: () => refusalsOfNoGo(regime, { from: ON, until: null, reason: 'origin' }, ON),
    figures: { ground: 'origin' },
  },
  'no-go-reason-not-in-list': {
    says: 'a pair block for a reason in words of one’s own',
    refusals: () => refusalsOfNoGo(regime, { from: ON, until: null, reason: 'niet sympathiek' }, ON),
    figures: { reason: 'niet sympathiek' },
  },
  'period-ends-before-it-starts': {
    says: 'a period from today until yesterday',
    refusals: () => refusalsOfPeriod({ from: ON, until: addDays(ON, -1) }),
  },
  'time-ends-before-it-starts': {
    says: 'free from noon until noon',
    refusals: () => refusalsOfTimes([{ start: timeOfDay('12:00'), end: timeOfDay('12:00') }]),
  },
  'desk-day-past': {
    says: 'a desk day of yesterday',
    refusals: () => refusalsOfDeskDay({ ...deskHours, day: addDays(ON, -1) }, ON),
    figures: { day: addDays(ON, -1) },
  },
  'desk-day-cancelled': {
    says: 'a visit to a desk day that was called off',
    refusals: () =>
      refusalsToVisitDesk(
        { ...deskHours, isCancelled: true },
        { at: timeOfDay('09:15'), taken: [], today: ON },
      ),
  },
  'desk-time-not-in-hours': {
    says: 'a visit that would end after the desk has closed',
    refusals: () =>
      refusalsToVisitDesk(
        { ...deskHours, isCancelled: false },
        { at: timeOfDay('11:50'), taken: [], today: ON },
      ),
    figures: { at: '11:50', start: '09:00', end: '12:00' },
  },
  'desk-time-taken': {
    says: 'a second visitor at the same time',
    refusals: () =>
      refusalsToVisitDesk(
        { ...deskHours, isCancelled: false },
        { at: timeOfDay('09:15'), taken: [timeOfDay('09:15')], today: ON },
      ),
  },
  'worker-known-already': {
    says: 'the same person twice at one organiser',
    refusals: () => refusalsOfKnownPerson('0192b000-0000-7000-8000-000000000001' as Id),
  },
  'worker-still-active': {
    says: 'erasing a worker who is still here',
    refusals: () => refusalsToErase('worker', null, ON),
  },
  'user-still-active': {
    says: 'erasing a user whose last day is today',
    refusals: () => refusalsToErase('user', ON, ON),
  },
  ...settingCases,
  ...importCases,
  ...paperCases,
  ...personCases,
  'kbo-number-doubtful': {
    says: 'a KBO number with a wrong control digit',
    refusals: () => doubtsOfNumbers({ kbo: { number: '0403.019.262', valid: false } }),
    weight: 'warns',
  },
};

const inBrussels = (from: Day) =>
  ({
    from,
    region: 'brussels',
    postalCode: '1000',
    place: 'Brussel',
    municipality: null,
    home: null,
  }) as const;

describe('the registry says no', () => {
  it.each(Object.entries(cases))('%s', (code, { refusals, figures, weight = 'refuses' }) => {
    const reasons = refusals();
    expect(reasons.map((reason) => reason.code)).toEqual([code]);
    expect(reasons[0]).toMatchObject({ weight, ...(figures && { figures }) });
    expect(reasons[0]?.article).not.toBe('');
  });
});
