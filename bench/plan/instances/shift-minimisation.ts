import { type Highs } from 'highs';
import { FileFault } from './numbers';

/** Tasks with fixed times, and who is qualified for which: as few people as possible do them all. */
export interface ShiftMinimisation {
  /** From `start` up to, but not at, `end`. */
  readonly tasks: readonly { readonly start: number; readonly end: number }[];
  /** Per worker: places in `tasks`. */
  readonly qualified: readonly (readonly number[])[];
}

/**
 * Reads a `.dat` file of the shift minimisation personnel task scheduling problem (Krishnamoorthy, Ernst, Baatar, 2012):
 * lines of comment with `#`, `Type = 1`, `Jobs = n` with n lines `start end`, `Qualifications = m` with m lines
 * `count: task …`. Tasks count from 0.
 * @throws FileFault with the line that is wrong
 */
export function readShiftMinimisation(text: string): ShiftMinimisation {
  const lines = text
    .split('\n')
    .map((content, at) => ({ content: content.trim(), line: at + 1 }))
    .filter(({ content }) => content !== '' && !content.startsWith('#'));
  const last = lines.at(-1)?.line ?? 1;
  let at = 0;
  const next = (what: string) => {
    const found = lines[at++];
    if (!found) throw new FileFault(`line ${last}: the file ends where ${what} should follow`);
    return found;
  };
  const count = (name: string) => {
    const { content, line } = next(`“${name} = …”`);
    const [, digits] = new RegExp(`^${name}\\s*=\\s*(\\d+)$`).exec(content) ?? [];
    if (digits === undefined) throw new FileFault(`line ${line}: “${name} = …” should stand here`);
    return Number(digits);
  };
  const type = count('Type');
  if (type !== 1)
    throw new FileFault(`line ${lines[0]?.line ?? 1}: only files of type 1 are read, not ${type}`);
  const tasks = Array.from({ length: count('Jobs') }, () => {
    const { content, line } = next('the times of a task');
    const [start, end, more] = content.split(/\s+/).map(Number);
    if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || more !== undefined)
      throw new FileFault(`line ${line}: a start and an end should stand here`);
    if (Number(start) >= Number(end)) throw new FileFault(`line ${line}: the task ends before it starts`);
    return { start: Number(start), end: Number(end) };
  });
  const qualified = Array.from({ length: count('Qualifications') }, () => {
    const { content, line } = next('what a worker is qualified for');
    const [told, ...of] = content.split(/[\s:]+/).map(Number);
    if (told !== of.length)
      throw new FileFault(`line ${line}: ${told} tasks are told, ${of.length} stand here`);
    const unknown = of.find((task) => !tasks[task]);
    if (unknown !== undefined) throw new FileFault(`line ${line}: there is no task ${unknown}`);
    return of;
  });
  const left = lines[at];
  if (left) throw new FileFault(`line ${left.line}: “${left.content}” was not expected`);
  return { tasks, qualified };
}

export interface ShiftsFound {
  /** Per task the worker; null when none were found. */
  readonly workerOf: readonly number[] | null;
  readonly value: number | null;
  readonly bound: number;
}

/** Of the time, for asking whether as few can do it as there are tasks at once. */
const SHARE_FOR_FEWEST = 0.5;

/**
 * Solves it. Mostly as many people are enough as there are tasks at the busiest moment, and with that many to find the
 * solver has nothing left to prove: that is asked first, and only then how few there must be.
 */
export function solveShifts(highs: Highs, problem: ShiftMinimisation, milliseconds: number): ShiftsFound {
  const end = performance.now() + milliseconds;
  const together = momentsOf(problem.tasks, [...problem.tasks.keys()]);
  const least = Math.max(0, ...together.map(({ length }) => length));
  const fewest = { least, most: least, milliseconds: SHARE_FOR_FEWEST * milliseconds };
  const found = shiftsOf(highs, problem, fewest);
  if (found.workerOf) return found;
  const left = Math.max(1, end - performance.now());
  return shiftsOf(highs, problem, { least, most: problem.qualified.length, milliseconds: left });
}

