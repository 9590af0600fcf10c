import { Inject, Injectable } from '@nestjs/common';
import { INSTALLATION, Road, type Writing } from '#database';
import { type Id, type IdSource, IDS } from '#kernel';
import { SYSTEM } from '../rules/system';

/** Someone opened somebody's file. */
export interface Look {
  readonly actor: Id;
  readonly organiser: Id;
  /** The worker or the user whose file it is. */
  readonly party: Id;
  /** What was seen, as a thing of the API: `worker`, `worker.certificates`. */
  readonly what: string;
}

/** Records who looked at whose file, before the file is shown: what is not recorded is not seen. */
@Injectable()
export class Looks {
  private waiting: Look[] = [];
  private next: Promise<void> | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly road: Road,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /**
   * Done when the look is stored. Looks that come while others are being stored go together in one command, so
   * that many readers share one write to the disk.
   * @throws NotStored
   */
  record(...looks: readonly Look[]): Promise<void> {
    if (looks.length === 0) return Promise.resolve();
    this.waiting.push(...looks);
    return (this.next ??= this.afterRunning());
  }

  private async afterRunning(): Promise<void> {
    await this.running.catch(() => undefined);
    const looks = this.waiting;
    this.waiting = [];
    this.running = this.store(looks);
    this.next = undefined;
    await this.running;
  }

  private async store(looks: readonly Look[]): Promise<void> {
    const id = this.ids.next();
    await this.road.take(
      { id, verb: 'look.record', books: [INSTALLATION], actor: SYSTEM, subject: id, body: null },
      {
        perform: async (tx) => {
          for (let first = 0; first < looks.length; first += LOOKS_AT_ONCE)
            await insertLooks(tx, looks.slice(first, first + LOOKS_AT_ONCE));
        },
        answer: async () => undefined,
      },
    );
  }
}

const LOOKS_AT_ONCE = 500;

/**
 * A look at a list of people is a row for each of them: so a person finds own looks by one key, and sees nothing of
 * who else stood in that list. They are stored in one statement.
 */
async function insertLooks(tx: Writing, looks: readonly Look[]): Promise<void> {
  await tx.run(
    `insert into look (id, actor_id, organiser_id, party_id, what, seen_at)
      values ${looks.map(() => '(?, ?, ?, ?, ?, ?)').join(', ')}`,
    looks.flatMap(({ actor, organiser, party, what }) => [
      tx.ids.next(),
      actor,
      organiser,
      party,
      what,
      tx.now,
    ]),
  );
}
