import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Reading } from '#database';
import { dayInBrussels, type Id, type Moment, Refused } from '#kernel';
import { SYSTEM } from '../rules/system';
import { logInFigures } from '../rules/log-in-figures';
import { refusalsOfLink, refusalsOfMailedCode } from '../rules/one-time-codes';
import { hasOwnScope, isHeld } from '../rules/roles';
import { actorByEmail, normalEmail, rolesOfActor } from '../store/actors';
import {
  countTry,
  drawnSecret,
  isCodeOf,
  openLink,
  openSecret,
  type OpenSecret,
  storeSecret,
  useUp,
} from '../store/one-time-secrets';
import { type Caller } from './caller';
import { InstallationVerbs } from './installation-verbs';
import { Knocks } from './knocks';
import { type SecondStepAsked, SecondStepAtLogIn } from './second-step-at-log-in';
import { type OpenedSession } from './sessions';

const PURPOSES = ['mailed-code'] as const;
const DIGITS = logInFigures.mailedCodeDigits;

/** What has to go by mail, to whom; nothing goes to an address that nobody here has. */
export type LetterToSend =
  | { readonly says: 'code'; readonly to: string; readonly code: string; readonly link: string }
  /** Staff have a password: a letter alone would open everything they may see. */
  | { readonly says: 'use-password'; readonly to: string };

/**
 * Getting in with a code from a letter, for users who come twice a year and forget passwords. The digits count only
 * in the browser that asked for them; the link in the letter counts anywhere. Either one once.
 */
@Injectable()
export class MailedCodes {
  constructor(
    private readonly verbs: InstallationVerbs,
    private readonly knocks: Knocks,
    private readonly step: SecondStepAtLogIn,
  ) {}

  /**
   * Draws a code for an address. Whether anybody has the address makes no difference to what is answered: the
   * browser gets a secret either way, and the letter is sent beside it.
   * @throws TooManyAttempts
   */
  async ask(
    typed: { readonly email: string },
    caller: Caller,
  ): Promise<{ readonly secret: string; readonly letter: LetterToSend | undefined }> {
    const email = normalEmail(typed.email);
    await this.knocks.letter({ account: email, address: caller.address });
    const { reading } = this.verbs;
    const found = await actorByEmail(reading, email);
    const owner = found && found.endedAt === null ? found : undefined;
    const isStaff = owner !== undefined && (await worksHere(reading, owner.id, this.verbs.now()));
    const actor = owner && !isStaff ? owner.id : null;
    const drawn = { secret: drawnSecret(), link: drawnSecret(), code: drawnCode() };
    const minutes = logInFigures.mailedCodeMinutes;
    await this.verbs.do('log-in.ask-code', actor ?? SYSTEM, (tx) =>
      storeSecret(tx, { ...drawn, purpose: 'mailed-code', actor, minutes }),
    );
    return { secret: drawn.secret, letter: letterOf(owner?.email ?? null, isStaff, drawn) };
  }

  /**
   * @throws Refused `mailed-code-over` after its time or its tries, `mailed-code-wrong`; TooManyAttempts
   */
  async withCode(
    typed: { readonly secret: string; readonly code: string },
    caller: Caller,
  ): Promise<OpenedSession | SecondStepAsked> {
    const code = typed.code.replace(/\s/g, '');
    const who = { account: `mailed code ${typed.secret}`, address: caller.address };
    await this.knocks.logIn(who);
    const asked = { now: this.verbs.now(), purposes: PURPOSES };
    const open = await openSecret(this.verbs.reading, typed.secret, asked);
    // The try is stored before the answer is known, so that many at once are not more than one after the other.
    const isOpen = open !== undefined && (await this.countTry(open));
    const isRight = isOpen && (await isCodeOf(this.verbs.reading, typed.secret, code));
    const refusals = refusalsOfMailedCode({ isOpen, isRight: isRight && open.actor !== null });
    if (refusals.length > 0 || !open?.actor) throw new Refused(refusals);
    await this.knocks.succeeded(who);
    return this.enter(open, open.actor, caller);
  }

  /** @throws Refused `link-over`, TooManyAttempts */
  async withLink(link: string, caller: Caller): Promise<OpenedSession | SecondStepAsked> {
    const who = { account: `link ${link}`, address: caller.address };
    await this.knocks.logIn(who);
    const open = await openLink(this.verbs.reading, link, this.verbs.now());
    if (!open?.actor) throw new Refused(refusalsOfLink(false));
    await this.knocks.succeeded(who);
    return this.enter(open, open.actor, caller);
  }

  private countTry(open: OpenSecret): Promise<boolean> {
    return this.verbs.do('log-in.try-code', open.actor ?? SYSTEM, (tx) =>
      countTry(tx, open, logInFigures.mailedCodeTriesMaximum),
    );
  }

  private async enter(open: OpenSecret, actor: Id, caller: Caller): Promise<OpenedSession | SecondStepAsked> {
    const isFirst = await this.verbs.do('log-in.use-code', actor, (tx) => useUp(tx, open));
    if (!isFirst) throw new Refused(refusalsOfLink(false));
    return this.step.after(actor, caller);
  }
}

function letterOf(
  to: string | null,
  isStaff: boolean,
  { code, link }: { readonly code: string; readonly link: string },
): LetterToSend | undefined {
  if (to === null) return undefined;
  return isStaff ? { says: 'use-password', to } : { says: 'code', to, code, link };
}

const drawnCode = () => String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');

/** Whether somebody holds a role that sees more than what is their own. */
async function worksHere(reading: Reading, actor: Id, now: Moment): Promise<boolean> {
  const on = dayInBrussels(now);
  return (await rolesOfActor(reading, actor)).some((held) => isHeld(held, on) && !hasOwnScope(held.role));
}
