import { addDays, type Id, moment } from '#kernel';
import { drawnNumber, type PlanProblem } from '#plan';
import { aPair, aPlace, aProblem, aWorker, MONDAY } from './a-problem';

const DAYS = 5;
const START_HOURS = [8, 11, 11, 12, 15];

/** People and jobs of a week, the same each time: half of the people may take each job, and overlapping jobs clash. */
export function aNeighbourhood(people: number, jobs: number): PlanProblem {
  const draw = (below: number, ...of: readonly (string | number)[]) => drawnNumber(...of.map(String)) % below;
  const places = Array.from({ length: jobs }, (_, at) => {
    const on = addDays(MONDAY, draw(DAYS, 'day', at));
    const start = START_HOURS[draw(START_HOURS.length, 'start', at)] ?? 8;
    const hours = 1 + draw(4, 'hours', at);
    const team = draw(5, 'team', at) === 0 ? { seats: 3, minimumTeam: 2 } : { seats: 1, minimumTeam: 1 };
    const at_ = (hour: number) => moment(`${on}T${String(hour).padStart(2, '0')}:00:00.000Z`);
    return aPlace(`job ${at}`, {
      ...team,
      day: on,
      startsAt: at_(start),
      endsAt: at_(start + hours),
      hours,
      minutes: hours * 60,
      request: `series ${draw(Math.ceil(jobs / 3), 'series', at)}` as Id,
      class: (['A', 'B', 'B', 'C'] as const)[draw(4, 'class', at)] ?? 'B',
      needsExperience: draw(8, 'experience', at) === 0,
    });
  });
  const workers = Array.from({ length: people }, (_, at) =>
    aWorker(`worker ${at}`, {
      hoursWished: 4 + draw(20, 'wish', at),
      hoursHad: draw(4, 'had', at),
      waitingDays: draw(90, 'waiting', at),
    }),
  );
  const pairs = workers.flatMap((_, worker) =>
    places.flatMap((__, place) =>
      draw(4, 'may', worker, place) > 0
        ? []
        : [
            aPair(worker, place, {
              travelMinutes: draw(40, 'travel', worker, place),
              visitsBefore: draw(4, 'before', worker, place) === 0 ? 2 : 0,
              experienced: draw(3, 'experienced', worker, place) === 0,
              told: draw(12, 'told', worker, place) === 0,
              wishesMet: draw(2, 'wish', worker, place),
            }),
          ],
    ),
  );
  const clashes = workers.flatMap((_, worker) =>
    places.flatMap((other, at) =>
      places.slice(0, at).flatMap((one, before) => {
        const overlap =
          one.day === other.day &&
          `${one.startsAt}` < `${other.endsAt}` &&
          `${other.startsAt}` < `${one.endsAt}`;
        return overlap ? [{ worker, one: before, other: at }] : [];
      }),
    ),
  );
  const cheques = Math.floor(places.reduce((sum, { hours }) => sum + hours, 0) / 3);
  const purses = [{ user: 'school' as Id, cheques, places: [...places.keys()].filter((at) => at % 2 === 0) }];
  return aProblem({ workers, places, pairs, clashes, purses });
}
