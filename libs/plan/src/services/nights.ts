import { Inject, Injectable } from '@nestjs/common';
import { type Command, type Reading, Road, type Taken } from '#database';
import { IDS, type IdSource, type Moment, Refused } from '#kernel';
import { type NightMissed, nightMissed, type PlanRun } from '../rules';
import { type NightAsked, nightRefused, recordNightRefused, runsOn } from '../store/nights';
import { PlanRuns } from './runs';

/** The plan that begins by itself each night: where there is none in the morning, people are told so, and why. */
@Injectable()
export class PlanNights {
  constructor(
    private readonly runs: PlanRuns,
    private readonly road: Road,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** Begins the plan of a night. @throws Refused as `PlanRuns.start`, once that is written down for the mediators */
  async start(command: Command, { organiser, on }: NightAsked): Promise<Taken<PlanRun>> {
    try {
      return await this.runs.start(command, { organiser, starter: 'night' });
    } catch (error) {
      if (error instanceof Refused) await this.refused(command, { organiser, on }, error);
      throw error;
    }
  }

  private async refused({ actor, books, body }: Command, night: NightAsked, why: Refused): Promise<void> {
    const command = { id: this.ids.next(), verb: 'plan.missNight', subject: night.organiser };
    await this.road.take(
      { ...command, books, actor, body },
      {
        perform: (tx) => recordNightRefused(tx, night, why.refusals),
        answer: async () => undefined,
      },
    );
  }
}

/** Why there is no plan of a day of which the night was to make one; undefined where there is, or it is being made. */
export async function missedNight(
  reading: Reading,
  { now, ...night }: NightAsked & { readonly now: Moment },
): Promise<NightMissed | undefined> {
  return nightMissed(await runsOn(reading, night, now), await nightRefused(reading, night));
}
