import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { type Id } from '#kernel';
import { LogInRefused } from '../errors';
import { Knocks } from './knocks';
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

  constructor(
    private readonly knocks: Knocks,
    private readonly passwords: Passwords,
  ) {}

  /** @throws LogInRefused, TooManyAttempts */
  async of({ account, secret, address }: Claim, find: () => Promise<Known | undefined>): Promise<Id> {
    const who = { account, address };
    await this.knocks.logIn(who);
    const known = await find();
    if ((await this.passwords.matches(secret, known?.hash)) && known) {
      await this.knocks.succeeded(who);
      return known.actor;
    }
    this.log.warn({ account: shortDigest(account), address }, 'a log-in failed');
    throw new LogInRefused();
  }
}

/** Tells two accounts apart in the log without naming them. */
const shortDigest = (account: string) => createHash('sha256').update(account).digest('hex').slice(0, 12);
