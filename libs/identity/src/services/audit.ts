import { Injectable } from '@nestjs/common';
import { type Channel, Conditions, type Reading } from '#database';
import { type Id, type Moment, NotFound } from '#kernel';

/** What was done: by whom, for whom, when, and which postings came of it. */
export interface AuditEntry {
  readonly id: Id;
  readonly actor: Id;
  readonly actorName: string | null;
  readonly verb: string;
  readonly subject: Id;
  readonly onBehalfOf: Id | null;
  readonly channel: Channel | null;
  /** What was typed as reason, unless it was erased; on behalf of somebody, why. */
  readonly reason: string | null;
  readonly onBehalfReason: string | null;
  readonly recordedAt: Moment;
  readonly firstPosting: number | null;
  readonly lastPosting: number | null;
}

export interface AuditQuestion {
  readonly organiser: Id;
  readonly actor?: Id | undefined;
  readonly verb?: string | undefined;
  readonly subject?: Id | undefined;
  readonly from?: Moment | undefined;
  readonly until?: Moment | undefined;
  /** Id of the last one seen. */
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface LookEntry {
  readonly id: Id;
  readonly actor: Id;
  readonly actorName: string;
  readonly party: Id;
  readonly what: string;
  readonly seenAt: Moment;
}

export interface LookQuestion {
  readonly organiser: Id;
  /** Only looks at the files of these; all of the organiser when left out. */
  readonly parties?: readonly Id[] | undefined;
  readonly actor?: Id | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Reading back who did what, and who looked at whose file; the newest first. */
@Injectable()
export class Audit {
  async entries(reading: Reading, asked: AuditQuestion): Promise<AuditEntry[]> {
    const book = await reading.row<{ number: number }>('select number from book where id = ?', [
      asked.organiser,
    ]);
    if (!book) throw new NotFound('organiser', asked.organiser);
    const wanted = new Conditions('c.book = ?', book.number)
      .equals('c.actor', asked.actor)
      .equals('c.verb', asked.verb)
      .equals('c.subject', asked.subject);
    if (asked.from !== undefined) wanted.also('c.recorded_at >= ?', asked.from);
    if (asked.until !== undefined) wanted.also('c.recorded_at < ?', asked.until);
    if (asked.after !== undefined) wanted.also('c.id < ?', asked.after);
    const rows = await reading.rows<AuditEntry & { text: string | null }>(
      `select c.id, c.actor, a.name as actor_name, c.verb, c.subject, c.on_behalf_of, c.channel, c.recorded_at,
         c.first_number as first_posting, c.last_number as last_posting, t.text
       from command c left join actor a on a.id = c.actor
       left join command_text t on t.book = c.book and t.command = c.id
       where ${wanted.text} order by c.id desc limit ?`,
      [...wanted.values, asked.limit],
    );
    return rows.map(({ text, ...entry }) => ({ ...entry, ...reasonsIn(text) }));
  }

  looks(reading: Reading, asked: LookQuestion): Promise<LookEntry[]> {
    const wanted = new Conditions('l.organiser_id = ?', asked.organiser)
      .equals('l.actor_id', asked.actor)
      .oneOf('l.party_id', asked.parties);
    if (asked.after !== undefined) wanted.also('l.id < ?', asked.after);
    return reading.rows<LookEntry>(
      `select l.id, l.actor_id as actor, a.name as actor_name, l.party_id as party, l.what, l.seen_at
       from look l join actor a on a.id = l.actor_id
       where ${wanted.text} order by l.id desc limit ?`,
      [...wanted.values, asked.limit],
    );
  }
}

function reasonsIn(text: string | null): Pick<AuditEntry, 'reason' | 'onBehalfReason'> {
  const typed = text === null ? {} : (JSON.parse(text) as { reason?: string; onBehalf?: string });
  return { reason: typed.reason ?? null, onBehalfReason: typed.onBehalf ?? null };
}
