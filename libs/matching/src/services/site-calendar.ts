import { type Command, Road, type Taken, type Writing } from '#database';
import { Injectable } from '@nestjs/common';
import { type Day, type Id, NotFound, Refused } from '#kernel';
import { userFacts } from '#registry';
import { type Occurrence, refusal } from '../rules';
import { activeAtOccurrence, occurrencesAtSite } from '../store/assignments';
import { record } from '../store/events';
import { settleFilling } from '../store/filling';
import { cancelOccurrence } from '../store/requests';
import { type ClosedDay, closedDayRows } from '../store/tables';
import { Placing } from './placing';

export interface CloseInput {
  readonly organiser: Id;
  readonly user: Id;
  readonly site: Id;
  readonly from: Day;
  readonly until: Day;
  /** Such as "pedagogische studiedag". */
  readonly why: string;
}

/** A user's own calendar: days on which a place is closed, entered once for all series there. */
@Injectable()
export class SiteCalendar {
  constructor(
    private readonly road: Road,
    private readonly placing: Placing,
  ) {}

  /**
   * Closes a place for some days: the series there skip them, and who was to come is freed.
   * @throws Refused `published-window-frozen` where people were told already and no reason is given
   * @throws NotFound where the organiser has no such user, or the user no such site
   */
  close(command: Command, input: CloseInput): Promise<Taken<ClosedDay>> {
    const { organiser, user, site, from, until, why } = input;
    return this.road.take(command, {
      perform: async (tx) => {
        if (until < from) throw new Refused([refusal('days-in-wrong-order', { from, until })]);
        const { sites } = await userFacts(tx, { organiser, user });
        if (!sites.some((one) => one.site === site)) throw new NotFound('site', site);
        await tx.table(closedDayRows).insert({
          id: tx.command.subject,
          organiserId: organiser,
          siteId: site,
          fromDay: from,
          untilDay: until,
          why,
          madeAt: tx.now,
        });
        for (const occurrence of await occurrencesAtSite(tx, input)) await this.callOff(tx, occurrence);
      },
      answer: async (reading, id) => {
        const found = await reading.table(closedDayRows).findOneBy({ id, organiserId: organiser });
        if (!found) throw new NotFound('closed day', id);
        return found;
      },
    });
  }

  private async callOff(tx: Writing, { id, organiserId, requestId }: Occurrence): Promise<void> {
    for (const assignment of await activeAtOccurrence(tx, id)) {
      await this.placing.leave(tx, assignment, { event: 'cancel', why: 'place-closed' });
    }
    await cancelOccurrence(tx, id);
    await record(tx, {
      organiserId,
      requestId,
      occurrenceId: id,
      event: 'close-day',
      fromState: 'planned',
      toState: 'cancelled',
      why: 'place-closed',
    });
    await settleFilling(tx, requestId);
  }
}
