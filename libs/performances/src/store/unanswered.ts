import { type Reading } from '#database';
import { dayInBrussels, type Id, type Moment } from '#kernel';
import { type Unanswered, type Way } from '../rules';

/** Hours that nobody answered yet, with when and by which way they were told last. */
export interface WaitingForWord extends Omit<Unanswered, 'isPaidOnPaper'> {
  readonly performance: Id;
  readonly version: number;
  readonly assignmentId: Id;
  readonly userId: Id;
  readonly workerId: Id;
}

export interface UnansweredAsked {
  readonly organiser: Id;
  readonly user?: Id;
}

/** What waits for an answer, oldest work first. Only telling leads to `registered`: its last event is the telling. */
export async function unansweredIn(reading: Reading, asked: UnansweredAsked): Promise<WaitingForWord[]> {
  const { organiser, user } = asked;
  const rows = await reading.rows<Omit<WaitingForWord, 'toldOn' | 'through'> & { at: Moment; channel: Way }>(
    `select p.id as performance, p.version, p.assignment_id, p.user_id, p.worker_id, e.at, e.channel
     from performance p join performance_event e on e.performance_id = p.id and e.number = p.version
     where p.organiser_id = ? and p.state = 'registered'
       ${user === undefined ? '' : 'and p.user_id = ?'}
     order by p.starts_at, p.id`,
    [organiser, ...(user ? [user] : [])],
  );
  return rows.map(({ at, channel, ...row }) => ({ ...row, toldOn: dayInBrussels(at), through: channel }));
}
