import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawing } from '../../candidates/story';
import { type Draw } from '../work-asked';

/**
 * Instances drawn by the recipes under which the public ones were published, for where those cannot be fetched. Types a
 * to d: Chu and Beasley (1997); type e: Yagiura, Ibaraki and Glover (2004). Shifts: tasks over a day of 24 hours, each
 * worker qualified for a share of the tasks (after Krishnamoorthy, Ernst and Baatar, 2012, in kind, not in every detail).
 */
const TYPES = ['a', 'b', 'c', 'd', 'e'] as const;
type GapType = (typeof TYPES)[number];
const GAP_SIZES = [
  { agents: 5, jobs: 100 },
  { agents: 10, jobs: 100 },
  { agents: 20, jobs: 100 },
  { agents: 20, jobs: 200 },
];
const SHIFT_SIZES = [
  { workers: 23, tasks: 40 },
  { workers: 26, tasks: 60 },
  { workers: 51, tasks: 100 },
];

/** Writes them all into a folder, for `--folder` to read. */
export async function writeDrawnInstances(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files = [
    ...TYPES.flatMap((type, at) =>
      GAP_SIZES.map((size) => [
        `drawn-${type}${String(size.agents).padStart(2, '0')}${size.jobs}.txt`,
        gapText(type, size, settled(31 * at + size.agents + size.jobs)),
      ]),
    ),
    ...SHIFT_SIZES.map((size) => [
      `drawn_${size.workers}_${size.tasks}_66.dat`,
      shiftsText(size, settled(size.tasks)),
    ]),
    ['drawn-assign100.txt', assignmentText(100, settled(100))],
  ];
  for (const [name = '', text = ''] of files) await writeFile(join(folder, name), text);
  return files.map(([name = '']) => name);
}

/** The first numbers of a small seed are small. */
function settled(seed: number): Draw {
  const draw = drawing(seed * 7919);
  for (let at = 0; at < 20; at++) draw(2);
  return draw;
}

const between = (draw: Draw, least: number, most: number) => least + draw(most - least + 1);

function gapText(type: GapType, { agents, jobs }: { agents: number; jobs: number }, draw: Draw): string {
  const pairs = Array.from({ length: agents * jobs }, () => pairOf(type, draw));
  const rows = Array.from({ length: agents }, (_, agent) => pairs.slice(agent * jobs, (agent + 1) * jobs));
  const used = rows.map((row) => row.reduce((sum, { resource }) => sum + resource, 0));
  const loads = loadsOfCheapest(rows, jobs);
  const tight = 9 * (jobs / agents) + 0.4 * Math.max(...loads);
  const capacities = rows.map((row, agent) => {
    const share = (0.8 * (used[agent] ?? 0)) / agents;
    if (type === 'a') return Math.floor(tight);
    if (type === 'b') return Math.floor(0.7 * tight);
    if (type === 'e') return Math.floor(Math.max(share, ...row.map(({ resource }) => resource)));
    return Math.floor(share);
  });
  const lines = (of: 'cost' | 'resource') => rows.map((row) => row.map((pair) => pair[of]).join(' '));
  return [`${agents} ${jobs}`, ...lines('cost'), ...lines('resource'), capacities.join(' '), ''].join('\n');
}

function pairOf(type: GapType, draw: Draw): { cost: number; resource: number } {
  if (type === 'd') {
    const resource = between(draw, 1, 100);
    return { resource, cost: 111 - resource + between(draw, -10, 10) };
  }
  if (type === 'e') {
    const share = () => (1 + draw(1_000_000)) / 1_000_000;
    const resource = 1 - 10 * Math.log(share());
    return { resource: Math.round(resource), cost: Math.max(0, Math.round(1000 / resource - 10 * share())) };
  }
  return { resource: between(draw, 5, 25), cost: between(draw, 10, 50) };
}

/** What each agent would use, were every job done by whoever is cheapest. */
function loadsOfCheapest(rows: readonly { cost: number; resource: number }[][], jobs: number): number[] {
  const loads = rows.map(() => 0);
  for (let job = 0; job < jobs; job++) {
    const costs = rows.map((row) => row[job]?.cost ?? 0);
    const cheapest = costs.indexOf(Math.min(...costs));
    loads[cheapest] = (loads[cheapest] ?? 0) + (rows[cheapest]?.[job]?.resource ?? 0);
  }
  return loads;
}

function shiftsText({ workers, tasks }: { workers: number; tasks: number }, draw: Draw): string {
  const times = Array.from({ length: tasks }, () => {
    const start = draw(1200);
    return `${start} ${start + between(draw, 60, 240)}`;
  });
  const qualified = Array.from({ length: workers }, (_, worker) =>
    Array.from({ length: tasks }, (_, task) => task).filter(
      (task) => draw(100) < 66 || task % workers === worker,
    ),
  );
  const lines = qualified.map((of) => `${of.length}: ${of.join(' ')}`);
  return [
    '# drawn',
    'Type = 1',
    `Jobs = ${tasks}`,
    ...times,
    `Qualifications = ${workers}`,
    ...lines,
    '',
  ].join('\n');
}

function assignmentText(size: number, draw: Draw): string {
  const rows = Array.from({ length: size }, () =>
    Array.from({ length: size }, () => between(draw, 1, 100)).join(' '),
  );
  return [`${size}`, ...rows, ''].join('\n');
}
