import { Injectable } from '@nestjs/common';
import { TooManyAttempts } from '../errors';
import { SYSTEM } from '../rules/system';
import {
  type Knocker,
  type KnockLimit,
  limitsOnLetters,
  limitsOnLogIn,
  limitsOnQuestions,
} from '../rules/throttle';
import { countKnock, forgetKnocks, forgetOldKnocks, takeKnockBack } from '../store/knocks';
import { InstallationVerbs } from './installation-verbs';

/**
 * Who knocks too often waits. Counted in the database, so that several servers count together and a restart
 * forgives nobody. An attempt counts from its start, so that many at once do not slip through; a success takes it
 * back. What is refused for being too often writes nothing.
 */
@Injectable()
export class Knocks {
  constructor(private readonly verbs: InstallationVerbs) {}

  /** Counts a log-in that is tried. @throws TooManyAttempts */
  logIn(who: Knocker): Promise<void> {
    return this.count('log-in.try', limitsOnLogIn(who));
  }

  /** Counts a letter that is asked for by somebody who is not logged in. @throws TooManyAttempts */
  letter(who: Knocker): Promise<void> {
    return this.count('letter.ask', limitsOnLetters(who));
  }

  /** Counts a question to a passkey. @throws TooManyAttempts */
  question(address: string): Promise<void> {
    return this.count('passkey.try', limitsOnQuestions(address));
  }

  /** Takes an attempt back that was right, and forgives the account its earlier failures. */
  succeeded(who: Knocker): Promise<void> {
    const [account, address] = limitsOnLogIn(who);
    return this.verbs.do('log-in.succeed', SYSTEM, async (tx) => {
      if (account) await forgetKnocks(tx, account);
      if (address) await takeKnockBack(tx, address);
      await forgetOldKnocks(tx);
    });
  }

  private count(verb: string, limits: readonly KnockLimit[]): Promise<void> {
    return this.verbs.do(verb, SYSTEM, async (tx) => {
      for (const limit of limits) {
        const wait = await countKnock(tx, limit);
        if (wait > 0) throw new TooManyAttempts(wait);
      }
    });
  }
}
