import { type Reading } from '#database';
import { type Id } from '#kernel';

/** Hours in the book, by the number of their booking. */
interface BookedHours {
  readonly performance: Id;
  readonly number: number;
}

interface WithoutWork {
  readonly performance: Id;
  readonly firstNumber: number;
  readonly lastNumber: number;
}

/**
 * Tells which hours booked by an organiser were paid to somebody who came for nothing: those of the very commands in
 * which that was so, whatever is said of the visit later.
 */
export async function bookedWithoutWork(
  reading: Reading,
  organiser: Id,
): Promise<(line: BookedHours) => boolean> {
  const rows = await reading.rows<WithoutWork>(
    `select e.performance_id as performance, c.first_number, c.last_number
     from performance_event e join book b on b.id = e.organiser_id
     join command c on c.book = b.number and c.id = e.command_id and c.first_number is not null
     where e.organiser_id = ? and e.work = 'none'`,
    [organiser],
  );
  return ({ performance, number }) =>
    rows.some(
      (row) => row.performance === performance && row.firstNumber <= number && number <= row.lastNumber,
    );
}
