import { Inject, Injectable } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { Database } from '#database';
import { CLOCK, type Clock, firstDayOf, type Id, lastDayOf, type Month } from '#kernel';
import { substitutionsOf } from '#matching';
import { regimeOf } from '#registry';
import {
  asItStands,
  minutesBetween,
  type MonthFigures,
  peopleOverCap,
  planGoals,
  runsFigured,
  spreadOf,
} from '../rules';
import { filledIn, givenIn, jobsIn, personsOf, runsBegun, seriesIn } from '../store/month';

export interface MonthAsked {
  readonly organiser: Id;
  readonly month: Month;
}

/** Counts a month of planning: what was filled, how soon, and how the plans came about. */
@Injectable()
export class PlanMonths {
  constructor(
    private readonly ledger: ChequeLedger,
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** As of one moment. @throws NotFound where there is no such organiser */
  figures({ organiser, month }: MonthAsked): Promise<MonthFigures> {
    const now = this.clock.now();
    return this.database.snapshot(async (reading) => {
      const days = { organiser, from: firstDayOf(month), until: lastDayOf(month) };
      const given = await givenIn(reading, days);
      const substitutions = await substitutionsOf(reading, days);
      const persons = await personsOf(reading, organiser);
      const regime = await regimeOf(reading, organiser);
      const rooms = await this.ledger.roomsOfMany(reading, { persons, on: days.from, regime });
      return {
        filled: await filledIn(reading, days),
        toFill: spreadOf(given.map((one) => minutesBetween(one.asked, one.given))),
        toSubstitute: spreadOf(substitutions.flatMap(({ minutes }) => minutes ?? [])),
        series: await seriesIn(reading, days),
        ...(await jobsIn(reading, days)),
        overCap: peopleOverCap([...rooms.values()]),
        runs: runsFigured(
          (await runsBegun(reading, days)).map((run) => asItStands(run, now)),
          planGoals,
        ),
      };
    });
  }
}
