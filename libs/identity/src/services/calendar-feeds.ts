import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Command, type Reading, Road } from '#database';
import { type Day, type Id, type Moment, NotFound } from '#kernel';
import { type HeldRole, isHeld } from '../rules/roles';
import { rolesOfActor } from '../store/actors';
import { digestOfSecret } from '../store/secrets';

/** A calendar that its owner let a telephone read, without what is secret about it. */
export interface CalendarFeed {
  readonly id: Id;
  readonly actor: Id;
  /** The role whose jobs stand in it. */
  readonly role: Id;
  /** Whether titles say for whom a job is; anyone with the link reads them. */
  readonly showsNames: boolean;
  readonly madeAt: Moment;
}

export interface NewCalendarFeed {
  readonly role: Id;
  readonly showsNames: boolean;
}

type FeedRow = Omit<CalendarFeed, 'showsNames'> & { readonly showsNames: number };

const FEED = `select f.id, f.actor_id as actor, f.role_id as role, f.shows_names, f.made_at
  from calendar_feed f join actor a on a.id = f.actor_id where f.ended_at is null and a.ended_at is null`;

const SECRET_BYTES = 32;

/** Calendars by a secret link: for one role, to read and nothing else, and taken back whenever its owner wants. */
@Injectable()
export class CalendarFeeds {
  constructor(private readonly road: Road) {}

  /**
   * Makes a link for a role that the actor holds today. The secret is shown once: a replay has none.
   * @throws NotFound for a role of somebody else, or one that is over
   */
  async make(command: Command, { role, showsNames }: NewCalendarFeed) {
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    const taken = await this.road.take(command, {
      perform: async (tx) => {
        if (!(await heldRole(tx, { actor: command.actor, role, on: tx.today })))
          throw new NotFound('role', role);
        await tx.run(
          `insert into calendar_feed (id, actor_id, role_id, shows_names, secret_digest, made_at)
           values (?, ?, ?, ?, ?, ?)`,
          [command.subject, command.actor, role, showsNames ? 1 : 0, digestOfSecret(secret), tx.now],
        );
      },
      answer: (tx, subject) => feedOrNotFound(tx, command.actor, subject),
    });
    return taken.replayed || taken.dryRun ? { taken } : { taken, secret };
  }

  /** The links of an actor that still open, the newest first. */
  async list(reading: Reading, actor: Id): Promise<CalendarFeed[]> {
    const rows = await reading.rows<FeedRow>(
      `${FEED} and f.actor_id = ? order by f.made_at desc, f.id desc`,
      [actor],
    );
    return rows.map(told);
  }

  /** Takes a link back; whoever has it reads nothing more. @throws NotFound for a link of somebody else */
  end(command: Command) {
    return this.road.take(command, {
      perform: async (tx) => {
        const ended = await tx.run(
          'update calendar_feed set ended_at = ? where id = ? and actor_id = ? and ended_at is null',
          [tx.now, command.subject, command.actor],
        );
        if (ended === 0) throw new NotFound('calendar feed', command.subject);
      },
      answer: async () => undefined,
    });
  }

  /** The calendar of a link, with the role it shows; undefined once it was taken back, or the role is over. */
  async opened(
    reading: Reading,
    { secret, on }: { readonly secret: string; readonly on: Day },
  ): Promise<{ readonly feed: CalendarFeed; readonly held: HeldRole } | undefined> {
    const row = await reading.row<FeedRow>(`${FEED} and f.secret_digest = ?`, [digestOfSecret(secret)]);
    const held = row && (await heldRole(reading, { ...row, on }));
    return row && held ? { feed: told(row), held } : undefined;
  }
}

const told = ({ showsNames, ...feed }: FeedRow): CalendarFeed => ({ ...feed, showsNames: showsNames === 1 });

async function heldRole(
  reading: Reading,
  { actor, role, on }: { readonly actor: Id; readonly role: Id; readonly on: Day },
): Promise<HeldRole | undefined> {
  const held = (await rolesOfActor(reading, actor)).find(({ id }) => id === role);
  return held && isHeld(held, on) ? held : undefined;
}

async function feedOrNotFound(reading: Reading, actor: Id, id: Id): Promise<CalendarFeed> {
  const row = await reading.row<FeedRow>(`${FEED} and f.id = ? and f.actor_id = ?`, [id, actor]);
  if (!row) throw new NotFound('calendar feed', id);
  return told(row);
}
