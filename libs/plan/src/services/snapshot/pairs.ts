import { covers, type Refusal } from '#kernel';
import { journeyTo, pairingsOn, refusalsToAssign } from '#matching';
import { type WorkerFacts } from '#registry';
import { type PlanPair } from '../../rules';
import { Turns } from '../../turns';
import { type OpenPlace, type Standing } from './standing';

/** A pair, and whatever the rules say against it. */
interface Looked {
  readonly worker: number;
  readonly place: number;
  readonly reasons: readonly Refusal[];
}

export interface PairsFound {
  readonly pairs: readonly PlanPair[];
  /** Locks and told pairs that the rules do not allow now. */
  readonly notAllowed: { readonly locks: readonly Looked[]; readonly told: readonly Looked[] };
}

/**
 * Who may take which place, by the same hard rules as the instant list. What a mediator told somebody over a warning
 * stays possible: that was decided. The server answers others meanwhile.
 */
export async function pairsOf(standing: Standing, workers: readonly WorkerFacts[]): Promise<PairsFound> {
  const told = new Set(standing.told.map(({ workerId, occurrenceId }) => `${workerId} ${occurrenceId}`));
  const pairs: PlanPair[] = [];
  const notAllowed: { locks: Looked[]; told: Looked[] } = { locks: [], told: [] };
  const turns = new Turns();
  for (const [place, open] of standing.places.entries()) {
    const locks = new Set(locksAt(open));
    for (const [at, worker] of workers.entries()) {
      const isTold = told.has(`${worker.worker} ${open.facts.occurrence.id}`);
      const isLocked = locks.has(worker.worker);
      const candidate = standing.candidate(worker, open);
      const reasons = refusalsToAssign(open.facts, candidate);
      if (reasons.every(({ weight }) => isTold && weight === 'warns')) {
        pairs.push({
          worker: at,
          place,
          travelMinutes: journeyTo(open.facts, candidate)?.minutes ?? 0,
          told: isTold,
          locked: isLocked,
          experienced: open.facts.experienced.has(worker.worker),
          visitsBefore: candidate.visitsHere,
          wishesMet: aimsMet(worker, open),
        });
      } else {
        if (isLocked) notAllowed.locks.push({ worker: at, place, reasons });
        if (isTold) notAllowed.told.push({ worker: at, place, reasons });
      }
      await turns.next();
    }
  }
  return { pairs: pairs.toSorted((a, b) => a.worker - b.worker || a.place - b.place), notAllowed };
}

/** How many of the worker's wishes and learning goals the task meets on its day. */
const aimsMet = ({ aims }: WorkerFacts, { facts: { request, occurrence } }: OpenPlace) =>
  aims.filter((aim) => aim.task === request.task && covers(aim, occurrence.day)).length;

/** Who is locked to a place on its day and has no seat there yet: of whoever is sure to come nothing is left to keep. */
const locksAt = ({ facts: { pairings, occurrence, team } }: OpenPlace) =>
  pairingsOn(pairings, 'lock', occurrence.day)
    .map(({ workerId }) => workerId)
    .filter((locked) => team.every(({ worker }) => worker !== locked));
