import { day, type Id, id, type Moment, moment } from '#kernel';
import {
  performanceStates,
  performanceSteps,
  refusalsOfReason,
  refusalsToRegister,
  refusalsToStep,
  type RegistrationFacts,
  stepsFrom,
} from '#performances/rules';
import { wijkWerken } from '#regulation';

const other: Id = id('018f0000-0000-7000-8000-00000000000b');

/** Lunch on a Monday from 12:00 to 13:00 in Brussels, told the same evening. */
const lunch: RegistrationFacts = {
  visit: visitBetween('2026-09-14T10:00:00.000Z', '2026-09-14T11:00:00.000Z'),
  regime: wijkWerken,
  now: moment('2026-09-14T17:00:00.000Z'),
  today: day('2026-09-14'),
  otherVisits: [],
  assignment: { day: day('2026-09-14'), isToBeWorked: true, state: 'assigned' },
};

function visitBetween(startsAt: string, endsAt: string) {
  return { startsAt: moment(startsAt), endsAt: moment(endsAt), breaks: [] };
}

const until = (endsAt: Moment) => ({ ...lunch.visit, endsAt });

interface Case {
  readonly sentence: string;
  readonly facts: RegistrationFacts;
  readonly weight?: 'warns';
}

type RegistrationCode =
  | 'visit-not-over-yet'
  | 'visit-before-the-scheme'
  | 'visit-long-ago'
  | 'visit-only-breaks'
  | 'visit-overlaps-another'
  | 'visit-on-another-day'
  | 'assignment-not-to-be-worked'
  | 'assignment-registered-already';

const cases: Record<RegistrationCode, Case> = {
  'visit-not-over-yet': {
    sentence: 'refuses hours that are still to come',
    facts: { ...lunch, visit: until(moment('2026-09-14T17:00:01.000Z')) },
  },
  'visit-before-the-scheme': {
    sentence: 'refuses a visit of 2017',
    facts: { ...lunch, visit: visitBetween('2017-12-31T10:00:00.000Z', '2017-12-31T11:00:00.000Z') },
  },
  'visit-long-ago': {
    sentence: 'asks a reason for a sheet that comes after the hand-in term',
    facts: { ...lunch, now: moment('2027-01-14T17:00:00.000Z'), today: day('2027-01-14') },
    weight: 'warns',
  },
  'visit-only-breaks': {
    sentence: 'refuses a visit that is one long unpaid break',
    facts: {
      ...lunch,
      visit: { ...lunch.visit, breaks: [{ ...lunch.visit, paidByCheque: false }] },
    },
  },
  'visit-overlaps-another': {
    sentence: 'refuses a worker at two places at once',
    facts: {
      ...lunch,
      otherVisits: [
        {
          performance: other,
          startsAt: moment('2026-09-14T10:59:00.000Z'),
          endsAt: moment('2026-09-14T12:00:00.000Z'),
        },
      ],
    },
  },
  'visit-on-another-day': {
    sentence: 'refuses Tuesday for a job planned on Monday',
    facts: {
      ...lunch,
      assignment: { day: day('2026-09-13'), isToBeWorked: true, state: 'assigned' },
    },
  },
  'assignment-not-to-be-worked': {
    sentence: 'refuses a cancelled job',
    facts: { ...lunch, assignment: { day: day('2026-09-14'), isToBeWorked: false, state: 'cancelled' } },
  },
  'assignment-registered-already': {
    sentence: 'refuses a second registration of one job',
    facts: {
      ...lunch,
      assignment: { day: day('2026-09-14'), isToBeWorked: true, state: 'assigned', registeredAs: other },
    },
  },
};

describe('registering a visit', () => {
  it('is allowed in the ordinary case', () => {
    expect(refusalsToRegister(lunch)).toEqual([]);
  });

  it('lets two visits touch', () => {
    const next = {
      performance: other,
      startsAt: lunch.visit.endsAt,
      endsAt: moment('2026-09-14T12:00:00.000Z'),
    };
    expect(refusalsToRegister({ ...lunch, otherVisits: [next] })).toEqual([]);
  });

  test.each(Object.entries(cases))('%s alone says no', (code, { facts, weight = 'refuses' }) => {
    expect(refusalsToRegister(facts).map((one) => [one.code, one.weight])).toEqual([[code, weight]]);
  });

  it('quotes a source in every refusal', () => {
    const articles = Object.values(cases).flatMap(({ facts }) => refusalsToRegister(facts));
    expect(articles.every(({ article }) => article.length > 0)).toBe(true);
  });
});

describe('the steps of a performance', () => {
  const pairs = performanceStates.flatMap((state) => performanceSteps.map((step) => ({ state, step })));

  test.each(pairs)('$state: $step is as the table says', ({ state, step }) => {
    const allowed = stepsFrom(state).includes(step);
    expect(refusalsToStep(state, step).map(({ figures }) => figures)).toEqual(
      allowed ? [] : [{ state, step }],
    );
  });

  test.each([undefined, '', '  '])('asks why, and takes no blank: %p', (reason) => {
    expect(refusalsOfReason(reason).map(({ code }) => code)).toEqual(['performance-reason-missing']);
  });
});
