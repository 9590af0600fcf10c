import { type Reading, type Writing } from '#database';
import { type Id, type Refusal } from '#kernel';
import { type Performance, type PerformanceEvent, type Said, saidIn, type Visit, type Work } from '../rules';

export interface Happened {
  readonly step: PerformanceEvent['step'];
  /** The performance as it stands after the step. */
  readonly after: Performance;
  /** What the step told about the visit, if anything. */
  readonly visit?: PerformanceEvent['visit'] | undefined;
  /** Whose word it is, where the command is given for nobody. */
  readonly said?: Said | undefined;
}

/** Writes down what happened to a performance, by whom and in which command: one statement. */
export async function record(tx: Writing, { step, after, visit, said }: Happened): Promise<void> {
  const { by, through } = saidIn(tx.command, after, said);
  await tx.run(
    `insert into performance_event (performance_id, number, organiser_id, step, state, hours, work, visit,
       refusals, voice, channel, at, actor_id, command_id, subject_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      after.id,
      after.version,
      after.organiserId,
      step,
      after.state,
      after.hours,
      after.work,
      visit ? JSON.stringify(visit) : null,
      after.refusals ? JSON.stringify(after.refusals) : null,
      by,
      through,
      tx.now,
      tx.command.actor,
      tx.command.id,
      tx.command.subject,
    ],
  );
}

type EventRow = Omit<PerformanceEvent, 'visit' | 'refusals' | 'reason'> & {
  readonly visit: string | null;
  readonly refusals: string | null;
  readonly typed: string | null;
};

/** What happened to a performance, first to last, with what the actors typed as reason. */
export async function historyOf(
  reading: Reading,
  { organiser, performance }: { organiser: Id; performance: Id },
): Promise<PerformanceEvent[]> {
  const rows = await reading.rows<EventRow>(
    `select e.performance_id, e.number, e.step, e.state, e.hours, e.work, e.visit, e.refusals, e.voice, e.channel, e.at,
       e.actor_id, t.text as typed
     from performance_event e
     join book b on b.id = e.organiser_id
     left join command_text t on t.book = b.number and t.command = e.command_id
     where e.performance_id = ? and e.organiser_id = ? order by e.number`,
    [performance, organiser],
  );
  return rows.map(({ typed, ...row }) => ({
    ...row,
    visit: row.visit === null ? null : (JSON.parse(row.visit) as PerformanceEvent['visit']),
    refusals: row.refusals === null ? null : (JSON.parse(row.refusals) as Refusal[]),
    reason: reasonIn(typed),
  }));
}

const reasonIn = (typed: string | null): string | null =>
  typed === null ? null : ((JSON.parse(typed) as { reason?: string }).reason ?? null);

/** A correction as it was asked: the visit told anew, and why. */
export interface CorrectionAsked {
  readonly visit: Visit & { readonly taskDone: string };
  readonly work: Work;
  /** Null when the words were erased since. */
  readonly reason: string | null;
}

/** The correction that waits, from the history of a performance: asked as one, or decided. */
export async function correctionAsked(
  reading: Reading,
  { organiser, performance }: { organiser: Id; performance: Id },
): Promise<CorrectionAsked | undefined> {
  const row = await reading.row<{ visit: string; work: Work; typed: string | null }>(
    `select e.visit, e.work, t.text as typed from performance_event e
     join book b on b.id = e.organiser_id
     left join command_text t on t.book = b.number and t.command = e.command_id
     where e.performance_id = ? and e.organiser_id = ?
       and e.step in ('correct', 'decide') and e.state = 'correction-open'
     order by e.number desc limit 1`,
    [performance, organiser],
  );
  if (!row) return undefined;
  const { visit, work, typed } = row;
  return { visit: JSON.parse(visit) as CorrectionAsked['visit'], work, reason: reasonIn(typed) };
}
