import { day, type Id, minutes, moment } from '#kernel';
import {
  after,
  answerBy,
  answerOutcomes,
  answers,
  medianMinutes,
  offerEvents,
  offerStates,
  offerTable,
  type OfferRefusalCode,
  outcomeOf,
  refusalsOfEmptyRound,
  refusalsToOpenRound,
  roundWays,
  type SeatEvent,
  substitutions,
} from '#matching';
import { type Rule } from '#regulation';
import { cells } from './drawn';
import { anId } from './situations';

/** Each state with every event: where it leads, or a dash. */
const offers = `
             keep-yes  give   decline   lapse   pass-over    withdraw
asked        said-yes  given  declined  lapsed  passed-over  withdrawn
said-yes     -         given  declined  -       passed-over  withdrawn
given        -         -      -         -       -            -
declined     -         -      -         -       -            -
lapsed       -         -      -         -       -            -
passed-over  -         -      -         -       -            -
withdrawn    -         -      -         -       -            -`;

describe('the table of states of an offer', () => {
  const drawn = cells(offers);

  it('is drawn whole', () => {
    expect(drawn).toHaveLength(offerStates.length * offerEvents.length);
  });

  it.each(drawn)('leads one that is $state by $event to $to', ({ state, event, to }) => {
    expect(after(offerTable, state as never, event as never)).toBe(to);
  });
});

/** Each state with every answer, in every way of asking. */
const outcomes = `
             yes-in-order   no-in-order       yes-collected  no-collected      yes-first-yes  no-first-yes      yes-changed    no-changed
asked        given          declined          kept           declined          given          declined          given          declined
said-yes     kept-already   declined          kept-already   declined          kept-already   declined          kept-already   declined
given        given-already  given-already     given-already  given-already     given-already  given-already     given-already  given-already
declined     too-late       declined-already  too-late       declined-already  too-late       declined-already  too-late       declined-already
lapsed       too-late       declined-already  too-late       declined-already  too-late       declined-already  too-late       too-late
passed-over  gone           gone              gone           gone              gone           gone              gone           gone
withdrawn    gone           gone              gone           gone              gone           gone              gone           gone`;

describe('what becomes of an answer', () => {
  const drawn = cells(outcomes).map(({ event, ...cell }) => {
    const [, says, way] = /^(yes|no)-(.*)$/.exec(event) ?? [];
    return { ...cell, says, way };
  });

  it('is drawn whole, and every outcome is one of them', () => {
    expect(drawn).toHaveLength(offerStates.length * answers.length * roundWays.length);
    expect(new Set(drawn.map(({ to }) => to))).toEqual(new Set(answerOutcomes));
  });

  it.each(drawn)('$says to one that is $state, asked $way, is $to', ({ state, says, way, to }) => {
    expect(outcomeOf(state as never, says as never, way as never)).toBe(to);
  });
});

describe('until when somebody may answer', () => {
  const quiet = { from: 21, until: 8, upBefore: 2 };
  const cases = [
    ['half an hour in the morning', '2026-11-16T07:00', 30, null, '2026-11-16T07:30'],
    ['a whole day', '2026-11-16T10:00', 1440, null, '2026-11-17T10:00'],
    ['no longer than until the job begins', '2026-11-16T07:00', 60, '2026-11-16T07:20', '2026-11-16T07:20'],
    ['late in the evening: into the morning', '2026-11-16T19:50', 30, null, '2026-11-17T07:20'],
    ['in the night: from the morning on', '2026-11-16T22:00', 30, null, '2026-11-17T07:30'],
    ['after midnight: the same morning', '2026-11-17T01:00', 30, null, '2026-11-17T07:30'],
    ['in the night, for a later job', '2026-11-16T22:00', 30, '2026-11-18T07:00', '2026-11-17T07:30'],
    [
      'in the night, for an early job: once up',
      '2026-11-16T22:00',
      30,
      '2026-11-17T07:00',
      '2026-11-17T05:30',
    ],
    ['early, when people are up for the job', '2026-11-17T05:30', 30, '2026-11-17T07:00', '2026-11-17T06:00'],
    ['in the night in which the clock goes back', '2026-10-24T21:00', 30, null, '2026-10-25T07:30'],
    ['in the night in which the clock goes forward', '2026-03-28T22:00', 30, null, '2026-03-29T06:30'],
    ['a job that has begun ends nothing', '2026-11-16T09:00', 30, '2026-11-16T08:00', '2026-11-16T09:30'],
  ] as const;

  it.each(cases)('%s', (...[, askedAt, given, startsAt, by]) => {
    const at = (text: string) => moment(`${text}:00.000Z`);
    const asked = {
      askedAt: at(askedAt),
      minutes: minutes(given),
      startsAt: startsAt && at(startsAt),
      quiet,
    };
    expect(answerBy(asked)).toBe(at(by));
  });
});

describe('why a place is not offered as was asked', () => {
  const near: Rule<number> = {
    value: 24,
    article: 'keuze',
    certainty: 'assumed',
    weight: 'warns',
    from: day('2018-01-01'),
    decidedOn: day('2018-01-01'),
  };
  const facts = {
    way: 'first-yes',
    day: day('2026-11-17'),
    startsAt: moment('2026-11-17T10:00:00.000Z'),
    running: 0,
    now: moment('2026-11-16T10:00:00.000Z'),
  } as const;
  const cases: Record<OfferRefusalCode, () => { code: string }[]> = {
    'first-yes-too-early': () =>
      refusalsToOpenRound({ ...facts, now: moment('2026-11-16T09:59:00.000Z') }, near),
    'asked-already': () => refusalsToOpenRound({ ...facts, running: 1 }, near),
    'nobody-to-ask': () => refusalsOfEmptyRound(0, 3),
  };

  it.each(Object.entries(cases))('says %s', (code, ask) => {
    expect(ask().map((reason) => reason.code)).toEqual([code]);
  });

  it('lets the first yes count a day before, and any other way at any time', () => {
    expect(refusalsToOpenRound(facts, near)).toEqual([]);
    expect(refusalsToOpenRound({ ...facts, way: 'collected', startsAt: null }, near)).toEqual([]);
    expect(refusalsOfEmptyRound(1, 3)).toEqual([]);
  });
});

describe('minutes until a substitute was found', () => {
  const [here, there] = [anId(1), anId(2)];
  const seat = (occurrence: Id, kind: SeatEvent['kind'], worker: number, time: string): SeatEvent => ({
    occurrence,
    kind,
    worker: anId(worker),
    at: moment(`2026-11-16T${time}:00.000Z`),
  });
  const events: SeatEvent[] = [
    seat(here, 'taken', 11, '05:00'),
    seat(here, 'left', 11, '06:00'),
    seat(there, 'left', 13, '06:10'),
    seat(here, 'left', 12, '06:20'),
    seat(here, 'taken', 14, '06:45'),
    seat(here, 'taken', 15, '07:00'),
  ];

  it('puts the first one found in the stead of the first one gone, place by place', () => {
    expect(substitutions(events).map(({ occurrence, minutes: took }) => [occurrence, took])).toEqual([
      [here, 45],
      [there, null],
      [here, 40],
    ]);
  });

  it('counts nobody as absent who comes after all', () => {
    expect(substitutions([...events, seat(there, 'taken', 13, '06:30')])).toHaveLength(2);
  });

  it('takes the middle of those that were found', () => {
    expect(medianMinutes(substitutions(events))).toBe(40);
    expect(medianMinutes([])).toBeNull();
  });
});
