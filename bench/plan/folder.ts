import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import loadHighs, { type Highs } from 'highs';
import { faultsOf, OPEN, solveCapped } from '#plan';
import { printTable } from '../table';
import {
  cappedOf,
  type GeneralisedAssignment,
  readAssignment,
  readGeneralisedAssignment,
  valueOf,
} from './instances/generalised-assignment';
import { FileFault, numbersIn } from './instances/numbers';
import { readShiftMinimisation, shiftFaults, solveShifts } from './instances/shift-minimisation';

const STEPS = 20_000;
/** Known optima by name, in the folder itself: `{"gap1-1": 336}`. */
const OPTIMA = 'optima.json';

export interface InstanceMeasured {
  readonly name: string;
  readonly kind: 'generalised assignment' | 'assignment' | 'shifts';
  readonly size: string;
  /** Null when no whole plan was found. */
  readonly value: number | null;
  readonly bound: number;
  readonly proven: boolean;
  readonly seconds: number;
  readonly known: number | null;
}

/** Solves every problem of every file in a folder. A file that cannot be read ends the bench with a sentence that says why. */
export async function measureFolder(folder: string, milliseconds: number): Promise<InstanceMeasured[]> {
  const highs = await loadHighs();
  const files = (await readdir(folder)).filter((name) => name !== OPTIMA && !name.startsWith('.')).sort();
  const optima = JSON.parse(await readFile(join(folder, OPTIMA), 'utf8').catch(() => '{}')) as Record<
    string,
    number
  >;
  const measured: InstanceMeasured[] = [];
  for (const file of files) {
    const text = await readFile(join(folder, file), 'utf8');
    const name = file.replace(/\.(?:txt|dat)$/, '');
    try {
      const found = solvedFile(highs, { name, text, milliseconds });
      measured.push(...found.map((one) => ({ ...one, known: optima[one.name] ?? null })));
    } catch (error) {
      throw error instanceof FileFault ? new FileFault(`${join(folder, file)}, ${error.message}`) : error;
    }
  }
  return measured;
}

type Found = Omit<InstanceMeasured, 'known'>;

function solvedFile(highs: Highs, file: { name: string; text: string; milliseconds: number }): Found[] {
  if (/^\s*(?:Type|Jobs)\b/m.test(file.text)) return [solvedShifts(highs, file)];
  const numbers = numbersIn(file.text);
  const [first] = numbers;
  const isAssignment = first !== undefined && numbers.length === 1 + first.value ** 2;
  const problems = isAssignment ? [readAssignment(file.text)] : readGeneralisedAssignment(file.text);
  return problems.map((problem, at) => ({
    ...solvedAssignment(highs, problem, file),
    name: problems.length === 1 ? file.name : `${file.name}-${at + 1}`,
    kind: isAssignment ? 'assignment' : 'generalised assignment',
  }));
}

/** The twelve oldest files of OR-Library are told as problems of the most, all others of the least. */
const senseOfFile = (name: string) => (/^gap\d+$/.test(name) ? 'most' : 'least');

function solvedAssignment(
  highs: Highs,
  problem: GeneralisedAssignment,
  { name, milliseconds }: { name: string; milliseconds: number },
) {
  const sense = senseOfFile(name);
  const capped = cappedOf(problem, sense);
  const begun = performance.now();
  const { choice, cost, bound, proven } = solveCapped(highs, capped, { milliseconds, steps: STEPS, seed: 1 });
  const faults = faultsOf(capped, choice);
  if (faults.length > 0) throw new Error(`${name}: ${faults.join('; ')}`);
  const isWhole = !choice.includes(OPEN);
  return {
    size: `${problem.agents} x ${problem.jobs}`,
    value: isWhole ? valueOf(problem, sense, cost) : null,
    bound: valueOf(problem, sense, bound),
    proven: proven && isWhole,
    seconds: (performance.now() - begun) / 1000,
  };
}

function solvedShifts(
  highs: Highs,
  { name, text, milliseconds }: { name: string; text: string; milliseconds: number },
): Found {
  const problem = readShiftMinimisation(text);
  const begun = performance.now();
  const { workerOf, value, bound } = solveShifts(highs, problem, milliseconds);
  const faults = workerOf ? shiftFaults(problem, workerOf) : [];
  if (faults.length > 0) throw new Error(`${name}: ${faults.join('; ')}`);
  return {
    name,
    kind: 'shifts',
    size: `${problem.qualified.length} x ${problem.tasks.length}`,
    value,
    bound,
    proven: value !== null && value <= bound,
    seconds: (performance.now() - begun) / 1000,
  };
}

export function printFolder(measured: readonly InstanceMeasured[]): void {
  printTable([
    ['instance', 'kind', 'size', 'value', 'bound', 'gap %', 'proven', 's', 'known', 'off %'],
    ...measured.map(({ name, kind, size, value, bound, proven, seconds, known }) => [
      name,
      kind,
      size,
      String(value ?? 'none found'),
      String(bound),
      value === null ? '' : percent(value, bound),
      proven ? 'yes' : 'no',
      seconds.toFixed(2),
      String(known ?? ''),
      value === null || known === null ? '' : percent(value, known),
    ]),
  ]);
}

const percent = (value: number, of: number) =>
  ((100 * Math.abs(value - of)) / Math.max(1, Math.abs(of))).toFixed(3);
