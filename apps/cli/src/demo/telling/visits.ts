import { type Id, inBrussels, type Moment, momentOfEpoch, epochOfMoment, type Day } from '#kernel';
import { Confirmation, type Performance, PerformanceReads, type ToldVisit } from '#performances';
import { type Stage } from './stage';

const MINUTE = 60_000;
const most = 500;

/** A visit told by the clock on the wall, so many minutes longer than planned. */
export function told(startsAt: Moment, endsAt: Moment, minutesLonger: number): ToldVisit {
  const end = momentOfEpoch(epochOfMoment(endsAt) + minutesLonger * MINUTE);
  return { starts: inBrussels(startsAt), ends: inBrussels(end), breaks: [] };
}

/** Performances in some states, of work until a day. */
export function visitsIn(
  stage: Stage,
  states: Performance['state'][],
  { from, until }: { from?: Day; until: Day },
): Promise<Performance[]> {
  const filter = { organiser: stage.organiser, states, until, limit: most, ...(from && { from }) };
  return stage.get(PerformanceReads).list(stage.reading, filter);
}

/** Says yes to visits, all at once. */
export function confirm(stage: Stage, visits: readonly Performance[], actor?: Id) {
  const performances = visits.map(({ id: performance, version }) => ({ performance, version }));
  const input = { organiser: stage.organiser, performances };
  const command = stage.command({ verb: 'performance.confirm', body: input, ...(actor && { actor }) });
  return stage.attempt(stage.get(Confirmation).confirmAll(command, input));
}
