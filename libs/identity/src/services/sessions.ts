import { Inject, Injectable } from '@nestjs/common';
import { type Command, INSTALLATION, type Reading, Road } from '#database';
import {
  CLOCK,
  type Clock,
  epochOfMoment,
  type Id,
  type IdSource,
  IDS,
  type Moment,
  momentOfEpoch,
  NotFound,
} from '#kernel';
import { logInFigures } from '../rules/log-in-figures';
import { digestOfSecret, newSecret } from '../store/secrets';
import { endSessionsOf } from './actors';
import { mustHaveSecondStep } from './required-step';

const HOUR = 3_600_000;
const DEVICE_CHARACTERS_MAXIMUM = 200;

export interface Session {
  readonly id: Id;
  /** What the browser or program calls itself. */
  readonly device: string | null;
  readonly openedAt: Moment;
  readonly seenAt: Moment;
  readonly endsAt: Moment;
  readonly endedAt: Moment | null;
}

export interface NewSession {
  readonly actor: Id;
  readonly device?: string;
  /** The secret of a session that this one replaces. */
  readonly replaces?: string;
  /** True when a second step or a passkey proved who it is. */
  readonly strong?: boolean;
}

export interface OpenedSession extends Session {
  /** For `Authorization: Bearer …`; shown this once. */
  readonly token: string;
  /** What has to be done before anything else; null for most. */
  readonly awaits: 'second-step' | null;
}

const COLUMNS = 'id, device, opened_at, seen_at, ends_at, ended_at';

/** Who is logged in, where: opened, listed and ended, one by one or all others at once. */
@Injectable()
export class Sessions {
  constructor(
    private readonly road: Road,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Opens a session for an actor who proved to be that; the one it replaces ends, so a stolen secret dies. */
  async open(asked: NewSession): Promise<OpenedSession> {
    const token = newSecret('session');
    const id = this.ids.next();
    const { actor } = asked;
    let awaits: OpenedSession['awaits'] = null;
    const { answer } = await this.road.take(
      { id: this.ids.next(), verb: 'session.open', books: [INSTALLATION], actor, subject: id, body: null },
      {
        perform: async (tx) => {
          if (asked.replaces !== undefined)
            await tx.run('update session set ended_at = ? where secret_digest = ? and ended_at is null', [
              tx.now,
              digestOfSecret(asked.replaces),
            ]);
          awaits = !asked.strong && (await mustHaveSecondStep(tx, actor)) ? 'second-step' : null;
          const endsAt = momentOfEpoch(epochOfMoment(tx.now) + logInFigures.sessionHoursMaximum * HOUR);
          await tx.run(
            `insert into session (id, actor_id, secret_digest, device, opened_at, seen_at, ends_at, awaits)
             values (?, ?, ?, ?, ?, ?, ?, ?)`,
            [id, actor, digestOfSecret(token), deviceOf(asked.device), tx.now, tx.now, endsAt, awaits],
          );
        },
        answer: (tx, subject) => sessionOrNotFound(tx, actor, subject),
      },
    );
    return { ...answer, awaits, token };
  }

  /** Ends all other sessions of who asks; the command's subject is the one that stays. */
  endOthers(command: Command) {
    return this.road.take(command, {
      perform: (tx) => endSessionsOf(tx, command.actor, command.subject),
      answer: (tx, subject) => sessionOrNotFound(tx, command.actor, subject),
    });
  }

  /** The sessions of an actor that stand, the newest first. */
  list(reading: Reading, actor: Id): Promise<Session[]> {
    return reading.rows<Session>(
      `select ${COLUMNS} from session where actor_id = ? and ended_at is null and ends_at > ?
       order by opened_at desc, id desc`,
      [actor, this.clock.now()],
    );
  }

  /** @throws NotFound for a session of somebody else */
  get(reading: Reading, actor: Id, session: Id): Promise<Session> {
    return sessionOrNotFound(reading, actor, session);
  }

  /**
   * Ends one's own session, named by the command's subject; ending it twice is no fault.
   * @throws NotFound for a session of somebody else
   */
  end(command: Command) {
    return this.road.take(command, {
      perform: async (tx) => {
        const { id } = await sessionOrNotFound(tx, command.actor, command.subject);
        await tx.run('update session set ended_at = ? where id = ? and ended_at is null', [tx.now, id]);
      },
      answer: (tx, subject) => sessionOrNotFound(tx, command.actor, subject),
    });
  }
}

async function sessionOrNotFound(reading: Reading, actor: Id, id: Id): Promise<Session> {
  const session = await reading.row<Session>(`select ${COLUMNS} from session where id = ? and actor_id = ?`, [
    id,
    actor,
  ]);
  if (!session) throw new NotFound('session', id);
  return session;
}

/** Only what can be printed, and not too much of it: this text comes from outside. */
const deviceOf = (device: string | undefined) =>
  device?.replace(/[^\x20-\x7e]/g, '').slice(0, DEVICE_CHARACTERS_MAXIMUM) || null;
