import { createHash } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { CLOCK, type Clock, epochOfMoment, type Id } from '#kernel';
import { LogInRefused, TooManyAttempts } from '../errors';
import { Throttle } from '../rules/throttle';
import { Passwords } from './passwords';

/** An account with what proves it. */
export interface Known {
  readonly actor: Id;
  readonly hash: string;
}

interface Claim {
  /** The account as it was typed, whether it exists or not. */
  readonly account: string;
  readonly secret: string;
  readonly address: string;
}

/**
 * Whether somebody is who they claim to be. An account that does not exist takes as long as a wrong secret, gets
 * the same answer, and is throttled the same.
 */
@Injectable()
export class Proof {
  private readonly log = new Logger(Proof.name);
  private readonly throttle = new Throttle();

  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly passwords: Passwords,
  ) {}

  /** @throws LogInRefused, TooManyAttempts */
  async of({ account, secret, address }: Claim, find: () => Promise<Known | undefined>): Promise<Id> {
    const who = { account, address };
    const wait = this.throttle.attempt(who, epochOfMoment(this.clock.now()));
    if (wait > 0) throw new TooManyAttempts(wait);
    const known = await find();
    if ((await this.passwords.matches(secret, known?.hash)) && known) {
      this.throttle.succeeded(who);
      return known.actor;
    }
    this.log.warn({ account: shortDigest(account), address }, 'a log-in failed');
    throw new LogInRefused();
  }
}

/** Tells two accounts apart in the log without naming them. */
const shortDigest = (account: string) => createHash('sha256').update(account).digest('hex').slice(0, 12);
