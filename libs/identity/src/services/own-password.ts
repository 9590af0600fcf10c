import { Inject, Injectable } from '@nestjs/common';
import { type Command, READING, type Reading, Road } from '#database';
import { type Id, NotFound, refuseUnlessAllowed } from '#kernel';
import { normalPassword, refusalsToUsePassword } from '../rules/password';
import { actorById } from '../store/actors';
import { endSessionsOf, storePassword } from './actors';
import { type Caller } from './caller';
import { Passwords } from './passwords';
import { type Known, Proof } from './proof';

const BY_ACTOR = `select a.id as actor, p.hash from actor a join actor_password p on p.actor_id = a.id
  where a.id = ? and a.ended_at is null`;

export interface PasswordChange extends Caller {
  readonly current: string;
  readonly next: string;
  /** The session that stays. */
  readonly session: Id;
}

/** Changing one's own password. */
@Injectable()
export class OwnPassword {
  constructor(
    @Inject(READING) private readonly reading: Reading,
    private readonly road: Road,
    private readonly passwords: Passwords,
    private readonly proof: Proof,
  ) {}

  /**
   * Changes the password of who asks; all other sessions end, for one of them may be a thief's.
   * @throws LogInRefused, TooManyAttempts, Refused `password-too-short`, `password-easily-guessed`
   */
  async change(command: Command, { current, next, session, address }: PasswordChange): Promise<void> {
    const id = command.actor;
    const actor = await actorById(this.reading, id);
    if (!actor) throw new NotFound('actor', id);
    const claim = { account: `actor ${id}`, secret: normalPassword(current), address };
    await this.proof.of(claim, () => this.reading.row<Known>(BY_ACTOR, [id]));
    refuseUnlessAllowed(refusalsToUsePassword(next, actor));
    const hash = await this.passwords.hashOf(normalPassword(next));
    await this.road.take(command, {
      perform: async (tx) => {
        await storePassword(tx, id, hash);
        await endSessionsOf(tx, id, session);
      },
      answer: async () => undefined,
    });
  }
}
