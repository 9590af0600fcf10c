import { isBetter, type PlanGoal } from '../rules';
import { type TimeLeft } from '../time-left';
import { type BestPlan } from './best-plan';
import { type Model, type Objective, stepOf } from './model';
import { type Modelled } from './problem-rows';
import { fixByPrices, proofOf, type RowPrices, wholeBound } from './reduced-costs';
import { type RosterGraphs } from './roster-graphs';
import { chosenInMaster, type Master, masterOf, rostersLeft } from './roster-master';
import { type Carried, relaxOverRosters } from './roster-relaxation';
import { type Asking, type Solved, type Solver } from './solver';

/** Fractions this near to a whole number are one. */
const NEARLY = 1e-6;
/** Where fewer of the workers than this can have all their rosters written out, the pairs are the smaller model. */
const SHARE_WRITTEN_OUT = 0.6;
/** Where fewer can even before a first try among the rosters at hand, such a try is long and finds little. */
const SHARE_WORTH_A_TRY = 0.4;
/** How much of the time that a goal has left the prices of rosters may take, and how much one choice among them. */
const SHARE_OF_PRICES = 0.6;
const SHARE_OF_ROSTERS = 0.3;
/** A few halvings: enough where the rosters at hand hold the best plan, and no great loss where they do not. */
const FEW_HALVINGS = { mip_max_nodes: 10, mip_heuristic_effort: 0.01 };

/** What every goal of a run is sought with. */
export interface Means {
  readonly modelled: Modelled;
  readonly solver: Solver;
  readonly graphs: RosterGraphs;
  readonly carried: Carried;
  readonly best: BestPlan;
}

/** The goal that is sought, what it asks of the model, and how long it may take. */
interface Sought {
  readonly goal: PlanGoal;
  readonly objective: Objective;
  readonly left: TimeLeft;
}

/** The search for the best of one goal, from the means that ask least to those that ask most. */
export class GoalSearch {
  readonly #means: Means;
  readonly #goal: PlanGoal;
  readonly #objective: Objective;
  readonly #left: TimeLeft;
  /** No plan is better; null while nothing is known. */
  bound: number | null = null;
  #prices: RowPrices | null = null;

  constructor(means: Means, { goal, objective, left }: Sought) {
    this.#means = means;
    this.#goal = goal;
    this.#objective = objective;
    this.#left = left;
  }

