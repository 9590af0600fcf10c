import { day, type Id, id, moment, timeOfDay } from '#kernel';
import {
  deadlineOf,
  type IncidentRefusalCode,
  incidentStates,
  incidentSteps,
  incidentStepsFrom,
  type IncidentTold,
  missingOf,
  type PlannedPresence,
  presencesAt,
  refusalsOfNoReason,
  refusalsToForget,
  refusalsToIncidentStep,
  refusalsToSend,
  refusalsToSettle,
  refusalsToTell,
  reportBy,
  stateAsTold,
  type TellingFacts,
  type ToldPresence,
} from '#incidents/rules';
import { wijkWerken } from '#regulation';

const fall: IncidentTold = {
  kind: 'accident',
  happenedOn: day('2026-11-16'),
  happenedAt: timeOfDay('12:10'),
  place: 'op de trap naar de kelder',
  happening: 'uitgegleden op een natte trede',
  damage: '',
  witnesses: '',
};

const telling: TellingFacts = {
  happenedOn: fall.happenedOn,
  happenedAt: fall.happenedAt,
  job: { day: fall.happenedOn, state: 'assigned' },
  today: day('2026-11-16'),
  timeNow: timeOfDay('13:00'),
};

const sending = {
  happenedOn: fall.happenedOn,
  sentOn: day('2026-11-18'),
  reference: 'AO-2026-17',
  today: day('2026-11-18'),
};

const settling = {
  sentOn: day('2026-11-18'),
  outcome: 'accepted',
  settledOn: day('2026-12-01'),
  today: day('2026-12-01'),
} as const;

const codes = (refusals: readonly { readonly code: string }[]) => refusals.map(({ code }) => code);

/** Situations in which one rule, and no other, says no. */
const cases: Record<IncidentRefusalCode, () => readonly { readonly code: string }[]> = {
  'incident-in-future': () => refusalsToTell({ ...telling, happenedAt: timeOfDay('13:01') }),
  'incident-before-job': () => refusalsToTell({ ...telling, happenedOn: day('2026-11-15') }),
  'incident-of-no-job': () => refusalsToTell({ ...telling, job: { ...telling.job, state: 'cancelled' } }),
  'incident-state-forbids': () => refusalsToIncidentStep('draft', 'send'),
  'incident-words-missing': () => refusalsToSend({ ...sending, reference: '  ' }),
  'incident-sent-in-future': () => refusalsToSend({ ...sending, sentOn: day('2026-11-19') }),
  'incident-sent-before-it-happened': () => refusalsToSend({ ...sending, sentOn: day('2026-11-15') }),
  'incident-settled-in-future': () => refusalsToSettle({ ...settling, settledOn: day('2026-12-02') }),
  'incident-settled-before-sent': () => refusalsToSettle({ ...settling, settledOn: day('2026-11-17') }),
  'incident-reason-missing': () => refusalsOfNoReason(' '),
  'incident-still-open': () =>
    refusalsToForget([
      { state: 'sent', number: 3 },
      { state: 'settled', number: 4 },
    ]),
};

describe('an accident or damage', () => {
  it('is told, sent and settled without a reason against it in the ordinary case', () => {
    expect(refusalsToTell(telling)).toEqual([]);
    expect(refusalsToSend(sending)).toEqual([]);
    expect(refusalsToSettle(settling)).toEqual([]);
  });

  it.each(Object.entries(cases))('is refused for %s, and for nothing else', (code, refusals) => {
    expect(codes(refusals())).toEqual([code]);
  });

  it('is never refused for coming late, nor at a job whose hours nobody told', () => {
    expect(refusalsToTell({ ...telling, today: day('2027-11-16') })).toEqual([]);
    expect(refusalsToTell({ ...telling, job: { ...telling.job, state: 'unfilled' } })).toEqual([]);
    expect(refusalsToSend({ ...sending, sentOn: day('2027-03-01'), today: day('2027-03-01') })).toEqual([]);
  });

  it('is a draft until it holds what an insurer asks', () => {
    expect(stateAsTold(fall)).toBe('declared');
    const phoned = { ...fall, happenedAt: null, place: '' };
    expect(missingOf(phoned)).toEqual(['happenedAt', 'place']);
    expect(stateAsTold(phoned)).toBe('draft');
    expect(missingOf({ ...fall, kind: 'damage' })).toEqual(['damage']);
  });

  it('moves as its table says, in every state and by every step', () => {
    const table = Object.fromEntries(incidentStates.map((state) => [state, incidentStepsFrom(state)]));
    expect(table).toEqual({
      draft: ['complete', 'withdraw', 'erase-health'],
      declared: ['complete', 'send', 'withdraw', 'erase-health'],
      sent: ['settle', 'erase-health'],
      settled: ['reopen', 'erase-health'],
      withdrawn: ['erase-health'],
    });
    for (const state of incidentStates)
      for (const step of incidentSteps)
        expect([state, step, refusalsToIncidentStep(state, step).length]).toEqual([
          state,
          step,
          table[state]?.includes(step) ? 0 : 1,
        ]);
  });
});

