import { Refused } from '#kernel';
import {
  type PerformanceState,
  performanceStates,
  type PerformanceStep,
  performanceSteps,
  performanceTable,
} from '#performances';
import { embedded } from '../support/databases';
import { APerformance, type Circumstances, type OpenBecause } from './a-performance';
import { schoolsOn } from './schools';

const MONDAY = '2026-11-16';

interface Story extends OpenBecause, Circumstances {}

const byWord = { lacks: 'cheques', by: 'word', cheques: 10, outcome: 'longer' } as const;
const stories: readonly Story[] = [
  byWord,
  { ...byWord, cheques: 0 },
  { ...byWord, by: 'silence' },
  { ...byWord, by: 'silence', cheques: 0 },
  { ...byWord, outcome: 'as-told' },
  { ...byWord, outcome: 'nobody-came' },
  { ...byWord, outcome: 'came-for-nothing' },
  { ...byWord, lacks: 'hours' },
  { ...byWord, lacks: 'hours', cheques: 0 },
  { ...byWord, lacks: 'hours', by: 'silence' },
];

/** The stories in which something can turn out otherwise; of the rest one is enough. */
function storiesOf(state: PerformanceState, step: PerformanceStep): readonly Story[] {
  const isWaiting = state === 'open' || state === 'correction-open';
  if (step === 'grant-deviation') return stories.filter(({ lacks }) => lacks === 'hours');
  const told = stories.filter(({ lacks }) => lacks === 'cheques');
  if (step === 'decide') return told.filter(({ by }) => by === 'word');
  const ordinary = told.filter(({ outcome }) => outcome === 'longer');
  if (step === 'retry' && isWaiting) return ordinary;
  return ordinary.filter(({ by }) => by === 'word');
}

const pairs = performanceStates.flatMap((state) => performanceSteps.map((step) => ({ state, step })));
const allowed = pairs.filter(({ state, step }) => performanceTable[state][step]);

// Each step has tests of its own on both databases; every cell of the table is tried on one.
embedded('the state table of a performance', (open) => {
  const aSchool = schoolsOn(open, MONDAY);

  it.each(allowed)('$state, $step: leads where the table says, and to all of it', async ({ state, step }) => {
    const reached = new Set<PerformanceState>();
    for (const { cheques, outcome, ...because } of storiesOf(state, step)) {
      const school = await aSchool();
      const one = await APerformance.in(state, school, because);
      if (cheques > 0) await school.buys(cheques);
      await one.takes(step, outcome);
      reached.add(await one.state());
    }
    expect([...reached].toSorted()).toEqual([...(performanceTable[state][step] ?? [])].toSorted());
  });

  it.each(performanceStates)('%s refuses every other step, and stays as it was', async (state) => {
    const school = await aSchool();
    const one = await APerformance.in(state, school);
    const before = await school.one(one.id);
    for (const { step } of pairs.filter(
      (pair) => pair.state === state && !performanceTable[state][pair.step],
    )) {
      // Nobody asks silence: it passes by what does not wait for an answer.
      const codes = step === 'lapse' ? await one.takes(step) : await refusalsOf(one.takes(step));
      expect([step, codes]).toEqual([step, step === 'lapse' ? undefined : ['performance-state-forbids']]);
      expect(await school.one(one.id)).toEqual(before);
    }
  });
});

const refusalsOf = (taken: Promise<void>) =>
  taken.then(
    () => [],
    (refused: unknown) => (refused instanceof Refused ? refused.refusals.map(({ code }) => code) : [refused]),
  );
