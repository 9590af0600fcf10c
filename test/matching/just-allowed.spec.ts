import { day, hours, type Month, timeOfDay } from '#kernel';
import { type CandidateFacts, noNeeds, type PlaceFacts, refusalsToAssign, windowIsFrozen } from '#matching';
import {
  aCandidate,
  aJob,
  anId,
  anOccurrence,
  aPairing,
  aPlace,
  aRequest,
  aRoom,
  aWish,
  aWorker,
  JO,
  MONDAY,
  SIX_KILOMETRES_EAST,
} from './situations';

type Situation = readonly [PlaceFacts, CandidateFacts];

const needing = (needs: Partial<typeof noNeeds>) =>
  aPlace({ request: aRequest({ needs: { ...noNeeds, ...needs } }) });
const who = (worker: Parameters<typeof aWorker>[0]) => aCandidate({ worker: aWorker(worker) });
const taken = { assignment: anId(40), worker: JO, person: anId(105) };

describe('what is just allowed', () => {
  const allowed: Record<string, Situation> = {
    'a job that begins when another at the same place ends': [
      aPlace(),
      aCandidate({ jobs: [aJob('2026-11-16T12:30:00.000Z', '2026-11-16T14:00:00.000Z')] }),
    ],
    'the last hours of the month': [
      aPlace(),
      aCandidate({ month: aRoom('2026-11' as Month, { free: hours(2) }) }),
    ],
    'a certificate on its last day': [
      needing({ certificates: ['first-aid'] }),
      who({ certificates: [{ kind: 'first-aid', from: day('2025-01-01'), until: MONDAY }] }),
    ],
    'exactly the longest day': [
      aPlace(),
      aCandidate({ jobs: [aJob('2026-11-16T12:30:00.000Z', '2026-11-16T18:30:00.000Z')] }),
    ],
    'exactly the shortest rest': [
      aPlace(),
      aCandidate({ jobs: [aJob('2026-11-15T21:00:00.000Z', '2026-11-15T23:30:00.000Z')] }),
    ],
    'lifting just what one can': [needing({ liftingKg: 10 }), aCandidate()],
    'a substitute without cheques': [aPlace({ chequesFree: 0, substitute: true }), aCandidate()],
    'a job beyond the published window without cheques': [aPlace({ chequesFree: null }), aCandidate()],
    'the worker for whom the place is locked': [
      aPlace({ pairings: [aPairing({ kind: 'lock' })] }),
      aCandidate(),
    ],
    'a ban that ended': [aPlace({ pairings: [aPairing({ untilDay: day('2026-11-15') })] }), aCandidate()],
    'a newcomer beside someone experienced': [
      aPlace({
        request: needing({ experience: true }).request,
        occurrence: anOccurrence({ seats: 2 }),
        team: [taken],
        experienced: new Set([JO]),
      }),
      aCandidate(),
    ],
    'a first newcomer while seats for experience are left': [
      aPlace({ request: needing({ experience: true }).request, occurrence: anOccurrence({ seats: 2 }) }),
      aCandidate(),
    ],
    'a transitional task for who had a PWA contract': [
      aPlace({ requirements: [{ code: 'transitional', explanation: '', certainty: 'found' }] }),
      who({ hadPwaContract: true }),
    ],
    'a far job by car': [
      aPlace({ at: SIX_KILOMETRES_EAST }),
      who({ wishes: [aWish({ travelModes: ['foot', 'car'] })] }),
    ],
    'a night that is free on both sides of midnight': [
      aPlace({
        occurrence: anOccurrence({
          startTime: timeOfDay('22:00'),
          endTime: timeOfDay('02:00'),
          startsAt: '2026-11-16T21:00:00.000Z' as never,
          endsAt: '2026-11-17T01:00:00.000Z' as never,
        }),
      }),
      who({
        weeks: [
          {
            from: day('2026-01-01'),
            times: [
              { weekday: 1, start: timeOfDay('20:00'), end: timeOfDay('24:00') },
              { weekday: 2, start: timeOfDay('00:00'), end: timeOfDay('02:00') },
            ],
          },
        ],
      }),
    ],
  };

  it.each(Object.entries(allowed))('allows %s', (_, situation) => {
    expect(refusalsToAssign(...situation)).toEqual([]);
  });

  it('lets what was told change for an absence, and freely beyond the window', () => {
    const { publishedWindowDays } = aPlace().rules;
    const today = day('2026-11-10');
    expect(windowIsFrozen({ day: MONDAY, today, why: 'absence' }, publishedWindowDays)).toEqual([]);
    expect(
      windowIsFrozen({ day: day('2026-11-17'), today, why: 'better-match' }, publishedWindowDays),
    ).toHaveLength(1);
    expect(
      windowIsFrozen({ day: day('2026-11-18'), today, why: 'better-match' }, publishedWindowDays),
    ).toEqual([]);
  });
});
