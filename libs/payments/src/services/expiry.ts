import { Injectable } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { type Command, type Reading, Road, type Taken } from '#database';
import { type Day, type Id } from '#kernel';

/** What one run of the expiry did to an organiser's book. */
export interface Expired {
  readonly on: Day;
  /** Postings written; none when nothing had expired. */
  readonly postings: number;
}

/** Takes free cheques whose last valid day is over; a job runs it every night. */
@Injectable()
export class Expiry {
  constructor(
    private readonly road: Road,
    private readonly ledger: ChequeLedger,
  ) {}

  /** On a day: what was valid until the day before expires. @throws Refused for a day that is still to come */
  expire(command: Command, { on }: { readonly organiser: Id; readonly on: Day }): Promise<Taken<Expired>> {
    let written: number | undefined;
    return this.road.take(command, {
      perform: async (tx) => {
        written = (await this.ledger.expire(tx, { on })).postings.length;
      },
      // A first run knows what it wrote; a replay reads it from the record of the command.
      answer: async (tx, subject) => ({
        on,
        postings: written ?? (await postingsOf(tx, command.verb, subject)),
      }),
    });
  }
}

async function postingsOf(reading: Reading, verb: string, subject: Id): Promise<number> {
  const row = await reading.row<{ first: number | null; last: number | null }>(
    'select first_number as first, last_number as last from command where subject = ? and verb = ?',
    [subject, verb],
  );
  return row?.first && row.last ? row.last - row.first + 1 : 0;
}
