import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { Refused } from '#kernel';
import { refusalsOfCardCode, typedCardCode } from '../rules/card-code';
import { normalPassword } from '../rules/password';
import { normalEmail } from '../store/actors';
import { digestOfSecret } from '../store/secrets';
import { type Caller } from './caller';
import { type Known, Proof } from './proof';
import { type SecondStepAsked, SecondStepAtLogIn } from './second-step-at-log-in';
import { type OpenedSession, Sessions } from './sessions';

const BY_EMAIL = `select a.id as actor, p.hash from actor a join actor_password p on p.actor_id = a.id
  where a.email = ? and a.ended_at is null`;
const BY_CARD = `select c.actor_id as actor, c.pin_hash as hash from card c join actor a on a.id = c.actor_id
  where c.code_digest = ? and c.ended_at is null and a.ended_at is null`;

/**
 * Getting in: staff and users with e-mail address and password, and a second step where they have one; workers with
 * the code of their card and a PIN. An unknown account takes as long as a wrong password and gets the same answer.
 */
@Injectable()
export class LogIn {
  constructor(
    @Inject(READING) private readonly reading: Reading,
    private readonly proof: Proof,
    private readonly sessions: Sessions,
    private readonly step: SecondStepAtLogIn,
  ) {}

  /** @throws LogInRefused, TooManyAttempts */
  async withPassword(
    typed: { readonly email: string; readonly password: string; readonly code?: string },
    caller: Caller,
  ): Promise<OpenedSession | SecondStepAsked> {
    const email = normalEmail(typed.email);
    const actor = await this.proof.of(
      { account: `email ${email}`, secret: normalPassword(typed.password), ...caller },
      () => this.reading.row<Known>(BY_EMAIL, [email]),
    );
    const asked = await this.step.after(actor, caller);
    if ('token' in asked || typed.code === undefined) return asked;
    return this.step.take({ ...asked, code: typed.code }, caller);
  }

  /** The second step, after a password or a code from a letter. @throws LogInRefused, TooManyAttempts */
  withSecondStep(typed: SecondStepAsked & { readonly code: string }, caller: Caller): Promise<OpenedSession> {
    return this.step.take(typed, caller);
  }

  /** @throws LogInRefused, TooManyAttempts, Refused `card-code-mistyped` */
  async withCard(typed: { code: string; pin: string }, caller: Caller): Promise<OpenedSession> {
    const code = typedCardCode(typed.code);
    if (code === undefined) throw new Refused(refusalsOfCardCode(typed.code));
    const actor = await this.proof.of({ account: `card ${code}`, secret: typed.pin, ...caller }, () =>
      this.reading.row<Known>(BY_CARD, [digestOfSecret(code)]),
    );
    return this.sessions.open({ ...caller, actor });
  }
}
