import loadHighs, { type Highs } from 'highs';
import { OPEN, solveCapped } from '../../libs/plan/src/large';
import {
  cappedOf,
  type GeneralisedAssignment,
  readAssignment,
  readGeneralisedAssignment,
  valueOf,
} from '../../bench/plan/instances/generalised-assignment';
import {
  readShiftMinimisation,
  shiftFaults,
  solveShifts,
} from '../../bench/plan/instances/shift-minimisation';

const costs = '1 5 4\n2 2 3';
const ones = '1 1 1\n1 1 1';
/** Two agents, three jobs: the second agent has room for two, then for one. */
const twoProblems = `2\n2 3\n${costs}\n${ones}\n2 2\n2 3\n${costs}\n${ones}\n2 1\n`;

const shifts = (qualified: string) =>
  `# three tasks\nType = 1\nJobs = 3\n0 10\n5 15\n10 20\nQualifications = ${qualified}\n`;

describe('public instances', () => {
  let highs: Highs;
  beforeAll(async () => {
    highs = await loadHighs();
  });

  const solved = (problem: GeneralisedAssignment, sense: 'least' | 'most') => {
    const capped = cappedOf(problem, sense);
    const { cost, proven, choice } = solveCapped(highs, capped, { milliseconds: 5_000, steps: 50, seed: 1 });
    return { value: valueOf(problem, sense, cost), proven, open: choice.includes(OPEN) };
  };

  it('of generalised assignment are read and solved, several of a file, for the least and for the most', () => {
    const [roomy, tight] = readGeneralisedAssignment(twoProblems).map((problem) => solved(problem, 'least'));
    const [, most] = readGeneralisedAssignment(twoProblems).map((problem) => solved(problem, 'most'));
    expect([roomy, tight, most]).toEqual([
      { value: 6, proven: true, open: false },
      { value: 7, proven: true, open: false },
      { value: 11, proven: true, open: false },
    ]);
  });

  it('of generalised assignment may have one problem, without saying how many', () => {
    const [only, more] = readGeneralisedAssignment(`2 3\n${costs}\n${ones}\n2 1\n`);
    expect(only).toMatchObject({ agents: 2, jobs: 3, capacity: Int32Array.of(2, 1) });
    expect(more).toBeUndefined();
  });

  it('of assignment give each one thing', () => {
    const problem = readAssignment('3\n4 1 3\n2 0 5\n3 2 2\n');
    expect(solved(problem, 'least')).toEqual({ value: 5, proven: true, open: false });
  });

  it('of shifts need as many people as there is work at once, or more when few are qualified', () => {
    const enough = readShiftMinimisation(shifts('2\n2: 0 2\n1: 1'));
    const few = readShiftMinimisation(shifts('3\n1: 0\n1: 1\n1: 2'));
    expect(solveShifts(highs, enough, 5_000)).toEqual({ workerOf: [0, 1, 0], value: 2, bound: 2 });
    expect(solveShifts(highs, few, 5_000)).toEqual({ workerOf: [0, 1, 2], value: 3, bound: 3 });
  });

  it('of shifts are refused a plan that puts somebody at two tasks at once, or at one they cannot do', () => {
    const problem = readShiftMinimisation(shifts('2\n2: 0 1\n1: 2'));
    expect(shiftFaults(problem, [0, 0, 0])).toEqual([
      'worker 0 does 0 and 1 at once',
      'worker 0 does 1 and 2 at once',
      'task 2: worker 0 is not qualified',
    ]);
  });

  it.each([
    [
      'ends early',
      `1\n2 3\n${costs}\n${ones}\n2`,
      'line 7: the file ends where a capacity of problem 1 should follow',
    ],
    ['has a word', `1\n2 3\n1 5 x`, 'line 3: “x” is not a whole number'],
    ['goes on', `1\n2 3\n${costs}\n${ones}\n2 1\n9 9`, 'line 8: 2 numbers more than expected'],
    ['has no agents', '1\n0 3', 'line 2: the number of agents of problem 1 is 0, and should be at least 1'],
    ['is empty', '', 'line 1: the file ends where the number of problems should follow'],
    [
      'has a negative cost',
      '1\n1 1\n-4\n1\n1',
      'line 3: a cost of problem 1 is -4, and should be at least 0',
    ],
  ])('of generalised assignment say which line is wrong when a file %s', (_, text, sentence) => {
    expect(() => readGeneralisedAssignment(text)).toThrow(sentence);
  });

  it.each([
    ['is of another type', 'Type = 2\nJobs = 0', 'line 1: only files of type 1 are read, not 2'],
    ['forgets the tasks', 'Type = 1\n0 10', 'line 2: “Jobs = …” should stand here'],
    ['has a task backwards', 'Type = 1\nJobs = 1\n9 3', 'line 3: the task ends before it starts'],
    ['has a task of one time', 'Type = 1\nJobs = 1\n9', 'line 3: a start and an end should stand here'],
    ['miscounts', shifts('1\n3: 0 2'), 'line 8: 3 tasks are told, 2 stand here'],
    ['names an unknown task', shifts('1\n1: 7'), 'line 8: there is no task 7'],
    [
      'ends early',
      shifts('2\n1: 0'),
      'line 8: the file ends where what a worker is qualified for should follow',
    ],
    ['goes on', `${shifts('1\n1: 0')}1: 1`, 'line 9: “1: 1” was not expected'],
  ])('of shifts say which line is wrong when a file %s', (_, text, sentence) => {
    expect(() => readShiftMinimisation(text)).toThrow(sentence);
  });
});
