import { type LedgerRefusalCode } from '#cheque-ledger';
import { day, hours, minutes, type Month, type Refusal, timeOfDay, type Year } from '#kernel';
import {
  type AssignmentRefusalCode,
  type CandidateFacts,
  hardRules,
  noNeeds,
  type PlaceFacts,
  refusalsToAssign,
  refusalsToComeAfterAll,
  refusalsToMoveAssignment,
  refusalsToReportNoShow,
  windowIsFrozen,
} from '#matching';
import {
  aCandidate,
  aJob,
  AN,
  anId,
  anOccurrence,
  aPairing,
  aPlace,
  aRequest,
  aRoom,
  aWorker,
  JO,
  MONDAY,
  SCHOOL,
  SIX_KILOMETRES_EAST,
} from './situations';

type Situation = readonly [PlaceFacts, CandidateFacts];
type LimitCode = Extract<
  LedgerRefusalCode,
  'hours-over-month-maximum' | 'hours-over-year-maximum' | 'cheques-not-enough'
>;
/** A situation in which the hard rules are asked, or the reasons of the one rule that is asked elsewhere. */
type Case =
  { readonly situation: () => Situation; readonly weight?: 'warns' } | { readonly reasons: () => Refusal[] };

const needing = (needs: Partial<typeof noNeeds>) =>
  aPlace({ request: aRequest({ needs: { ...noNeeds, ...needs } }) });
const who = (worker: Parameters<typeof aWorker>[0]) => aCandidate({ worker: aWorker(worker) });
const forever = { from: day('2026-01-01'), until: null };
const taken = { assignment: anId(40), worker: JO, person: anId(105) };

/** One case for each code: there this rule and no other says no. */
const cases: Record<AssignmentRefusalCode | LimitCode, Case> = {
  'certificate-missing': { situation: () => [needing({ certificates: ['first-aid'] }), aCandidate()] },
  'certificate-expired': {
    situation: () => [
      needing({ certificates: ['first-aid'] }),
      who({ certificates: [{ kind: 'first-aid', from: day('2025-01-01'), until: day('2026-11-15') }] }),
    ],
  },
  'outside-availability': {
    situation: () => [
      aPlace(),
      who({
        weeks: [
          {
            from: day('2026-01-01'),
            times: [{ weekday: 1, start: timeOfDay('12:00'), end: timeOfDay('18:00') }],
          },
        ],
      }),
    ],
  },
  absent: {
    situation: () => [
      aPlace(),
      who({
        absences: [{ from: MONDAY, start: timeOfDay('13:00'), until: MONDAY, end: timeOfDay('15:00') }],
      }),
    ],
  },
  'travel-over-own-maximum': {
    situation: () => [aPlace({ at: SIX_KILOMETRES_EAST }), aCandidate()],
    weight: 'warns',
  },
  'travel-unknown': { situation: () => [aPlace({ at: null }), aCandidate()], weight: 'warns' },
  'no-go-user': {
    situation: () => [
      aPlace(),
      who({ noGos: [{ ...forever, about: 'user', target: SCHOOL, reason: 'asked-by-worker' }] }),
    ],
  },
  'no-go-task': {
    situation: () => [
      aPlace(),
      who({ noGos: [{ ...forever, about: 'task', target: 'BEG-07', reason: 'cannot-do-task' }] }),
    ],
  },
  'extract-not-seen': { situation: () => [needing({ extract: true }), aCandidate()], weight: 'warns' },
  'language-missing': { situation: () => [needing({ languages: ['fr'] }), aCandidate()] },
  'lifting-over-limit': { situation: () => [needing({ liftingKg: 11 }), aCandidate()] },
  'already-in-this-team': {
    situation: () => [
      aPlace({
        occurrence: anOccurrence({ seats: 2 }),
        team: [{ assignment: anId(40), worker: AN, person: aWorker().person }],
      }),
      aCandidate(),
    ],
  },
  'double-booked': {
    situation: () => [
      aPlace(),
      aCandidate({ jobs: [aJob('2026-11-16T12:29:00.000Z', '2026-11-16T14:00:00.000Z')] }),
    ],
  },
  'travel-between-jobs-too-short': {
    situation: () => [
      aPlace(),
      aCandidate({
        jobs: [
          aJob('2026-11-16T12:50:00.000Z', '2026-11-16T14:00:00.000Z', {
            site: anId(50),
            at: SIX_KILOMETRES_EAST,
          }),
        ],
      }),
    ],
    weight: 'warns',
  },
  'minutes-over-day-maximum': {
    situation: () => [
      aPlace(),
      aCandidate({ jobs: [aJob('2026-11-16T12:30:00.000Z', '2026-11-16T18:31:00.000Z')] }),
    ],
    weight: 'warns',
  },
  'rest-too-short': {
    situation: () => [
      aPlace(),
      aCandidate({ jobs: [aJob('2026-11-15T22:00:00.000Z', '2026-11-15T23:31:00.000Z')] }),
    ],
    weight: 'warns',
  },
  'hours-over-month-maximum': {
    situation: () => [
      aPlace(),
      aCandidate({ month: aRoom('2026-11' as Month, { free: hours(1), worked: hours(59) }) }),
    ],
  },
  'hours-over-year-maximum': {
    situation: () => [
      aPlace(),
      aCandidate({ year: aRoom('2026' as Year, { free: hours(1), worked: hours(629) }) }),
    ],
  },
  'seats-taken': { situation: () => [aPlace({ team: [taken] }), aCandidate()] },
  'team-without-experience': {
    situation: () => {
      const { request } = needing({ experience: true });
      return [aPlace({ request, occurrence: anOccurrence({ seats: 2 }), team: [taken] }), aCandidate()];
    },
  },
  'cheques-not-enough': { situation: () => [aPlace({ chequesFree: 1 }), aCandidate()], weight: 'warns' },
  'pair-banned': { situation: () => [aPlace({ pairings: [aPairing()] }), aCandidate()] },
  'place-locked-for-other': {
    situation: () => [aPlace({ pairings: [aPairing({ kind: 'lock', workerId: JO })] }), aCandidate()],
  },
  'published-window-frozen': {
    reasons: () =>
      windowIsFrozen(
        { day: MONDAY, today: day('2026-11-10'), why: 'better-match' },
        aPlace().rules.publishedWindowDays,
      ),
  },
  'day-not-chosen': {
    situation: () => [
      aPlace({ occurrence: anOccurrence({ startsAt: null, endsAt: null, until: day('2026-11-20') }) }),
      aCandidate(),
    ],
  },
  'occurrence-cancelled': {
    situation: () => [aPlace({ occurrence: anOccurrence({ state: 'cancelled' }) }), aCandidate()],
  },
  'occurrence-already-past': {
    situation: () => [aPlace({ today: day('2026-11-17') }), aCandidate()],
    weight: 'warns',
  },
  'occurrence-still-ahead': {
    reasons: () => refusalsToReportNoShow(anOccurrence(), '2026-11-16T10:00:00.000Z' as never),
  },
  'absence-was-decided': {
    reasons: () =>
      refusalsToComeAfterAll({ state: 'unfilled', leftBecause: null, day: MONDAY }, { taken: 0, seats: 1 }),
  },
  'assignment-not-in-state': { reasons: () => refusalsToMoveAssignment('worked', 'cancel') },
};

