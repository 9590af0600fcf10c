import { setTimeout as wait } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Inject, Injectable, Logger, Optional } from '@nestjs/common';
import { IDS, type IdSource } from '#kernel';
import { type MailRoute } from './mail-route';

/** The token of the way by which mail leaves; none where no mail is set up. */
export const MAIL_ROUTE = Symbol('mail route');

/** A letter to one person, in plain words. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Code of the language it is written in, such as `nl`. */
  readonly language: string;
}

/** How long to wait before each try. */
const WAITS_MS = [0, 2_000, 10_000];

/** One address, and nothing by which a second one could come along. */
const ONE_ADDRESS = /^[^\s@,;:<>()"]+@[^\s@,;:<>()"]+$/;

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

  private async deliver({ to, subject, text, language }: Letter): Promise<void> {
    const { route } = this;
    if (!route) {
      this.log.error('no mail is set up, so a letter was not sent: set WIJK_MAIL');
      return;
    }
    if (!ONE_ADDRESS.test(to)) {
      this.log.error('a letter was not sent, for what it is addressed to is no address');
      return;
    }
    const id = this.ids.next();
    for (const [tried, patience] of WAITS_MS.entries())
      try {
        await wait(patience, undefined, { signal: this.stopping.signal }).catch(() => undefined);
        const headers = { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' };
        // The address as an object: a comma or a second address in it stays part of one address.
        await route.send({ from: route.from, to: { name: '', address: to }, subject, text, headers }, id);
        return;
      } catch (error) {
        // What a mail server says may name the address: its code tells enough.
        this.log.warn(`a letter was not sent at try ${tried + 1}: ${codeOf(error)}`);
      }
    this.log.error('a letter was given up');
  }
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
