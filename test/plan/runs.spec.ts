import { PlanAcceptance, PlanModule, PlanRuns, PlanWork } from '#plan';
import { eachDatabase } from '../support/databases';
import { ARegion } from '../matching/a-region';

eachDatabase('a run of the plan', (open) => {
  it('proposes who goes where, and gives nobody anything before somebody accepts', async () => {
    const region = await ARegion.open(open, [PlanModule]);
    const { organiser, reading } = region;
    const jo = await region.aWorker();
    const request = await region.request({ pattern: region.once('2026-11-26') });
    const { answer: begun } = await region.get(PlanRuns).start(region.command(), { organiser });
    expect(begun).toMatchObject({ state: 'running', publishedUntil: '2026-11-23', untilDay: '2026-12-14' });
    await region.get(PlanWork).done();
    const run = await region.get(PlanRuns).one(reading, { organiser, run: begun.id });
    expect(run).toMatchObject({ state: 'proven', seats: 1, seatsFilled: 1, lines: 1, findings: [] });
    const [line] = await region.get(PlanRuns).lines(reading, { organiser, run: run.id });
    expect(line).toMatchObject({ kind: 'give', workerId: jo, state: 'proposed' });
    expect(await region.month(jo)).toMatchObject({ planned: 0 });
    const { answer } = await region
      .get(PlanAcceptance)
      .acceptAll(region.command(), { organiser, run: run.id });
    expect(answer).toEqual({ accepted: [line?.id], conflicts: [] });
    expect(await region.month(jo)).toMatchObject({ planned: 2 });
    expect(request.occurrences).toHaveLength(1);
  });
});