const ask = (given: Case) => ('reasons' in given ? given.reasons() : refusalsToAssign(...given.situation()));

describe('whether a worker may be assigned to a place', () => {
  it('says nothing against the ordinary worker at the ordinary school', () => {
    expect(refusalsToAssign(aPlace(), aCandidate())).toEqual([]);
  });

  it.each(Object.entries(cases))('says %s where that rule alone is broken', (code, given) => {
    const reasons = ask(given);
    expect(reasons.map((reason) => reason.code)).toEqual([code]);
    expect(reasons[0]?.article).not.toBe('');
    if ('situation' in given) expect(reasons[0]?.weight).toBe(given.weight ?? 'refuses');
  });

  it('lists the rules in the order of the page that explains them', () => {
    expect(Object.keys(hardRules)).toEqual([
      'workerMayWork',
      'userMayAsk',
      'certificatesAreValid',
      'workerIsFree',
      'journeyIsShortEnough',
      'noNoGo',
      'extractWasSeen',
      'canDoTheJob',
      'oneJobAtATime',
      'dayIsNotTooLong',
      'monthHasRoom',
      'yearHasRoom',
      'seatIsFree',
      'teamHasExperience',
      'chequesCoverTheJob',
      'noLockOrBan',
    ]);
  });

  it('passes on what registry and catalogue say of worker and user', () => {
    const told = (code: string): Refusal => ({ code, figures: {}, article: 'a', weight: 'refuses' });
    const place = aPlace({ reasonsOfUser: [told('task-denied-locally')] });
    const candidate = aCandidate({ reasonsOfWorker: [told('worker-suspended')] });
    expect(refusalsToAssign(place, candidate).map(({ code }) => code)).toEqual([
      'worker-suspended',
      'task-denied-locally',
    ]);
  });

  it('refuses a fourth hour to a worker who has 57 of 60, with the figures that prove it', () => {
    const place = aPlace({ occurrence: anOccurrence({ minutes: minutes(181), hours: hours(4) }) });
    const month = aRoom('2026-11' as Month, { free: hours(3), worked: hours(40), planned: hours(17) });
    expect(refusalsToAssign(place, aCandidate({ month }))).toEqual([
      expect.objectContaining({
        code: 'hours-over-month-maximum',
        figures: { period: '2026-11', usedHours: 57, askedHours: 4, freeHours: 3, maximumHours: 60 },
      }),
    ]);
  });
});
