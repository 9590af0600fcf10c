import * as fc from 'fast-check';

/** One thing that may happen; numbers choose among what there is by then. */
export interface Operation {
  readonly verb: (typeof verbs)[number];
  readonly book: number;
  readonly person: number;
  readonly user: number;
  readonly which: number;
  readonly day: number;
  readonly count: number;
  readonly yes: boolean;
}

const verbs = [
  'issue',
  'hold',
  'hold',
  'hold',
  'holdCheques',
  'release',
  'handOver',
  'handOver',
  'handOver',
  'workUnplanned',
  'correct',
  'reverse',
  'deviate',
  'takeOverLot',
  'takeOverHours',
  'adjust',
  'moveLots',
  'join',
  'expire',
  'expire',
  'closeMonth',
  'nextDay',
] as const;

const choice = fc.nat({ max: 1_000 });

const operation: fc.Arbitrary<Operation> = fc.record({
  verb: fc.constantFrom(...verbs),
  book: choice,
  person: choice,
  user: choice,
  which: choice,
  day: choice,
  count: fc.integer({ min: 1, max: 6 }),
  yes: fc.boolean(),
});

export const histories = fc.array(operation, { minLength: 10, maxLength: 45 });
