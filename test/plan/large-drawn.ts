import { type CappedAssignment, placesIn } from '../../libs/plan/src/large/capped-assignment';
import { drawing } from '../../libs/plan/src/large/drawing';

/** A small region that looks drawn; `caps` says how many hours people have. */
export function smallRegion(
  seed: number,
  { workers, places, caps }: { workers: number; places: number; caps: number },
) {
  const draw = drawing(seed * 7919);
  const starts = [0];
  const [worker, hours, cost]: [number[], number[], number[]] = [[], [], []];
  const open: number[] = [];
  for (let place = 0; place < places; place++) {
    const needed = 2 + draw(5);
    for (let who = 0; who < workers; who++) {
      if (draw(4) === 0) continue;
      worker.push(who);
      hours.push(needed);
      cost.push(1 + draw(45));
    }
    starts.push(worker.length);
    open.push(needed * 100);
  }
  const whole = (values: readonly number[]) => Int32Array.from(values);
  return {
    caps: Int32Array.from({ length: workers }, () => 1 + draw(caps)),
    starts: whole(starts),
    worker: whole(worker),
    hours: whole(hours),
    cost: whole(cost),
    open: whole(open),
  } satisfies CappedAssignment;
}

/** The least cost there is, by trying everything. */
export function leastByTrying(problem: CappedAssignment): number {
  const room = Int32Array.from(problem.caps);
  const from = (place: number): number => {
    if (place === placesIn(problem)) return 0;
    let best = (problem.open[place] ?? 0) + from(place + 1);
    for (let pair = problem.starts[place] ?? 0; pair < (problem.starts[place + 1] ?? 0); pair++) {
      const [who, hours] = [problem.worker[pair] ?? 0, problem.hours[pair] ?? 0];
      if ((room[who] ?? 0) < hours) continue;
      room[who] = (room[who] ?? 0) - hours;
      best = Math.min(best, (problem.cost[pair] ?? 0) + from(place + 1));
      room[who] = (room[who] ?? 0) + hours;
    }
    return best;
  };
  return from(0);
}
