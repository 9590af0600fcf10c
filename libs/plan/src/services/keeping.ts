import { Injectable } from '@nestjs/common';
import { type Command, Road, type Taken } from '#database';
import { addDays, type Day, type Id, type Moment, momentInBrussels, timeOfDay } from '#kernel';
import { regimeOf } from '#registry';
import { figure } from '#regulation';
import { throwAwayBefore } from '../store/keeping';

/** Throws away how plans came about, once it was kept long enough; that they were made, and to what result, stays. */
@Injectable()
export class PlanKeeping {
  constructor(private readonly road: Road) {}

  /** Source: `plan-run-days`. Answers nothing; run again the same day it finds nothing more. */
  forget(
    command: Command,
    { organiser, on }: { readonly organiser: Id; readonly on: Day },
  ): Promise<Taken<void>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const days = figure(await regimeOf(tx, organiser), 'plan-run-days', on);
        await throwAwayBefore(tx, organiser, startOf(addDays(on, -days)));
      },
      answer: async () => undefined,
    });
  }
}

function startOf(day: Day): Moment {
  const moment = momentInBrussels(day, timeOfDay('00:00'));
  if (!moment) throw new RangeError(`${day} has no midnight`);
  return moment;
}
