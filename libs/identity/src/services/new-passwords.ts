import { Injectable } from '@nestjs/common';
import { NotFound, refuseUnlessAllowed } from '#kernel';
import { SYSTEM } from '../rules/system';
import { logInFigures } from '../rules/log-in-figures';
import { refusalsOfLink } from '../rules/one-time-codes';
import { normalPassword, refusalsToUsePassword } from '../rules/password';
import { actorByEmail, actorById, normalEmail } from '../store/actors';
import { drawnSecret, openSecret, storeSecret, useUpAll } from '../store/one-time-secrets';
import { endSessionsOf, storePassword } from './actors';
import { type Caller } from './caller';
import { InstallationVerbs } from './installation-verbs';
import { Knocks } from './knocks';
import { Passwords } from './passwords';

const PURPOSES = ['new-password', 'invitation'] as const;

/** A link to a new password, and to whom it goes. */
export interface PasswordLetter {
  readonly to: string;
  readonly secret: string;
}

/** A new password for who forgot it, or never had one: by a link from a letter. */
@Injectable()
export class NewPasswords {
  constructor(
    private readonly verbs: InstallationVerbs,
    private readonly knocks: Knocks,
    private readonly passwords: Passwords,
  ) {}

  /**
   * A link for an address, when somebody has it. Who asks must not see the difference.
   * @throws TooManyAttempts
   */
  async forgotten(typed: { readonly email: string }, caller: Caller): Promise<PasswordLetter | undefined> {
    const email = normalEmail(typed.email);
    await this.knocks.letter({ account: email, address: caller.address });
    const found = await actorByEmail(this.verbs.reading, email);
    const owner = found?.kind === 'human' && found.endedAt === null ? found : undefined;
    const secret = drawnSecret();
    const minutes = logInFigures.newPasswordMinutes;
    await this.verbs.do('password.forget', owner?.id ?? SYSTEM, (tx) =>
      storeSecret(tx, { secret, purpose: 'new-password', actor: owner?.id ?? null, minutes }),
    );
    return owner?.email ? { to: owner.email, secret } : undefined;
  }

  /** Whether a link still opens something, and what it is for. @throws Refused `link-over` */
  async opened(secret: string): Promise<'new-password' | 'invitation'> {
    const open = await openSecret(this.verbs.reading, secret, { now: this.verbs.now(), purposes: PURPOSES });
    refuseUnlessAllowed(refusalsOfLink(open?.actor !== undefined && open.actor !== null));
    return open?.purpose === 'invitation' ? 'invitation' : 'new-password';
  }

  /**
   * Stores the password that was chosen behind a link; all sessions end, and so do all other links.
   * @throws Refused `link-over`, `password-too-short`, `password-easily-guessed`
   */
  async choose(typed: { readonly secret: string; readonly password: string }): Promise<void> {
    const now = this.verbs.now();
    const open = await openSecret(this.verbs.reading, typed.secret, { now, purposes: PURPOSES });
    refuseUnlessAllowed(refusalsOfLink(open?.actor !== undefined && open.actor !== null));
    const id = open?.actor ?? SYSTEM;
    const owner = await actorById(this.verbs.reading, id);
    if (!owner || owner.endedAt !== null) throw new NotFound('actor', id);
    refuseUnlessAllowed(refusalsToUsePassword(typed.password, owner));
    const hash = await this.passwords.hashOf(normalPassword(typed.password));
    await this.verbs.do('password.choose', id, async (tx) => {
      const still = await openSecret(tx, typed.secret, { now: tx.now, purposes: PURPOSES });
      refuseUnlessAllowed(refusalsOfLink(still !== undefined));
      await useUpAll(tx, id, [...PURPOSES, 'mailed-code', 'second-step']);
      await storePassword(tx, id, hash);
      await endSessionsOf(tx, id);
    });
  }
}
