import { type Id } from '#kernel';
import { type Assignment } from '#matching';
import { type PlanLine, type PlanOutcome, type PlanPlace, type PlanRun } from '../rules';
import { type Snapshot } from './snapshots';

interface Coming {
  readonly pair: number;
  readonly worker: Id;
}

/** The seats of one place: who comes by the plan, and who was told. */
interface SeatsOfPlace {
  readonly place: PlanPlace;
  readonly coming: readonly Coming[];
  readonly told: readonly Assignment[];
}

/** A plan as lines to decide on: for each seat what changes, in the order of days, times and places. */
export function linesOf(
  run: PlanRun,
  {
    snapshot,
    outcome,
    nextId,
  }: { readonly snapshot: Snapshot; readonly outcome: PlanOutcome; readonly nextId: () => Id },
): PlanLine[] {
  const { workers, places, pairs } = snapshot.problem;
  const coming = new Map<number, Coming[]>();
  for (const pair of outcome.chosen) {
    const found = pairs[pair];
    const worker = found && workers[found.worker]?.worker;
    if (!found || worker === undefined)
      throw new RangeError(`the plan chose pair ${pair}, which is not there`);
    coming.set(found.place, [...(coming.get(found.place) ?? []), { pair, worker }]);
  }
  const changes = places.flatMap((place, at) =>
    changesAt({
      place,
      coming: coming.get(at) ?? [],
      told: snapshot.told.filter(({ occurrenceId }) => occurrenceId === place.occurrence),
    }),
  );
  return changes.map((change, at) => ({
    ...change,
    id: nextId(),
    organiserId: run.organiserId,
    runId: run.id,
    number: at + 1,
    state: change.kind === 'keep' ? 'kept' : 'proposed',
    refusals: [],
    assignmentId: change.kind === 'keep' ? change.leavingAssignmentId : null,
    leavingAssignmentId: change.kind === 'keep' ? null : change.leavingAssignmentId,
  }));
}

type Change = Omit<
  PlanLine,
  'id' | 'organiserId' | 'runId' | 'number' | 'state' | 'refusals' | 'assignmentId'
>;

function changesAt({ place, coming, told }: SeatsOfPlace): Change[] {
  const stays = coming.filter(({ worker }) => told.some(({ workerId }) => workerId === worker));
  const added = coming.filter((one) => !stays.includes(one));
  const gone = told.filter(({ workerId }) => !coming.some(({ worker }) => worker === workerId));
  const line = { ...ofPlace(place), pair: null, workerId: null, ...NOBODY_LEAVES };
  return [
    ...stays.map(({ pair, worker }): Change => {
      const standing = told.find(({ workerId }) => workerId === worker);
      return { ...line, kind: 'keep', pair, workerId: worker, leavingAssignmentId: standing?.id ?? null };
    }),
    ...added.map(({ pair, worker }, at): Change => {
      const leaving = gone[at];
      const who = { pair, workerId: worker };
      return leaving
        ? { ...line, kind: 'replace', ...who, ...leavingOf(leaving) }
        : { ...line, kind: 'give', ...who };
    }),
    ...gone.slice(added.length).map((leaving): Change => ({ ...line, kind: 'leave', ...leavingOf(leaving) })),
  ];
}

const NOBODY_LEAVES = { leavingWorkerId: null, leavingAssignmentId: null };

const leavingOf = ({ id, workerId }: Assignment) => ({
  leavingAssignmentId: id,
  leavingWorkerId: workerId,
});

const ofPlace = ({ occurrence, request, user, day, startsAt, hours }: PlanPlace) => ({
  occurrenceId: occurrence,
  requestId: request,
  userId: user,
  ...{ day, startsAt, hours },
});