  /**
   * Prices first, of pairs and then of rosters; then whole numbers among the rosters that these wrote out, among all
   * rosters that are good enough, and at last among the pairs. Begins nothing more once the time is over, unless there
   * is no plan at all.
   * @returns false when no plan keeps the locks
   */
  async run(): Promise<boolean> {
    if (!(await this.#relaxPairs())) return false;
    if (this.#goesOn()) await this.#relaxRosters();
    if (this.#goesOn()) await this.#chooseAmongAll();
    return !this.#goesOn() || this.#chooseAmongPairs();
  }

  /** Fixes what the prices leave no choice about, with the best plan as it is now. */
  fix(): void {
    const value = this.#value;
    if (this.#prices && value !== null) {
      fixByPrices(this.#means.modelled.model, this.#objective, this.#prices, value);
    }
  }

  get #value(): number | null {
    return this.#means.best.valueOf(this.#goal);
  }

  #isMet(): boolean {
    return this.bound !== null && this.bound === this.#value;
  }

  #goesOn(): boolean {
    return !this.#isMet() && (!this.#left.isOver || this.#means.best.chosen === null);
  }

  /** Where rosters prove no more than pairs did, the pairs are the smaller model and go on alone. */
  async #relaxRosters(): Promise<void> {
    const { modelled, solver, graphs, carried, best } = this.#means;
    const left = this.#left.share(SHARE_OF_PRICES);
    this.fix();
    const [drawn, value] = [await graphs.drawn(left), this.#value];
    if (drawn.length === 0 || best.chosen === null || value === null) return;
    const asking = {
      modelled,
      graphs: drawn,
      objective: this.#objective,
      known: best.chosen,
      value,
      left,
    };
    const proof = await relaxOverRosters(solver, asking, carried);
    if (!proof || !this.#tighten(proof.bound)) return;
    this.#prices = proof.prices;
    if (!this.#goesOn()) return;
    const { graphs: writtenOut } = rostersLeft(modelled.model, this.#objective, this.#prices, value);
    if (writtenOut.length >= drawn.length * SHARE_WORTH_A_TRY) await this.#choose(proof.master, FEW_HALVINGS);
  }

  async #relaxPairs(): Promise<boolean> {
    const { modelled, best, solver } = this.#means;
    const { model, pairs } = modelled;
    const { milliseconds } = this.#left;
    const relaxed = await solver.solve(model, this.#objective, { whole: false, milliseconds });
    if (relaxed.status === 'impossible' && best.chosen === null) return false;
    if (relaxed.status !== 'optimal') return true;
    const ofPairs = relaxed.columns.subarray(0, pairs.length);
    if (ofPairs.every((value) => Math.abs(value - Math.round(value)) < NEARLY)) this.#offer(relaxed.columns);
    this.#prices = { rowDuals: relaxed.rowDuals, rosters: [] };
    this.bound = wholeBound(this.#objective, proofOf(model, this.#objective, this.#prices));
    return true;
  }

  /** A better plan has only rosters that cost little enough: with all of these, the best of them is the best there is. */
  async #chooseAmongAll(): Promise<void> {
    const { modelled } = this.#means;
    const value = this.#value;
    const { rosters } = this.#prices ?? { rosters: [] };
    if (!this.#prices || rosters.length === 0 || value === null) return;
    this.fix();
    const left = rostersLeft(modelled.model, this.#objective, this.#prices, value);
    if (left.graphs.length <= rosters.length * SHARE_WRITTEN_OUT) return;
    const master = masterOf(modelled.model, this.#objective, left.graphs, left.pool);
    this.#learn(await this.#choose(master, {}));
  }

  async #chooseAmongPairs(): Promise<boolean> {
    const { modelled, best } = this.#means;
    const { model, pairs } = modelled;
    this.fix();
    const chosen = new Set(best.chosen);
    const isChosen = (pair: number) => chosen.has(pair);
    const start = Float64Array.from(
      model.columns,
      ({ inPlan }, at) => inPlan?.(isChosen) ?? Number(chosen.has(at)),
    );
    const whole = await this.#solveWhole(model, this.#objective, {
      milliseconds: this.#left.milliseconds,
      start: best.chosen ? start : undefined,
      onBetter: (columns) => this.#offer(columns),
    });
    if (whole.columns.length >= pairs.length) this.#offer(whole.columns);
    this.#learn(whole);
    return whole.status !== 'impossible' || best.chosen !== null;
  }

  /** Takes a part of the time only, so that the pairs can still be asked. */
  async #choose(master: Master, options: Asking['options']): Promise<Solved> {
    const { modelled, best } = this.#means;
    const milliseconds = this.#left.milliseconds * SHARE_OF_ROSTERS;
    const solved = await this.#solveWhole(master.model, master.objective, { milliseconds, options });
    if (solved.columns.length > 0) {
      best.offer(chosenInMaster(master, solved.columns, modelled.pairs.length), this.#goal);
    }
    return solved;
  }

  /**
   * Nearer to the bound than one step is the best: between two values there is none. What HiGHS simplifies before it begins
   * now and then loses plans (ERGO-Code/HiGHS#3090): an answer that is doubted is asked for without that.
   */
  async #solveWhole(model: Model, objective: Objective, asking: Omit<Asking, 'whole'>): Promise<Solved> {
    const toTheLast = { mip_rel_gap: 0, mip_abs_gap: stepOf(this.#objective) * (1 - 1e-3) };
    const whole = { ...asking, whole: true, options: { ...toTheLast, ...asking.options } };
    const solved = await this.#means.solver.solve(model, objective, whole);
    if (!this.#isDoubted(solved) || !this.#goesOn()) return solved;
    const asItIs = { ...whole, options: { ...whole.options, presolve: 'off' } };
    return this.#means.solver.solve(model, objective, asItIs);
  }

  /** All that is asked leaves room for the plan in hand; and where there is none, that there can be none is grave to say. */
  #isDoubted(solved: Solved): boolean {
    const [value, bound] = [this.#value, this.#boundOf(solved)];
    const isBelied = value !== null && bound !== null && isBetter(this.#goal, value, bound);
    return isBelied || solved.status === 'impossible';
  }

  #offer(columns: Float64Array): void {
    const { modelled, best } = this.#means;
    const chosen = modelled.pairs.flatMap((_, at) => ((columns[at] ?? 0) > 0.5 ? [at] : []));
    best.offer(chosen, this.#goal);
  }

  /** The bound of the solver, brought to the next value that a plan can have. */
  #boundOf({ bound }: Solved): number | null {
    const step = stepOf(this.#objective);
    if (bound === null) return null;
    if (step === 0) return 0;
    const steps =
      this.#objective.sense === 'most' ? Math.floor(bound / step + NEARLY) : Math.ceil(bound / step - NEARLY);
    return steps * step + 0;
  }

  #learn(solved: Solved): void {
    if (!this.#isDoubted(solved)) this.#tighten(this.#boundOf(solved));
  }

  /** @returns false when it says no more than what was known */
  #tighten(found: number | null): boolean {
    if (found === null) return false;
    const isTighter =
      this.bound === null || (this.#objective.sense === 'most' ? found < this.bound : found > this.bound);
    if (isTighter) this.bound = found;
    return isTighter;
  }
}
