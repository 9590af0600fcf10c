import { ChequeLedger } from '#cheque-ledger';
import { Database } from '#database';
import { Injectable } from '@nestjs/common';
import { type Day, firstDayOf, type Id, monthOf, type Moment, nextMonth, NotFound } from '#kernel';
import { type CandidateCard, PlacesAhead } from '#matching';
import { type PlanPlace, type PlanProblem } from '../rules';
import { PlanRuns } from '../services/runs';
import { type PlanRunRef } from '../store/runs';
import { standingOf } from '../services/snapshot/standing';
import { Turns } from '../turns';
import { type Bottleneck, bottleneckOf } from './bottleneck';
import { FactsNow } from './facts-now';
import { type Instead } from './instead';
import { narrowedBy, type Narrowing } from './narrowing';
import { othersAt, whyNot, type WhyNot } from './others';
import { type PairRead, type PlanRead, readPlan } from './the-plan';
import { type WhatWouldChange } from './what-would-change';

export interface ExplanationAsked {
  readonly organiser: Id;
  readonly occurrence: Id;
  readonly today: Day;
  readonly now: Moment;
}

export interface ComingExplained {
  readonly pair: PairRead;
  /** As the rules stand now; none where the place or the worker is gone since. */
  readonly card: CandidateCard | undefined;
}

export interface OtherExplained {
  readonly card: CandidateCard;
  readonly why: WhyNot;
  /** Worked out when it is asked; only for who may not. */
  readonly whatWouldChange: () => WhatWouldChange;
}

/** One place of a plan: who comes and why, why not each of the others, and what keeps open seats open. */
export interface PlaceExplained {
  readonly plan: PlanRead;
  /** Place in `places`. */
  readonly at: number;
  readonly place: PlanPlace;
  readonly coming: readonly ComingExplained[];
  /** In the fixed order of candidates. */
  readonly others: readonly OtherExplained[];
  readonly bottleneck: Bottleneck | undefined;
  /** Which single rules keep most people from the places of the bottleneck. */
  readonly narrowed: readonly Narrowing[];
}

/** Places of a bottleneck that are asked why people may not come; more of them say the same. */
const PLACES_ASKED = 20;

/** Explains what a run proposes, beside the facts as they stand now. */
@Injectable()
export class PlanExplanations {
  constructor(
    private readonly runs: PlanRuns,
    private readonly ahead: PlacesAhead,
    private readonly ledger: ChequeLedger,
    private readonly database: Database,
  ) {}

  /** The plan of a run. @throws NotFound while it runs, and after it was thrown away */
  async plan(ref: PlanRunRef): Promise<PlanRead> {
    const { reading } = this.database;
    const problem = await this.runs.problem(reading, ref);
    const { chosen } = await this.runs.outcome(reading, ref);
    return readPlan(problem, chosen);
  }

  /** One place of a plan that was read. @throws NotFound where the plan does not decide about it */
  async place(plan: PlanRead, asked: ExplanationAsked): Promise<PlaceExplained> {
    const { occurrence } = asked;
    const { at, place } = placeOf(plan, occurrence);
    const facts = await this.facts(asked, plan.problem, place);
    const cards = facts.cardsAt(occurrence).map((card) => waitingAsThen(plan, card));
    const bottleneck = bottleneckOf(plan, at);
    return {
      plan,
      at,
      place,
      coming: plan
        .ofPlace(at)
        .map((pair) => ({ pair, card: cards.find(({ worker }) => worker === pair.of.worker) })),
      others: othersAt(plan, at, cards).map(({ card, why }) => ({
        card,
        why,
        whatWouldChange: () => facts.changesAt(occurrence, card.worker),
      })),
      bottleneck,
      narrowed: narrowedOf(plan, bottleneck, facts),
    };
  }

  /**
   * What choosing each of some people for a place costs: counted one after the other, and others are answered meanwhile.
   * @returns by worker, without who comes already and who might not when the plan was made; undefined where only locked
   * pairs could make room. @throws NotFound as `place`
   */
  async costs(
    plan: PlanRead,
    { occurrence, workers }: { readonly occurrence: Id; readonly workers: readonly Id[] },
  ): Promise<{ readonly place: PlanPlace; readonly costs: ReadonlyMap<Id, Instead | undefined> }> {
    const { at, place } = placeOf(plan, occurrence);
    const pairs = plan.mayTake(at).filter(({ of }) => workers.includes(of.worker));
    const costs = new Map<Id, Instead | undefined>();
    const turns = new Turns();
    for (const pair of pairs) {
      const why = whyNot(plan, pair);
      if (why) costs.set(pair.of.worker, why.instead());
      await turns.next();
    }
    return { place, costs };
  }

  /** The facts of the days that the run plans, as the run itself read them, but now. */
  private async facts(asked: ExplanationAsked, problem: PlanProblem, place: PlanPlace): Promise<FactsNow> {
    const { organiser, today, now } = asked;
    const days = problem.places.map(({ day }) => day).toSorted();
    const until = days.at(-1) ?? today;
    const turn = firstDayOf(nextMonth(monthOf(place.day)));
    return this.database.snapshot(async (reading) => {
      const read = await this.ahead.read(reading, { organiser, today, now, from: today, until });
      const persons = read.workers.map(({ person }) => person);
      const rooms = await this.ledger.roomsOfMany(reading, { persons, on: turn, regime: read.regime });
      return new FactsNow(read, standingOf(read, today), { from: turn, rooms });
    });
  }
}

/** @throws NotFound where the plan does not decide about it */
function placeOf({ problem }: PlanRead, occurrence: Id): { readonly at: number; readonly place: PlanPlace } {
  const at = problem.places.findIndex((one) => one.occurrence === occurrence);
  const place = problem.places[at];
  if (!place) throw new NotFound('place of the plan', occurrence);
  return { at, place };
}

/** Days waited as the run counted them, so that a plan never says two numbers of somebody. */
function waitingAsThen({ problem }: PlanRead, card: CandidateCard): CandidateCard {
  const then = problem.workers.find(({ worker }) => worker === card.worker);
  return then ? { ...card, waitingDays: then.waitingDays } : card;
}

function narrowedOf(
  plan: PlanRead,
  bottleneck: Bottleneck | undefined,
  facts: FactsNow,
): readonly Narrowing[] {
  const places = bottleneck?.places.slice(0, PLACES_ASKED) ?? [];
  const named = places.flatMap((at) => plan.problem.places[at]?.occurrence ?? []);
  return narrowedBy(
    named.map(
      (occurrence) => new Map(facts.cardsAt(occurrence).map(({ worker, reasons }) => [worker, reasons])),
    ),
  );
}
