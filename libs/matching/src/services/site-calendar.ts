import { type Command, type Reading, Road, type Taken, type Writing } from '#database';
import { Injectable } from '@nestjs/common';
import { type Day, type Id, NotFound, Refused, refuseUnlessAllowed } from '#kernel';
import { userFacts } from '#registry';
import {
  type ClosedPeriod,
  closes,
  type DayPart,
  expand,
  isAtSlot,
  type Occurrence,
  refusal,
  refusalsToReopen,
  type Request,
  type Slot,
  stretchOf,
} from '../rules';
import { occurrencesAtSite } from '../store/assignments';
import { record } from '../store/events';
import { settleFilling } from '../store/filling';
import {
  closedDaysOf,
  findClosedDay,
  insertOccurrences,
  occurrenceOf,
  occurrencesOf,
  planAgain,
  seriesAtSite,
  stretchRequest,
  withdrawClosedDay,
} from '../store/requests';
import { type ClosedDay, closedDayRows } from '../store/tables';
import { TeamSteps } from './team-steps';

export interface CloseInput {
  readonly organiser: Id;
  readonly user: Id;
  readonly site: Id;
  readonly from: Day;
  readonly until: Day;
  /** Half days alone; whole ones where left out. */
  readonly part?: DayPart | null;
  /** Such as "pedagogische studiedag". */
  readonly why: string;
}

export interface ReopenInput {
  readonly organiser: Id;
  readonly user: Id;
  readonly closedDay: Id;
}

/** A user's own calendar: days on which a place is closed, entered once for all series there. */
@Injectable()
export class SiteCalendar {
  constructor(
    private readonly road: Road,
    private readonly team: TeamSteps,
  ) {}

  /**
   * Closes a place for some days: the series there skip them, and who was to come is freed.
   * @throws Refused `published-window-frozen` where people were told already and no reason is given
   * @throws NotFound where the organiser has no such user, or the user no such site
   */
  close(command: Command, input: CloseInput): Promise<Taken<ClosedDay>> {
    const { organiser, user, site, from, until, why, part = null } = input;
    return this.road.take(command, {
      perform: async (tx) => {
        if (until < from) throw new Refused([refusal('days-in-wrong-order', { from, until })]);
        await mustBePlaceOf(tx, { organiser, user, site });
        await tx.table(closedDayRows).insert({
          id: tx.command.subject,
          organiserId: organiser,
          siteId: site,
          fromDay: from,
          untilDay: until,
          part,
          why,
          madeAt: tx.now,
          withdrawnAt: null,
        });
        for (const occurrence of await occurrencesAtSite(tx, input)) {
          if (closes({ from, until, part }, occurrence.day, occurrence.startTime))
            await this.team.callOff(tx, occurrence, { event: 'close-day', why: 'place-closed' });
        }
      },
      answer: (reading, id) => findClosedDay(reading, organiser, id),
    });
  }

  /**
   * The place is open after all: the series there get back the times to come that they skipped. Whoever was freed has
   * other plans by now, and is asked anew.
   * @throws Refused `closed-days-withdrawn-already`
   * @throws NotFound where the user has no such closed days
   */
  withdraw(command: Command, { organiser, user, closedDay: id }: ReopenInput): Promise<Taken<ClosedDay>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const closedDay = await findClosedDay(tx, organiser, id);
        await mustBePlaceOf(tx, { organiser, user, site: closedDay.siteId });
        refuseUnlessAllowed(refusalsToReopen(closedDay));
        await withdrawClosedDay(tx, closedDay);
        for (const request of await seriesAtSite(tx, closedDay)) await bringBack(tx, request, closedDay);
      },
      answer: (reading, subject) => findClosedDay(reading, organiser, subject),
    });
  }
}

/** @throws NotFound where the organiser has no such user, or the user no such site */
async function mustBePlaceOf(
  reading: Reading,
  { organiser, user, site }: { organiser: Id; user: Id; site: Id },
): Promise<void> {
  const { sites } = await userFacts(reading, { organiser, user });
  if (!sites.some((one) => one.site === site)) throw new NotFound('site', site);
}

/** The times that a series skipped for these days alone: as they were, or made now where the series came later. */
async function bringBack(
  tx: Writing,
  request: Request,
  { fromDay, untilDay, part }: ClosedDay,
): Promise<void> {
  const { organiserId: organiser, siteId: site, pattern } = request;
  const closed = await closedDaysOf(tx, { organiser, site, from: stretchOf(pattern).from });
  const reopened: ClosedPeriod = {
    from: fromDay < tx.today ? tx.today : fromDay,
    until: untilDay,
    part,
  };
  const slots = expand(pattern, closed).slots.filter(({ day, times }) =>
    closes(reopened, day, times?.start ?? null),
  );
  const known = await occurrencesOf(tx, request.id);
  const missing = slots.filter(
    (slot) => !known.some((one) => one.state === 'planned' && isAtSlot(one, slot)),
  );
  const [first, last] = [missing[0], missing.at(-1)];
  if (!first || !last) return;
  for (const slot of missing) {
    await planSlot(tx, request, { slot, skipped: known.find((one) => isAtSlot(one, slot)) });
  }
  await stretchRequest(tx, request, { from: first.day, until: last.until });
  await settleFilling(tx, request.id);
}

async function planSlot(
  tx: Writing,
  request: Request,
  { slot, skipped }: { slot: Slot; skipped: Occurrence | undefined },
): Promise<void> {
  const occurrence = skipped ?? occurrenceOf(tx.ids.next(), request, slot);
  if (skipped) await planAgain(tx, skipped.id, request);
  else await insertOccurrences(tx, [occurrence]);
  await record(tx, {
    organiserId: request.organiserId,
    requestId: request.id,
    occurrenceId: occurrence.id,
    event: 'open-day',
    fromState: skipped ? skipped.state : null,
    toState: 'planned',
    why: 'place-open',
  });
}
