import * as fc from 'fast-check';
import { addDays, type Day, type Id, timeOfDay } from '#kernel';
import { type Outcome, type PerformanceStep, type ToldVisit } from '#performances';

/** When jobs are planned, in UTC, each an hour long. */
const slots = ['06:00', '10:00', '14:00'] as const;
/** How a visit turns out: as planned, a minute or two hours longer, or into the night. */
const times = ['planned', 'a minute longer', 'two hours longer', 'into the night'] as const;
const steps = [
  'amend',
  'contest',
  'miss',
  'confirm',
  'decide',
  'retry',
  'grant-deviation',
  'correct',
  'withdraw',
] as const satisfies readonly PerformanceStep[];

export type Times = (typeof times)[number];

const outcomesWithoutWork = [
  'nobody-came',
  'came-for-nothing',
  'paid-for-nothing',
] as const satisfies readonly Outcome['kind'][];

/** What happens at a school: jobs, words, decisions, cheques and days that go by. `nth` chooses among what there is. */
export type Happening =
  | { readonly does: 'plan'; readonly slot: (typeof slots)[number] }
  | { readonly does: 'tell'; readonly nth: number; readonly times: Times }
  | {
      readonly does: 'step';
      readonly nth: number;
      readonly step: (typeof steps)[number];
      readonly times: Times;
    }
  | {
      readonly does: 'decide-without-work';
      readonly nth: number;
      readonly outcome: (typeof outcomesWithoutWork)[number];
      readonly times: Times;
    }
  | { readonly does: 'buy'; readonly cheques: number }
  | { readonly does: 'pass'; readonly days: number };

const nth = fc.nat({ max: 20 });
const asked = fc.constantFrom(...times);

/** Histories in which planning and telling are as frequent as everything that is said afterwards. */
export const histories: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ does: fc.constant('plan' as const), slot: fc.constantFrom(...slots) }),
    },
    { weight: 4, arbitrary: fc.record({ does: fc.constant('tell' as const), nth, times: asked }) },
    {
      weight: 8,
      arbitrary: fc.record({
        does: fc.constant('step' as const),
        nth,
        step: fc.constantFrom(...steps),
        times: asked,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        does: fc.constant('decide-without-work' as const),
        nth,
        outcome: fc.constantFrom(...outcomesWithoutWork),
        times: asked,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ does: fc.constant('buy' as const), cheques: fc.integer({ min: 1, max: 4 }) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ does: fc.constant('pass' as const), days: fc.integer({ min: 1, max: 8 }) }),
    },
  ),
  { minLength: 10, maxLength: 40 },
);

export interface Job {
  readonly assignment: Id;
  readonly on: Day;
  readonly slot: (typeof slots)[number];
}

const BRUSSELS_IN_WINTER = 1;

/** The visit to a job, as it is told. */
export function visitOf({ on, slot }: Job, told: Times): ToldVisit {
  const hour = Number(slot.slice(0, 2)) + BRUSSELS_IN_WINTER;
  const clock = (at: number, minute = '00') => timeOfDay(`${String(at).padStart(2, '0')}:${minute}`);
  const starts = { day: on, time: clock(hour) };
  switch (told) {
    case 'planned':
      return { starts, ends: { day: on, time: clock(hour + 1) }, breaks: [] };
    case 'a minute longer':
      return { starts, ends: { day: on, time: clock(hour + 1, '01') }, breaks: [] };
    case 'two hours longer':
      return { starts, ends: { day: on, time: clock(hour + 3) }, breaks: [] };
    case 'into the night':
      return {
        starts: { day: on, time: clock(23) },
        ends: { day: addDays(on, 1), time: clock(1) },
        breaks: [],
      };
  }
}
