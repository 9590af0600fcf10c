import { setTimeout as wait } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Inject, Injectable, Logger, Optional } from '@nestjs/common';
import { IDS, type IdSource } from '#kernel';
import { NotSent } from '../rules';
import { type MailRoute } from './mail-route';
import { type Letter, postLetter } from './post-letter';

/** The token of the way by which mail leaves; none where no mail is set up. */
export const MAIL_ROUTE = Symbol('mail route');

/** How long to wait before each try. */
const WAITS_MS = [0, 2_000, 10_000];

/** Sends letters beside the request that asked for them. */
@Injectable()
export class Mail implements BeforeApplicationShutdown {
  private readonly log = new Logger('mail');
  private readonly underway = new Set<Promise<void>>();
  private readonly stopping = new AbortController();

  constructor(
    @Inject(IDS) private readonly ids: IdSource,
    @Optional() @Inject(MAIL_ROUTE) private readonly route: MailRoute | undefined,
  ) {}

  /** Takes a letter along and answers at once; a failure is told to the log, never to who asked. */
  send(letter: Letter): void {
    const sending = this.deliver(letter).finally(() => this.underway.delete(sending));
    this.underway.add(sending);
  }

  /** Done when every letter taken along so far has gone, or has failed. */
  async settled(): Promise<void> {
    await Promise.all(this.underway);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.settled();
    this.route?.close();
  }

  private async deliver(letter: Letter): Promise<void> {
    const { route } = this;
    if (!route) {
      this.log.error('no mail is set up, so a letter was not sent: set WIJK_MAIL');
      return;
    }
    const id = this.ids.next();
    for (const [tried, patience] of WAITS_MS.entries())
      try {
        await wait(patience, undefined, { signal: this.stopping.signal }).catch(() => undefined);
        await postLetter(route, letter, id);
        return;
      } catch (error) {
        const { code, outcome } = error instanceof NotSent ? error : UNKNOWN;
        if (outcome === 'refused') return this.log.error(`a letter was refused: ${code}`);
        this.log.warn(`a letter was not sent at try ${tried + 1}: ${code}`);
      }
    this.log.error('a letter was given up');
  }
}

const UNKNOWN = new NotSent('not-now', 'unknown reason');
