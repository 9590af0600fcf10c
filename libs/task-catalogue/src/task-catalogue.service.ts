import { Injectable } from '@nestjs/common';
import { type Reading } from '#database';
import { type Day, type Id } from '#kernel';
import { type Regime, wijkWerken } from '#regulation';
import { lineagesOf, type Place, standingChoice, type TaskRequest, type Verdict, verdictOn } from './rules';
import { choicesIn } from './store/local-choices';
import { versionsOf } from './store/task-versions';

/** Which tasks are allowed, for which users, in which municipality, on which day. */
@Injectable()
export class TaskCatalogue {
  /**
   * Whether a user may have a task done somewhere on the day of work; see `verdictOn` for how the reasons weigh.
   * An unknown task, municipality or organiser is a refusal, not an error.
   * @throws NoFigure on a day before the regime began
   */
  async verdict(
    reading: Reading,
    { regime = wijkWerken, ...request }: TaskRequest & { readonly regime?: Regime },
  ): Promise<Verdict> {
    const named = [request.municipality, request.formerMunicipality ?? request.municipality];
    return verdictOn({
      request,
      regime,
      versions: await versionsOf(reading, request.task),
      local: await choicesIn(reading, named),
    });
  }

  /**
   * The organiser that serves a place on a day; null when none does, or when it depends on the former
   * municipality and none is named. Source: rules.md §7, BVR art. 21.
   */
  async organiserFor(reading: Reading, { on, ...place }: Place & { readonly on: Day }): Promise<Id | null> {
    const { municipalities, organisers, unions } = await choicesIn(reading, [
      place.municipality,
      place.formerMunicipality ?? place.municipality,
    ]);
    const serving = lineagesOf(place, municipalities).map(
      (lineage) => standingChoice(organisers, { lineage, unions, on })?.organiser ?? null,
    );
    return new Set(serving).size === 1 ? (serving[0] ?? null) : null;
  }
}
