import * as fc from 'fast-check';
import { verifyAll } from '#cheque-ledger';
import { isBooked, type PerformanceState, performanceTable } from '#performances';
import { eachDatabase } from '../support/databases';
import { AHistory, bookedHours } from './a-history';
import { histories } from './happenings';
import { ASchool } from './a-school';

const COUNT = Number(process.env['WIJK_HISTORIES'] ?? 12);
const SEED = Number(process.env['WIJK_SEED'] ?? Date.now() % 1_000_000);
const FIVE_MINUTES = 300_000;
const WORKER_CENTS = 410;

/** Hours that stand in the book are those of the performances that say so: as hours, cheques, money, statement and mark. */
async function bookAgrees(history: AHistory): Promise<void> {
  const performances = await history.performances();
  const booked = bookedHours(performances);
  expect(await history.book()).toEqual({
    received: booked,
    owed: booked * WORKER_CENTS,
    worked: booked,
    left: history.bought - booked,
    stated: booked,
    withoutWork: bookedHours(performances.filter(({ work }) => work === 'none')),
  });
}

/** Each step led from one state to another as the table says, and none is missing. */
async function historiesAreWhole(history: AHistory): Promise<void> {
  for (const { id, version, state } of await history.performances()) {
    const events = await history.events(id);
    expect(events.map(({ number }) => number)).toEqual(events.map((_, at) => at + 1));
    expect(events.at(-1)).toMatchObject({ number: version, state });
    let from: PerformanceState | undefined;
    for (const { step, state: to } of events) {
      if (step === 'register') expect([from, to]).toEqual([undefined, 'registered']);
      else expect(from && performanceTable[from][step]).toContain(to);
      from = to;
    }
  }
}

/** What became of the work is what became of the job. */
async function jobsAgree(history: AHistory): Promise<void> {
  const performances = await history.performances();
  for (const { assignment } of history.jobs) {
    const one = performances.find(
      ({ assignmentId, state }) => assignmentId === assignment && state !== 'withdrawn',
    );
    const expected = one === undefined ? 'assigned' : stateOfJob(one.state);
    expect(await history.school.stateOf(assignment)).toBe(expected);
  }
}

const stateOfJob = (state: PerformanceState) =>
  isBooked(state) ? 'worked' : (ended.get(state) ?? 'assigned');

const ended = new Map<PerformanceState, string>([
  ['absent', 'unfilled'],
  ['in-vain', 'cancelled'],
]);

eachDatabase('random histories of hours', (open, dialect) => {
  it(
    `keep to the book and to the table, ${COUNT} of them, seed ${SEED}`,
    async () => {
      let happenings = 0;
      let refused = 0;
      const reached = new Set<PerformanceState>();
      await fc.assert(
        fc.asyncProperty(histories, async (happened) => {
          const school = await ASchool.open(open, { now: '2026-11-16T09:00:00.000Z' });
          try {
            const history = await AHistory.begin(school);
            for (const one of happened) await history.happen(one);
            await bookAgrees(history);
            await historiesAreWhole(history);
            await jobsAgree(history);
            const { books, differences } = await school.at.database.snapshot((reading) => verifyAll(reading));
            expect([...differences, ...books.flatMap((book) => book.differences)]).toEqual([]);
            for (const { state } of await history.performances()) reached.add(state);
            happenings += happened.length;
            refused += history.refused;
          } finally {
            await school.close();
          }
        }),
        { numRuns: COUNT, seed: SEED, endOnFailure: false },
      );
      process.stdout.write(
        `hours on ${dialect}: ${COUNT} histories, ${happenings} happenings, ${refused} refused, seed ${SEED}; ${[...reached].toSorted().join(', ')}\n`,
      );
      // Histories in which hours are never open, contested or booked prove nothing about them.
      if (COUNT >= 100) expect(reached.size).toBeGreaterThanOrEqual(9);
    },
    Math.max(FIVE_MINUTES, COUNT * 5_000),
  );
});
