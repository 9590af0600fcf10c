import { type Id, inBrussels } from '#kernel';
import { type PairRead, type PlanLine, type PlanPlace, type PlanRun } from '#plan';
import { planWords as words } from '../../words/nl/staff/plan';
import { planningWords as shared } from '../../words/nl/staff/planning';
import { dayShort } from '../planning/told';
import { type RunFile } from './run-file';

/** "Soep bedelen bij basisschool De Linde". */
export function taskTold(
  { called, tasks }: Pick<RunFile, 'called' | 'tasks'>,
  { request, user }: { readonly request: Id; readonly user: Id },
): string {
  const task = tasks.get(request);
  return task === undefined ? called.user(user) : shared.at(called.task(task), called.user(user));
}

/** "ma 30 nov 11:45"; a visit without an hour has its day alone. */
export const whenTold = ({ day, startsAt }: Pick<PlanPlace, 'day' | 'startsAt'>): string =>
  startsAt === null ? dayShort(day) : `${dayShort(day)} ${inBrussels(startsAt).time}`;

/** "Soep bedelen bij basisschool De Linde, ma 30 nov 11:45". */
export const jobTold = (
  file: Pick<RunFile, 'called' | 'tasks'>,
  job: Pick<PlanPlace, 'request' | 'user' | 'day' | 'startsAt'>,
): string => `${taskTold(file, job)}, ${whenTold(job)}`;

/** "klaar: beter kan niet"; what the check found wrong comes before how good it is. */
export const stateTold = ({ state, findings }: Pick<PlanRun, 'state' | 'findings'>): string =>
  findings.length > 0 ? words.blocked : words.runStates[state];

/** "Jo An, in plaats van Bea An". */
export function whoTold(
  { called }: Pick<RunFile, 'called'>,
  { workerId, leavingWorkerId }: PlanLine,
): string {
  const leaving = leavingWorkerId === null ? undefined : called.worker(leavingWorkerId);
  if (workerId === null) return leaving === undefined ? '' : words.noMore(leaving);
  const name = called.worker(workerId);
  return leaving === undefined ? name : `${name}, ${words.insteadOf(leaving)}`;
}

/** What speaks for a pair in the goals of the plan. */
export const weighed = (pair: PairRead): readonly string[] => [
  words.travel(pair.travelMinutes),
  words.beenHere(pair.visitsBefore),
  ...(pair.wishesMet > 0 ? [words.suitsWish] : []),
  words.waits(pair.of.waitingDays),
];

/** What the plan itself knew of this pair. */
export function factsTold({ made }: RunFile, { pair, hours }: PlanLine): string {
  const known = pair === null ? undefined : made?.read?.plan.pairs[pair];
  return [
    shared.hours(hours),
    ...(known ? [...weighed(known), ...(known.locked ? [words.fixed] : [])] : []),
  ].join(' · ');
}
