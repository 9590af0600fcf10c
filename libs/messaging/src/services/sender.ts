import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { CLOCK, type Clock, dayInBrussels, type Id } from '#kernel';
import { postLetter } from '../mail/post-letter';
import { ROUTES, type Routes } from '../routes';
import { contentOf, NotSent } from '../rules';
import { organisersWithDispatches, type Tried } from '../store/dispatches';
import { letterheadOf } from '../store/letterhead';
import { reachOf } from '../store/reach';
import { type Claim, Claims } from './claims';
import { type Addressed, letterOf, type Pile, piled, textMessageOf } from './parcels';

/**
 * Takes messages from the outbox and brings them out of the house: at least once, under a key by which a gateway that
 * can, keeps it to once. Any number of processes may do so at the same time.
 */
@Injectable()
export class Sender implements BeforeApplicationShutdown {
  private readonly log = new Logger('sender');
  private running: Promise<number> | undefined;

  constructor(
    private readonly claims: Claims,
    @Inject(READING) private readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ROUTES) private readonly routes: Routes,
  ) {}

  /** Sends all that can leave now, in the name of an actor; answers how many messages left. One run at a time. */
  run(actor: Id): Promise<number> {
    this.running ??= this.sendAll(actor).finally(() => (this.running = undefined));
    return this.running;
  }

  /** What is on its way is noted before the database closes. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.running?.catch(() => undefined);
  }

  private async sendAll(actor: Id): Promise<number> {
    let sent = 0;
    for (const organiser of await organisersWithDispatches(this.reading, this.clock.now()))
      sent += await this.sendOf(organiser, actor);
    return sent;
  }

  /** How many left. An organiser that fails is told in the log and keeps no other from sending. */
  private async sendOf(organiser: Id, actor: Id): Promise<number> {
    let sent = 0;
    try {
      for (;;) {
        const claim = await this.claims.take(organiser, actor);
        if (claim.dispatches.length === 0) {
          // What waits for its hour, however much of it, keeps nothing that has haste for the next run.
          if (claim.mayLeaveNew) continue;
          break;
        }
        const tried = await this.tryAll(claim);
        await this.claims.settle(claim, actor, tried);
        sent += tried.filter(({ outcome }) => outcome === 'sent').length;
      }
    } catch (error) {
      this.log.error(`sending for ${organiser} failed: ${String(error)}`);
    }
    return sent;
  }

  private async tryAll({ organiser, dispatches }: Claim): Promise<Tried[]> {
    const on = dayInBrussels(this.clock.now());
    const reaches = await reachOf(this.reading, { organiser, on }, dispatches);
    const head = await letterheadOf(this.reading, { organiser, on });
    const texts: Addressed[] = [];
    const mails: Addressed[] = [];
    const erased: Tried[] = [];
    for (const row of dispatches) {
      const [content, reach] = [contentOf(row), reaches.of(row)];
      if (!content || !reach) erased.push({ ...row, outcome: 'refused', code: 'erased' });
      else (row.channel === 'mail' ? mails : texts).push({ ...row, content, reach });
    }
    const tried = await Promise.all([
      this.inTurn(
        texts.map((one): Pile => [one]),
        async ([one]) => {
          if (!this.routes.text) throw new NotSent('not-now', 'no WIJK_SMS', true);
          await this.routes.text.send(textMessageOf(one));
        },
      ),
      this.inTurn(piled(mails), async (pile) => {
        if (!this.routes.mail) throw new NotSent('not-now', 'no WIJK_MAIL', true);
        await postLetter(this.routes.mail, letterOf(pile, head), pile[0].dispatch);
      }),
    ]);
    return [...erased, ...tried.flat()];
  }

  /** One way out: once it turns out to be closed, the rest is left for later and counts as no try. */
  private async inTurn(piles: readonly Pile[], send: (pile: Pile) => Promise<void>): Promise<Tried[]> {
    const tried: Tried[] = [];
    let closed = false;
    for (const pile of piles) {
      const found: Outcome = closed ? UNTRIED : await this.outcomeOf(send(pile));
      const { outcome, code } = found;
      closed = found.wayClosed;
      tried.push(...pile.map(({ dispatch, tries }) => ({ dispatch, tries, outcome, code })));
    }
    return tried;
  }

  private async outcomeOf(sending: Promise<void>): Promise<Outcome> {
    try {
      await sending;
      return { outcome: 'sent', code: null, wayClosed: false };
    } catch (error) {
      const failure = error instanceof NotSent ? error : new NotSent('refused', nameOf(error));
      this.log.warn(`a message was not sent: ${failure.code}`);
      return failure;
    }
  }
}

type Outcome = Pick<Tried, 'outcome' | 'code'> & { readonly wayClosed: boolean };

const UNTRIED: Outcome = { outcome: 'untried', code: null, wayClosed: true };

const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'unknown reason');
