import { type TimeLeft } from '../time-left';
import { Turns } from '../turns';
import { clashesByWorker, type Neighbours } from './cliques';
import { dayChoices, type WorkerDay } from './day-choices';
import { type Modelled } from './problem-rows';
import { drawnGraph, type RosterGraph } from './roster-graph';

/** What was too large is drawn again once no more than this of the pairs that were free is. */
const SHARE_TO_TRY_AGAIN = 0.9;
/** All graphs together have no more arcs than this, some fifty megabytes; the largest are left out before others. */
const MOST_ARCS_IN_ALL = 4_000_000;

/** What came of drawing one worker. */
interface Drawn {
  /** Null where it was too large. */
  readonly graph: RosterGraph | null;
  /** Everything it was drawn from. */
  readonly of: string;
  /** How many pairs nothing was decided about. */
  readonly free: number;
}

/** Draws the graphs of those workers whose rosters can be told as paths of a reasonable number. */
export class RosterGraphs {
  readonly #modelled: Modelled;
  readonly #clashes: ReadonlyMap<number, Neighbours>;
  readonly #days = new Map<number, readonly WorkerDay[] | null>();
  readonly #drawn = new Map<number, Drawn>();

  constructor(modelled: Modelled) {
    this.#modelled = modelled;
    this.#clashes = clashesByWorker(modelled.problem);
  }

  /** The graphs as the bounds of the pairs now leave them; none when the time is over before all are drawn. */
  async drawn(left: TimeLeft): Promise<RosterGraph[]> {
    let graphs: RosterGraph[] = [];
    const turns = new Turns();
    for (const [worker, pairs] of this.#modelled.ofWorker.entries()) {
      if (left.isOver) return [];
      const graph = pairs.length > 0 ? this.#graphOf(worker, pairs) : null;
      if (graph) graphs = this.#withoutLargest([...graphs, graph]);
      await turns.next();
    }
    return graphs;
  }

  #withoutLargest(graphs: RosterGraph[]): RosterGraph[] {
    if (graphs.reduce((sum, { arcs }) => sum + arcs, 0) <= MOST_ARCS_IN_ALL) return graphs;
    const largest = graphs.reduce((one, other) => (other.arcs > one.arcs ? other : one));
    const known = this.#drawn.get(largest.worker);
    if (known) this.#drawn.set(largest.worker, { ...known, graph: null });
    return graphs.filter((graph) => graph !== largest);
  }

  /** Drawn anew only where something was decided since, and where it was too large only after enough of it was. */
  #graphOf(worker: number, pairs: readonly number[]): RosterGraph | null {
    const { lower, upper } = this.#modelled.model;
    const { shortfalls, faces } = this.#modelled.following[worker] ?? { shortfalls: [], faces: [] };
    const free = pairs.filter((at) => lower[at] !== upper[at]).length;
    const bounds = pairs.map((at) => `${lower[at]}${upper[at]}`);
    const of = `${bounds.join('')} ${shortfalls.length} ${faces.length}`;
    const known = this.#drawn.get(worker);
    if (known?.of === of) return known.graph;
    if (known?.graph === null && free > known.free * SHARE_TO_TRY_AGAIN) return null;
    const days = this.#daysOf(worker);
    const graph = days && drawnGraph(this.#modelled, worker, days);
    this.#drawn.set(worker, { graph, of, free });
    return graph;
  }

  #daysOf(worker: number): readonly WorkerDay[] | null {
    const known = this.#days.get(worker);
    if (known !== undefined) return known;
    const days = dayChoices(this.#modelled, worker, this.#clashes.get(worker) ?? new Map());
    this.#days.set(worker, days);
    return days;
  }
}
