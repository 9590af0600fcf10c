import { Injectable } from '@nestjs/common';
import { type Id } from '#kernel';
import { LogInRefused } from '../errors';
import { logInFigures } from '../rules/log-in-figures';
import { drawnSecret, openSecret, storeSecret, useUp } from '../store/one-time-secrets';
import { Sealing } from '../store/sealing';
import { hasSecondStep, useSecondStep } from '../store/second-steps';
import { type Caller } from './caller';
import { InstallationVerbs } from './installation-verbs';
import { Knocks } from './knocks';
import { type OpenedSession, Sessions } from './sessions';

/** The first step was right, and a second one is asked: bring this back with it. */
export interface SecondStepAsked {
  readonly secondStep: string;
}

/** What stands between a right first step and a session. */
@Injectable()
export class SecondStepAtLogIn {
  constructor(
    private readonly verbs: InstallationVerbs,
    private readonly sealing: Sealing,
    private readonly knocks: Knocks,
    private readonly sessions: Sessions,
  ) {}

  /** A session; for who has a second step, the question for it. */
  async after(actor: Id, caller: Caller): Promise<OpenedSession | SecondStepAsked> {
    if (!(await hasSecondStep(this.verbs.reading, actor))) return this.sessions.open({ ...caller, actor });
    const secret = drawnSecret();
    const minutes = logInFigures.secondStepMinutes;
    await this.verbs.do('log-in.ask-second-step', actor, (tx) =>
      storeSecret(tx, { secret, purpose: 'second-step', actor, minutes }),
    );
    return { secondStep: secret };
  }

  /** @throws LogInRefused when the code is wrong or was used, or when the first step was too long ago; TooManyAttempts */
  async take(
    { secondStep, code }: SecondStepAsked & { readonly code: string },
    caller: Caller,
  ): Promise<OpenedSession> {
    const asked = { now: this.verbs.now(), purposes: ['second-step'] as const };
    const open = await openSecret(this.verbs.reading, secondStep, asked);
    if (!open?.actor) throw new LogInRefused();
    const { actor } = open;
    const who = { account: `second step ${actor}`, address: caller.address };
    await this.knocks.logIn(who);
    await this.verbs.do('log-in.take-second-step', actor, async (tx) => {
      const isRight = await useSecondStep(tx, { actor, typed: code, sealing: this.sealing });
      if (!isRight || !(await useUp(tx, open))) throw new LogInRefused();
    });
    await this.knocks.succeeded(who);
    return this.sessions.open({ ...caller, actor, strong: true });
  }
}
