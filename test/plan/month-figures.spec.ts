import { type Room } from '#cheque-ledger';
import { type Id, type Month } from '#kernel';
import { Assignments } from '#matching';
import { filledBy, peopleOverCap, PlanAcceptance, PlanMonths, spreadOf } from '#plan';
import { eachDatabase } from '../support/databases';
import { APlan } from './a-plan';

const NOVEMBER = '2026-11' as Month;

eachDatabase('a month of planning', (open) => {
  it('counts what was filled and for whom, how soon, and what was not as it was told', async () => {
    const plan = await APlan.open(open);
    const { region } = plan;
    const { organiser } = region;
    const figures = () => region.get(PlanMonths).figures({ organiser, month: NOVEMBER });
    const { user, site } = await region.aUser('private-person');
    const [jo, an] = [await region.aWorker('Jo'), await region.aWorker('An')];
    const first = await plan.job('2026-11-24', '09:00', '11:00', { class: 'A' });
    await plan.job('2026-11-25', '09:00', '12:00', { seats: 2, minimumTeam: 1 });
    await plan.job('2026-11-26', '09:00', '10:00', { user, site, class: 'C' });
    await plan.job('2026-12-01');
    expect(await figures()).toMatchObject({
      ...{ jobsGiven: 0, toldThenChanged: 0, overCap: 0, series: { count: 0, workers: 0, most: 0 } },
      ...{ toFill: { times: 0, median: null, ninetieth: null }, runs: { made: 0, proven: 0, gaps: [] } },
    });

    const run = await plan.made();
    region.at.clock.set('2026-11-16T13:30:00.000Z' as never);
    await region.get(PlanAcceptance).acceptAll(region.command(), { organiser, run: run.id });
    const counted = await figures();
    expect(filledBy(counted.filled, 'class')).toEqual([
      { of: 'A', seatsAsked: 1, seatsFilled: 1, hoursAsked: 2, hoursFilled: 2 },
      { of: 'B', seatsAsked: 2, seatsFilled: 2, hoursAsked: 6, hoursFilled: 6 },
      { of: 'C', seatsAsked: 1, seatsFilled: 1, hoursAsked: 1, hoursFilled: 1 },
    ]);
    expect(filledBy(counted.filled, 'userKind')).toMatchObject([{ of: 'private-person', seatsAsked: 4 }]);
    expect(filledBy(counted.filled, 'municipality')).toMatchObject([{ of: '24062', seatsFilled: 4 }]);
    expect(counted.jobsGiven).toBe(4);
    expect(counted.toFill).toEqual({ times: 4, median: 270, ninetieth: 270 });
    expect(counted.runs).toMatchObject({ made: 1, proven: 1, withoutPlan: 0, gaps: [] });
    expect(counted.runs.goals).toHaveLength(12);

    const [line] = (await plan.lines(run)).filter(
      ({ occurrenceId }) => occurrenceId === first.occurrences[0]?.id,
    );
    const leaving = { organiser, assignment: line?.assignmentId as Id, why: 'better-match' as const };
    await region.get(Assignments).cancel(region.command(), leaving);
    expect([jo, an]).toContain(line?.workerId);
    expect(await figures()).toMatchObject({ jobsGiven: 3, toldThenChanged: 1 });
  });
});

describe('seats of a month', () => {
  it('are put together by kind of user, whatever their class and town', () => {
    const of = (userKind: string, seatsFilled: number) => ({
      ...{ class: 'B' as const, userKind, municipality: String(seatsFilled) },
      ...{ seatsAsked: 5, seatsFilled, hoursAsked: 10, hoursFilled: 2 * seatsFilled },
    });
    expect(filledBy([of('school', 1), of('farm', 2), of('school', 4)], 'userKind')).toEqual([
      { of: 'farm', seatsAsked: 5, seatsFilled: 2, hoursAsked: 10, hoursFilled: 4 },
      { of: 'school', seatsAsked: 10, seatsFilled: 5, hoursAsked: 20, hoursFilled: 10 },
    ]);
  });
});

describe('how long something took', () => {
  it('has a middle and what nine of ten times was enough, and nothing of no times', () => {
    expect(spreadOf([])).toEqual({ times: 0, median: null, ninetieth: null });
    expect(spreadOf([5])).toEqual({ times: 1, median: 5, ninetieth: 5 });
    expect(spreadOf([10, 1, 9, 2, 8, 3, 7, 4, 6, 5])).toEqual({ times: 10, median: 5, ninetieth: 9 });
  });
});

describe('people over a cap', () => {
  it('are those whose month or year has less than nothing left', () => {
    const room = (free: number) => ({ free }) as Room;
    const of = (month: number, year: number) => ({ month: room(month), year: room(year) });
    expect(peopleOverCap([of(0, 0), of(4, 10)])).toBe(0);
    expect(peopleOverCap([of(-1, 3), of(2, -1), of(0, 0)])).toBe(2);
  });
});
