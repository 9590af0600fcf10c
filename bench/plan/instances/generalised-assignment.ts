import { type CappedAssignment } from '#plan';
import { NumberReader, numbersIn } from './numbers';

/** A generalised assignment problem as its file tells it: every job goes to one agent, within the agents' capacities. */
export interface GeneralisedAssignment {
  readonly agents: number;
  readonly jobs: number;
  /** Per agent, then job. */
  readonly cost: Int32Array;
  readonly resource: Int32Array;
  readonly capacity: Int32Array;
}

/** Leaving a job undone costs so many times the dearest way to do one: a bound stays true, and no job is left. */
const DEARER_OPEN = 4;

/**
 * Reads the OR-Library format of generalised assignment: how many problems (left out where a file has one only); for
 * each, agents m and jobs n, m rows of n costs, m rows of n resources, m capacities.
 * http://people.brunel.ac.uk/~mastjjb/jeb/orlib/gapinfo.html
 * @throws FileFault with the line that is wrong
 */
export function readGeneralisedAssignment(text: string): GeneralisedAssignment[] {
  const numbers = numbersIn(text);
  const [agents = 0, jobs = 0] = numbers.map(({ value }) => value);
  const reader = new NumberReader(numbers);
  const isSingle = agents > 0 && jobs > 0 && numbers.length === 2 + 2 * agents * jobs + agents;
  const count = isSingle ? 1 : reader.next('the number of problems', 1);
  const problems = Array.from({ length: count }, (_, at) => readOne(reader, `problem ${at + 1}`));
  reader.end();
  return problems;
}

function readOne(reader: NumberReader, name: string): GeneralisedAssignment {
  const agents = reader.next(`the number of agents of ${name}`, 1);
  const jobs = reader.next(`the number of jobs of ${name}`, 1);
  return {
    agents,
    jobs,
    cost: reader.some(agents * jobs, `a cost of ${name}`),
    resource: reader.some(agents * jobs, `a resource of ${name}`),
    capacity: reader.some(agents, `a capacity of ${name}`),
  };
}

/**
 * Reads the OR-Library format of assignment: n, then n rows of n costs; each agent takes one.
 * http://people.brunel.ac.uk/~mastjjb/jeb/orlib/assigninfo.html
 * @throws FileFault with the line that is wrong
 */
export function readAssignment(text: string): GeneralisedAssignment {
  const reader = new NumberReader(numbersIn(text));
  const size = reader.next('the number of items', 1);
  const cost = reader.some(size * size, 'a cost');
  reader.end();
  const ones = (count: number) => new Int32Array(count).fill(1);
  return { agents: size, jobs: size, cost, resource: ones(size * size), capacity: ones(size) };
}

/** Agents as workers, jobs as places; where the most is sought, what each falls short of the dearest. */
export function cappedOf(problem: GeneralisedAssignment, sense: 'least' | 'most'): CappedAssignment {
  const { agents, jobs, cost, resource, capacity } = problem;
  const dearest = dearestOf(problem);
  const at = (values: Int32Array) => (_: unknown, pair: number) =>
    values[(pair % agents) * jobs + Math.floor(pair / agents)] ?? 0;
  const pairs = { length: agents * jobs };
  return {
    caps: capacity,
    starts: Int32Array.from({ length: jobs + 1 }, (_, job) => job * agents),
    worker: Int32Array.from(pairs, (_, pair) => pair % agents),
    hours: Int32Array.from(pairs, at(resource)),
    cost: Int32Array.from(Int32Array.from(pairs, at(cost)), (one) =>
      sense === 'least' ? one : dearest - one,
    ),
    open: new Int32Array(jobs).fill(DEARER_OPEN * dearest),
  };
}

/** A cost of the capped problem as the value of its file. */
export const valueOf = (problem: GeneralisedAssignment, sense: 'least' | 'most', cost: number) =>
  sense === 'least' ? cost : problem.jobs * dearestOf(problem) - cost;

const dearestOf = ({ cost }: GeneralisedAssignment) => cost.reduce((most, one) => Math.max(most, one), 1);
