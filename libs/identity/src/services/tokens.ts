import { Injectable } from '@nestjs/common';
import { type Command, type Reading, Road } from '#database';
import { type Id, type Moment, NotFound } from '#kernel';
import { endTokensOf } from './actors';
import { digestOfSecret, newSecret } from '../store/secrets';

export interface ApiToken {
  readonly id: Id;
  readonly name: string;
  readonly madeAt: Moment;
  readonly endsAt: Moment | null;
  readonly endedAt: Moment | null;
}

const COLUMNS = 'id, name, made_at, ends_at, ended_at';

/** Bearer tokens for programs: each has a name, does what its actor may do, and can be taken back. */
@Injectable()
export class Tokens {
  constructor(private readonly road: Road) {}

  /** Makes a token for the actor who asks. Its secret is shown once: a replay or a dry run has none. */
  async make(command: Command, input: { readonly name: string; readonly endsAt?: Moment }) {
    const secret = newSecret('token');
    const taken = await this.road.take(command, {
      perform: async (tx) => {
        await tx.run(
          'insert into api_token (id, actor_id, name, secret_digest, made_at, ends_at) values (?, ?, ?, ?, ?, ?)',
          [command.subject, command.actor, input.name, digestOfSecret(secret), tx.now, input.endsAt ?? null],
        );
      },
      answer: (tx, subject) => tokenOrNotFound(tx, command.actor, subject),
    });
    return taken.replayed || taken.dryRun ? { taken } : { taken, secret };
  }

  /** The tokens of an actor that were not taken back, the newest first. */
  list(reading: Reading, actor: Id): Promise<ApiToken[]> {
    return reading.rows<ApiToken>(
      `select ${COLUMNS} from api_token where actor_id = ? and ended_at is null order by made_at desc, id desc`,
      [actor],
    );
  }

  /** @throws NotFound for a token of somebody else */
  get(reading: Reading, actor: Id, token: Id): Promise<ApiToken> {
    return tokenOrNotFound(reading, actor, token);
  }

  /** Takes back every token of who asks, but for the one it may be asked with: the command's subject. */
  endOthers(command: Command) {
    return this.road.take(command, {
      perform: (tx) => endTokensOf(tx, command.actor, command.subject),
      answer: async () => undefined,
    });
  }

  /** @throws NotFound for a token of somebody else */
  end(command: Command) {
    return this.road.take(command, {
      perform: async (tx) => {
        const { id } = await tokenOrNotFound(tx, command.actor, command.subject);
        await tx.run('update api_token set ended_at = ? where id = ? and ended_at is null', [tx.now, id]);
      },
      answer: (tx, subject) => tokenOrNotFound(tx, command.actor, subject),
    });
  }
}

async function tokenOrNotFound(reading: Reading, actor: Id, id: Id): Promise<ApiToken> {
  const token = await reading.row<ApiToken>(
    `select ${COLUMNS} from api_token where id = ? and actor_id = ?`,
    [id, actor],
  );
  if (!token) throw new NotFound('token', id);
  return token;
}
