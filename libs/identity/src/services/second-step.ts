import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Command, type Reading, Road, type Writing } from '#database';
import { type Id, NotFound, refuseUnlessAllowed } from '#kernel';
import { CARD_ALPHABET } from '../rules/card-code';
import { logInFigures } from '../rules/log-in-figures';
import {
  printedRecoveryCode,
  recoveryCode,
  refusalsOfSecondStepCode,
  refusalsToBeginSecondStep,
} from '../rules/one-time-codes';
import { actorById } from '../store/actors';
import { Sealing } from '../store/sealing';
import {
  drawnKey,
  forgetSecondStep,
  hasSecondStep,
  keyShown,
  type SecondStepKey,
  secondStepOf,
  secondStepState,
  useSecondStep,
} from '../store/second-steps';
import { type AskedBy, changeable, endSessionsOf } from './actors';
import { Knocks } from './knocks';

interface CodeGiven {
  /** Digits of the telephone, or a code from paper. */
  readonly code: string;
  /** From where it is typed, for who tries too often. */
  readonly address: string;
}

/**
 * A second step at log-in: six digits of a telephone (RFC 6238), and ten codes on paper for when it is lost. The
 * command's subject is the actor.
 */
@Injectable()
export class SecondStep {
  constructor(
    private readonly road: Road,
    private readonly sealing: Sealing,
    private readonly knocks: Knocks,
  ) {}

  /**
   * Draws a key; it counts for nothing until a code of it is confirmed. A key that was drawn before and never
   * confirmed is replaced.
   * @throws Refused `second-step-on-already`
   */
  begin(command: Command) {
    const { actor } = command;
    const key = drawnKey();
    return this.road.take(command, {
      perform: async (tx) => {
        refuseUnlessAllowed(refusalsToBeginSecondStep(await hasSecondStep(tx, actor)));
        await forgetSecondStep(tx, actor);
        await tx.run('insert into second_step (actor_id, sealed_key, made_at) values (?, ?, ?)', [
          actor,
          this.sealing.seal(actor, key),
          tx.now,
        ]);
      },
      answer: (tx) => this.keyOf(tx, actor),
    });
  }

  /** The key that waits to be confirmed. @throws NotFound when none does */
  async keyOf(reading: Reading, actor: Id): Promise<SecondStepKey> {
    const row = await secondStepOf(reading, actor);
    const owner = await actorById(reading, actor);
    if (!row || row.confirmedAt !== null || !owner) throw new NotFound('second step', actor);
    return keyShown(this.sealing.open(actor, row.sealedKey), owner.email ?? owner.name);
  }

  /** Since when there is a second step, and how many codes on paper are left. */
  state(reading: Reading, actor: Id) {
    return secondStepState(reading, actor);
  }

  /** Whether a session waits until its actor has set one up. */
  async isAwaitedBy(reading: Reading, session: Id): Promise<boolean> {
    const row = await reading.row<{ awaits: string | null }>('select awaits from session where id = ?', [
      session,
    ]);
    return (row?.awaits ?? null) !== null;
  }

  /**
   * Confirms the key with a first code: from now on each log-in asks one. Answers ten codes for paper, shown once:
   * a replay or a dry run has none. All other sessions end, for they were opened without it.
   * @throws NotFound when no key waits, Refused `second-step-code-wrong`, TooManyAttempts
   */
  async confirm(command: Command, given: CodeGiven & { readonly session: Id }) {
    const { actor } = command;
    return this.withCode(command, given, async (tx) => {
      const changed = await tx.run(
        'update second_step set confirmed_at = ? where actor_id = ? and confirmed_at is null',
        [tx.now, actor],
      );
      if (changed === 0) throw new NotFound('second step', actor);
      await endSessionsOf(tx, actor, given.session);
      await nothingAwaited(tx, actor);
      return this.storeRecoveryCodes(tx, actor);
    });
  }

  /**
   * Ten new codes for paper; the ones before count no more. Shown once.
   * @throws NotFound without a second step, Refused `second-step-code-wrong`, TooManyAttempts
   */
  async renewRecoveryCodes(command: Command, given: CodeGiven) {
    const { actor } = command;
    return this.withCode(command, given, async (tx) => {
      if (!(await hasSecondStep(tx, actor))) throw new NotFound('second step', actor);
      return this.storeRecoveryCodes(tx, actor);
    });
  }

  /**
   * Goes on without a second step, with a last code of it.
   * @throws Refused `second-step-code-wrong`, TooManyAttempts
   */
  async end(command: Command, given: CodeGiven) {
    const { taken } = await this.withCode(command, given, async (tx) => {
      await forgetSecondStep(tx, command.actor);
      return [];
    });
    return taken;
  }

  /**
   * An administrator takes the second step from somebody who lost the telephone and the paper; all sessions end.
   * @throws NotFound, Refused `actor-also-elsewhere`
   */
  reset(command: Command, by: AskedBy) {
    return this.road.take(command, {
      perform: async (tx) => {
        const { id } = await changeable(tx, command.subject, by);
        await forgetSecondStep(tx, id);
        await endSessionsOf(tx, id);
      },
      answer: async (tx, subject) => {
        const actor = await actorById(tx, subject);
        if (!actor) throw new NotFound('actor', subject);
        return actor;
      },
    });
  }

  /** Does what a right code allows; a wrong one is counted. */
  private async withCode(
    command: Command,
    { code, address }: CodeGiven,
    perform: (tx: Writing) => Promise<readonly string[]>,
  ) {
    const { actor } = command;
    const who = { account: `second step ${actor}`, address };
    await this.knocks.logIn(who);
    let shownOnce: readonly string[] = [];
    const taken = await this.road.take(command, {
      perform: async (tx) => {
        const isRight = await useSecondStep(tx, { actor, typed: code, sealing: this.sealing });
        refuseUnlessAllowed(refusalsOfSecondStepCode(isRight));
        shownOnce = await perform(tx);
      },
      answer: (tx) => secondStepState(tx, actor),
    });
    await this.knocks.succeeded(who);
    return taken.replayed || taken.dryRun ? { taken } : { taken, recoveryCodes: shownOnce };
  }

  private async storeRecoveryCodes(tx: Writing, actor: Id): Promise<readonly string[]> {
    await tx.run('delete from recovery_code where actor_id = ?', [actor]);
    const codes = Array.from({ length: logInFigures.recoveryCodes }, drawnRecoveryCode);
    for (const code of codes)
      await tx.run('insert into recovery_code (code_digest, actor_id, made_at) values (?, ?, ?)', [
        this.sealing.digest(actor, code),
        actor,
        tx.now,
      ]);
    return codes.map(printedRecoveryCode);
  }
}

const drawnRecoveryCode = () =>
  recoveryCode(Array.from({ length: logInFigures.recoveryCodeSigns }, () => randomInt(CARD_ALPHABET)));

/** A step: the sessions of an actor wait for nothing more. */
export async function nothingAwaited(tx: Writing, actor: Id): Promise<void> {
  await tx.run('update session set awaits = null where actor_id = ?', [actor]);
}
