import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { INSTALLATION, Road } from '#database';
import { epochOfMoment, type Id, type IdSource, IDS, type Moment } from '#kernel';
import { logInFigures } from '../rules/log-in-figures';
import { SYSTEM } from '../rules/system';

/**
 * When each session was last used. Noted in memory at each request and stored for all sessions together, at most
 * once a minute: a request never waits for it, and a crash ends a session at worst a minute early.
 */
@Injectable()
export class LastSeen implements BeforeApplicationShutdown {
  private readonly log = new Logger(LastSeen.name);
  private readonly seen = new Map<Id, Moment>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly road: Road,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  note(session: Id, at: Moment, storedAt: Moment | null): void {
    const lag = storedAt === null ? Infinity : epochOfMoment(at) - epochOfMoment(storedAt);
    if (lag < logInFigures.seenLagSeconds * 1000) return;
    this.seen.set(session, at);
    this.timer ??= setTimeout(() => void this.store(), logInFigures.seenLagSeconds * 1000).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    await this.store();
  }

  /** Stores what was noted. A failure is told to the log and mends itself at the next request. */
  async store(): Promise<void> {
    this.timer = undefined;
    const noted = [...this.seen];
    this.seen.clear();
    if (noted.length === 0) return;
    const id = this.ids.next();
    try {
      await this.road.take(
        { id, verb: 'session.note-use', books: [INSTALLATION], actor: SYSTEM, subject: id, body: null },
        {
          perform: async (tx) => {
            for (const [session, at] of noted)
              await tx.run('update session set seen_at = ? where id = ? and seen_at < ?', [at, session, at]);
          },
          answer: async () => undefined,
        },
      );
    } catch (error) {
      this.log.warn({ err: error }, 'the last use of sessions was not stored');
    }
  }
}
