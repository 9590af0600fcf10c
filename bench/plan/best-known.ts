import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The best values known of a drawn problem, in the order of its goals. */
interface Known {
  /** Of the problem itself: values say nothing of one that is drawn otherwise. */
  readonly digest: string;
  readonly values: Readonly<Record<string, number>>;
  readonly proven: number;
}

const FILE = join(process.cwd(), 'bench/plan/best-known.json');

/** What is known of every problem the bench ever drew; `--keep` writes what was bettered. */
export class BestKnown {
  private constructor(private readonly known: Map<string, Known>) {}

  static async read(): Promise<BestKnown> {
    const text = await readFile(FILE, 'utf8').catch(() => '{}');
    return new BestKnown(new Map(Object.entries(JSON.parse(text) as Record<string, Known>)));
  }

  /** Says how values stand to the best known ones, and remembers them when they are better. */
  compare(
    name: string,
    found: Known,
    isBetter: (goal: string, one: number, other: number) => boolean,
  ): 'first' | 'drawn otherwise' | 'equal' | 'beaten' | 'proven' | 'behind' {
    const before = this.known.get(name);
    const told = compared(before, found, isBetter);
    if (told !== 'equal' && told !== 'behind') this.known.set(name, found);
    return told;
  }

  async keep(): Promise<void> {
    const sorted = Object.fromEntries([...this.known].sort(([one], [other]) => (one < other ? -1 : 1)));
    await writeFile(FILE, `${JSON.stringify(sorted, null, 2)}\n`);
  }
}

function compared(
  before: Known | undefined,
  found: Known,
  isBetter: (goal: string, one: number, other: number) => boolean,
) {
  if (!before) return 'first';
  if (before.digest !== found.digest) return 'drawn otherwise';
  for (const [goal, value] of Object.entries(found.values)) {
    const known = before.values[goal];
    if (known === undefined || value === known) continue;
    return isBetter(goal, value, known) ? 'beaten' : 'behind';
  }
  return found.proven > before.proven ? 'proven' : 'equal';
}

/** The same problem has the same digest, and no other. */
export const digestOf = (problem: unknown) =>
  createHash('sha256')
    .update(
      JSON.stringify(problem, (_, value: unknown) => (value instanceof Int32Array ? [...value] : value)),
    )
    .digest('hex')
    .slice(0, 16);