describe('the term to tell the insurer', () => {
  it.each([
    ['of seven working days, from a Monday in an ordinary week', '2026-11-16', '2026-11-25'],
    ['skips Christmas and New Year', '2026-12-22', '2027-01-04'],
    ['skips Armistice Day', '2026-11-09', '2026-11-19'],
    ['begins after the weekend for what happened on a Saturday', '2026-11-14', '2026-11-24'],
  ])('%s', (_says, happened, by) => {
    expect(reportBy(wijkWerken, 'accident', day(happened))).toBe(by);
  });

  const open = { state: 'declared', reportBy: day('2026-11-25'), sentOn: null } as const;
  const sentOn = (on: string) => ({ ...open, state: 'sent', sentOn: day(on) }) as const;

  it.each([
    ['runs', open, '2026-11-18', { state: 'running', workingDaysLeft: 5 }],
    ['counts no weekend', open, '2026-11-21', { state: 'running', workingDaysLeft: 3 }],
    ['ends today', open, '2026-11-25', { state: 'today', workingDaysLeft: 0 }],
    ['is over', open, '2026-11-30', { state: 'late', workingDaysLate: 3 }],
    ['was met on its last day', sentOn('2026-11-25'), '2027-01-01', { state: 'met' }],
    ['was missed', sentOn('2026-11-26'), '2027-01-01', { state: 'missed' }],
    ['does not run for what was withdrawn', { ...open, state: 'withdrawn' }, '2026-12-01', { state: 'none' }],
  ] as const)('%s', (_says, incident, today, deadline) => {
    expect(deadlineOf(incident, day(today))).toEqual(deadline);
  });
});

describe('who was where at ten past twelve', () => {
  const AT = moment('2026-11-16T11:10:00.000Z');
  const anId = (last: string): Id => id(`018f0000-0000-7000-8000-0000000000${last}`);
  const at = (time: string) => moment(`2026-11-16T${time}:00.000Z`);
  const lunch: PlannedPresence = {
    id: anId('01'),
    requestId: anId('02'),
    workerId: anId('03'),
    userId: anId('04'),
    siteId: anId('05'),
    task: 'BEG-07',
    startsAt: at('11:00'),
    endsAt: at('12:00'),
    state: 'assigned',
  };
  const told = (from: string, until: string, state: ToldPresence['state'] = 'registered'): ToldPresence => ({
    assignmentId: lunch.id,
    startsAt: at(from),
    endsAt: at(until),
    state,
  });
  const surenessOf = (planned: PlannedPresence, ...hours: ToldPresence[]) =>
    presencesAt(AT, [planned], hours).map(({ sureness }) => sureness);

  it.each([
    ['a job whose hours nobody told yet', lunch, [], ['planned']],
    ['hours that were told, confirmed or not', lunch, [told('11:00', '12:00')], ['told']],
    ['hours that are contested', lunch, [told('11:00', '12:00', 'contested')], ['told']],
    ['hours that were told later than planned', lunch, [told('11:30', '12:30')], ['told-otherwise']],
    ['a job that was told to be over at that minute', lunch, [told('10:00', '11:10')], ['told-otherwise']],
    [
      'a visit that was withdrawn: it is planned as before',
      lunch,
      [told('09:00', '10:00', 'withdrawn')],
      ['planned'],
    ],
    ['a job that ended at that minute', { ...lunch, endsAt: AT }, [], []],
    ['a job that began at that minute', { ...lunch, startsAt: AT }, [], ['planned']],
    ['a worker who cancelled', { ...lunch, state: 'declined' }, [], []],
    ['nobody came', { ...lunch, state: 'unfilled' }, [], []],
    ['a standing arrangement', { ...lunch, startsAt: null, endsAt: null }, [], ['arranged']],
  ] as const)('%s', (_says, planned, hours, sureness) => {
    expect(surenessOf(planned, ...hours)).toEqual(sureness);
  });

  it('names a person of an arrangement once, however many visits were taken out of the month', () => {
    const month = { ...lunch, startsAt: null, endsAt: null };
    const rest = { ...month, id: anId('11') };
    const visit = { ...lunch, id: anId('12') };
    expect(presencesAt(AT, [{ ...month, state: 'replaced' }, rest], [])).toHaveLength(1);
    expect(
      presencesAt(AT, [rest, visit], [{ ...told('11:00', '12:00'), assignmentId: visit.id }]),
    ).toMatchObject([{ sureness: 'told', assignment: visit.id }]);
  });

  it('puts what is surest first', () => {
    const other = { ...lunch, id: anId('21'), workerId: anId('22') };
    expect(presencesAt(AT, [other, lunch], [told('11:00', '12:00')]).map(({ sureness }) => sureness)).toEqual(
      ['told', 'planned'],
    );
  });
});