/** A column per worker who comes and per task they could do; a row per task and per moment of a worker. */
function shiftsOf(
  highs: Highs,
  { tasks, qualified }: ShiftMinimisation,
  { least, most, milliseconds }: { least: number; most: number; milliseconds: number },
): ShiftsFound {
  const pairs = qualified.flatMap((of, worker) => of.map((task) => ({ worker, task })));
  const columnOf = new Map(pairs.map(({ worker, task }, at) => [`${worker} ${task}`, qualified.length + at]));
  const column = (worker: number, task: number) => columnOf.get(`${worker} ${task}`) ?? 0;
  const rows: { entries: (readonly [column: number, value: number])[]; lower: number; upper: number }[] = [];
  tasks.forEach((_, task) => {
    const who = qualified.flatMap((of, worker) => (of.includes(task) ? [worker] : []));
    rows.push({ entries: who.map((worker) => [column(worker, task), 1] as const), lower: 1, upper: 1 });
  });
  qualified.forEach((of, worker) => {
    for (const together of momentsOf(tasks, of))
      rows.push({
        entries: [[worker, -1], ...together.map((task) => [column(worker, task), 1] as const)],
        lower: -highs.infinity,
        upper: 0,
      });
  });
  rows.push({
    entries: qualified.map((_, worker) => [worker, 1] as const),
    lower: least,
    upper: most,
  });
  const numCols = qualified.length + pairs.length;
  const starts = [0];
  for (const { entries } of rows) starts.push((starts.at(-1) ?? 0) + entries.length);
  const model = highs.createModel({
    numCols,
    numRows: rows.length,
    colCost: new Float64Array(numCols).fill(1, 0, qualified.length),
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols).fill(1),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols,
      starts,
      indices: rows.flatMap(({ entries }) => entries.map(([at]) => at)),
      values: rows.flatMap(({ entries }) => entries.map(([, value]) => value)),
    },
    integrality: new Int32Array(numCols).fill(1),
  });
  try {
    model.options.set({
      output_flag: false,
      time_limit: milliseconds / 1000,
      mip_abs_gap: 1 - 1e-6,
      mip_rel_gap: 0,
    });
    model.run();
    const bound = Math.max(least, Math.ceil(Number(model.info.get('mip_dual_bound')) - 1e-6));
    if (model.info.get('primal_solution_status') !== highs.constants.solutionStatus.feasible)
      return { workerOf: null, value: null, bound };
    const { colValue } = model.getSolution();
    const workerOf = tasks.map((_, task) =>
      qualified.findIndex((of, worker) => of.includes(task) && (colValue[column(worker, task)] ?? 0) > 0.5),
    );
    return { workerOf, value: new Set(workerOf).size, bound };
  } finally {
    model.dispose();
  }
}

/** The sets of tasks that go on together at some moment, none part of another: those going on when a task begins. */
function momentsOf(tasks: ShiftMinimisation['tasks'], of: readonly number[]): number[][] {
  const spans = of.map((task) => ({ task, start: tasks[task]?.start ?? 0, end: tasks[task]?.end ?? 0 }));
  const moments = [...new Set(spans.map(({ start }) => start))].sort((one, other) => one - other);
  const sets = moments.map((moment) =>
    spans.filter(({ start, end }) => start <= moment && moment < end).map(({ task }) => task),
  );
  return sets.filter((set, at) => !set.every((task) => sets[at + 1]?.includes(task)));
}

/** What is wrong with who does what: somebody not qualified, or at two tasks at once. */
export function shiftFaults({ tasks, qualified }: ShiftMinimisation, workerOf: readonly number[]): string[] {
  return workerOf.flatMap((worker, task) => {
    const faults = qualified[worker]?.includes(task)
      ? []
      : [`task ${task}: worker ${worker} is not qualified`];
    const together = workerOf.findIndex(
      (other, at) => at > task && other === worker && overlap(tasks[at], tasks[task]),
    );
    return together < 0 ? faults : [...faults, `worker ${worker} does ${task} and ${together} at once`];
  });
}

type Task = ShiftMinimisation['tasks'][number];
const overlap = (one?: Task, other?: Task) =>
  !!one && !!other && one.start < other.end && other.start < one.end;
