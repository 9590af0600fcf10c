import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE_MS = 10_000;
const SETTLED_MS = 250;

/** The letters that a server laid in its folder, as the person gets them who reads them. */
export class Outbox {
  private constructor(private readonly folder: string) {}

  static async make(): Promise<Outbox> {
    return new Outbox(await mkdtemp(join(tmpdir(), 'wijkwerken-outbox-')));
  }

  /** The setting of a server that lays its letters here. */
  get setting(): string {
    return `file:${this.folder}`;
  }

  /** Everything that was sent to an address so far, the oldest first; waits until at least so many have come. */
  async lettersTo(address: string, atLeast = 1): Promise<string[]> {
    for (let waited = 0; waited < PATIENCE_MS; waited += SETTLED_MS) {
      const found = (await this.all()).filter((text) => text.includes(`To: ${address}`));
      if (found.length >= atLeast) return found;
      await wait(SETTLED_MS);
    }
    throw new Error(`no ${atLeast} letters came for ${address}`);
  }

  /** The last letter to an address. */
  async letterTo(address: string, atLeast = 1): Promise<string> {
    return (await this.lettersTo(address, atLeast)).at(-1) ?? '';
  }

  /** Every letter that was sent, after there was time to send one. */
  async everything(): Promise<string[]> {
    await wait(2 * SETTLED_MS);
    return this.all();
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  private async all(): Promise<string[]> {
    const names = (await readdir(this.folder)).filter((name) => name.endsWith('.eml'));
    const letters = await Promise.all(
      names.map(async (name) => {
        const file = join(this.folder, name);
        return { at: (await stat(file)).mtimeMs, text: unfolded(await readFile(file, 'utf8')) };
      }),
    );
    return letters.sort((one, other) => one.at - other.at).map(({ text }) => text);
  }
}

/** Quoted-printable read as plain text: long lines whole again, and letters with accents. */
const unfolded = (text: string) =>
  text
    .replace(/=\r?\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'));

/** The path of the one link to this server that stands in a letter. */
export function linkIn(letter: string, path: string): string {
  const found = new RegExp(`https?://[^\\s]+?(${path}\\?c=[\\w-]+)`).exec(letter)?.[1];
  if (found === undefined) throw new Error(`no link to ${path} in ${letter}`);
  return found;
}
