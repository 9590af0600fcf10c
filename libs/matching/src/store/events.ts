import { type Reading, type Writing } from '#database';
import { type Id } from '#kernel';
import { type MatchingEvent } from './tables';

export type Happened = Pick<MatchingEvent, 'organiserId' | 'requestId' | 'event' | 'fromState' | 'toState'> &
  Partial<Pick<MatchingEvent, 'occurrenceId' | 'assignmentId' | 'why' | 'overruled'>>;

/** Writes down what happened, by whom and in which command. */
export async function record(tx: Writing, happened: Happened): Promise<void> {
  const { organiserId, requestId, event, fromState, toState } = happened;
  await tx.run(
    `insert into matching_event (id, organiser_id, request_id, occurrence_id, assignment_id, event, from_state,
       to_state, why, overruled, actor_id, command_id, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      tx.ids.next(),
      organiserId,
      requestId,
      happened.occurrenceId ?? null,
      happened.assignmentId ?? null,
      event,
      fromState,
      toState,
      happened.why ?? null,
      happened.overruled?.length ? JSON.stringify(happened.overruled) : null,
      tx.command.actor,
      tx.command.id,
      tx.now,
    ],
  );
}

type EventRow = Omit<MatchingEvent, 'overruled'> & { readonly overruled: string | null };

export interface HistoryAsked {
  readonly organiser: Id;
  readonly request: Id;
  /** The last event of the page before. */
  readonly after?: Id;
  readonly limit?: number;
}

const EVENTS_AT_ONCE = 1000;

/** What happened to a request and its assignments, first to last. */
export async function historyOf(
  reading: Reading,
  { organiser, request, after, limit = EVENTS_AT_ONCE }: HistoryAsked,
): Promise<MatchingEvent[]> {
  const rows = await reading.rows<EventRow>(
    'select * from matching_event where request_id = ? and organiser_id = ? and id > ? order by id limit ?',
    [request, organiser, after ?? '', limit],
  );
  return rows.map((row) => ({
    ...row,
    overruled: row.overruled === null ? null : (JSON.parse(row.overruled) as string[]),
  }));
}

/** The reason with which a mediator opened a round: that of the first command about it. A round opened by itself has none. */
export async function reasonOfRound(
  tx: Writing,
  { organiserId, id }: { readonly organiserId: Id; readonly id: Id },
): Promise<string | undefined> {
  const opened = await tx.row<{ text: string | null }>(
    `select t.text from command c left join command_text t on t.book = c.book and t.command = c.id
     where c.book = ? and c.subject = ? order by c.number limit 1`,
    [tx.book(organiserId), id],
  );
  return opened?.text ? (JSON.parse(opened.text) as { reason?: string }).reason : undefined;
}

/** Codes of the warnings over which a mediator went when offering an assignment. */
export async function overruledWhenOffered(reading: Reading, assignment: Id): Promise<string[]> {
  const offered = await reading.row<{ overruled: string | null }>(
    `select overruled from matching_event where assignment_id = ? and event = 'offer' order by id limit 1`,
    [assignment],
  );
  return offered?.overruled ? (JSON.parse(offered.overruled) as string[]) : [];
}
