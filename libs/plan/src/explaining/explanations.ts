import { ChequeLedger, type Rooms } from '#cheque-ledger';
import { Database } from '#database';
import { Injectable } from '@nestjs/common';
import { type Day, firstDayOf, type Id, monthOf, type Moment, nextMonth, NotFound } from '#kernel';
import {
  type CandidateCard,
  candidateCard,
  type CandidateFacts,
  daysAhead,
  inFixedOrder,
  PlacesAhead,
  type PlacesAheadRead,
} from '#matching';
import { type PlanPlace, type PlanProblem } from '../rules';
import { PlanRuns } from '../services/runs';
import { type OpenPlace, type Standing, standingOf } from '../services/snapshot/standing';
import { type Bottleneck, bottleneckOf } from './bottleneck';
import { narrowedBy, type Narrowing } from './narrowing';
import { othersAt, type WhyNot } from './others';
import { type PairRead, type PlanRead, readPlan } from './the-plan';
import { type WhatWouldChange, whatWouldChange } from './what-would-change';

export interface ExplanationAsked {
  readonly organiser: Id;
  readonly run: Id;
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
  async plan({ organiser, run }: Pick<ExplanationAsked, 'organiser' | 'run'>): Promise<PlanRead> {
    const { reading } = this.database;
    const problem = await this.runs.problem(reading, { organiser, run });
    const { chosen } = await this.runs.outcome(reading, { organiser, run });
    return readPlan(problem, chosen);
  }

  /** One place. @throws NotFound where the plan does not decide about it */
  async place(asked: ExplanationAsked, occurrence: Id): Promise<PlaceExplained> {
    const plan = await this.plan(asked);
    const at = plan.problem.places.findIndex((one) => one.occurrence === occurrence);
    const place = plan.problem.places[at];
    if (!place) throw new NotFound('place of the plan', occurrence);
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

  /** The facts of the days that the run plans, as the run itself read them, but now. */
  private async facts(asked: ExplanationAsked, problem: PlanProblem, place: PlanPlace): Promise<Facts> {
    const { organiser, today, now } = asked;
    const days = problem.places.map(({ day }) => day).toSorted();
    const until = days.at(-1) ?? today;
    const turn = firstDayOf(nextMonth(monthOf(place.day)));
    return this.database.snapshot(async (reading) => {
      const read = await this.ahead.read(reading, { organiser, today, now, from: today, until });
      const persons = read.workers.map(({ person }) => person);
      const rooms = await this.ledger.roomsOfMany(reading, { persons, on: turn, regime: read.regime });
      return new Facts(read, standingOf(read, today), { from: turn, rooms });
    });
  }
}

/** Days waited as the run counted them, so that a plan never says two numbers of somebody. */
function waitingAsThen({ problem }: PlanRead, card: CandidateCard): CandidateCard {
  const then = problem.workers.find(({ worker }) => worker === card.worker);
  return then ? { ...card, waitingDays: then.waitingDays } : card;
}

function narrowedOf(plan: PlanRead, bottleneck: Bottleneck | undefined, facts: Facts): readonly Narrowing[] {
  const places = bottleneck?.places.slice(0, PLACES_ASKED) ?? [];
  const named = places.flatMap((at) => plan.problem.places[at]?.occurrence ?? []);
  return narrowedBy(
    named.map(
      (occurrence) => new Map(facts.cardsAt(occurrence).map(({ worker, reasons }) => [worker, reasons])),
    ),
  );
}

/** Everybody as seen from the open places of a plan. */
class Facts {
  private readonly places: ReadonlyMap<Id, OpenPlace>;

  constructor(
    private readonly read: PlacesAheadRead,
    private readonly standing: Standing,
    private readonly turn: { readonly from: Day; readonly rooms: ReadonlyMap<Id, Rooms> },
  ) {
    this.places = new Map(standing.places.map((place) => [place.facts.occurrence.id, place]));
  }

  /** Everybody's card in the fixed order; nobody's for a place that is full or gone since. */
  cardsAt(occurrence: Id): CandidateCard[] {
    const place = this.places.get(occurrence);
    if (!place) return [];
    const days = daysAhead(place.facts.occurrence.day);
    const cards = this.read.workers.map((worker) =>
      candidateCard(place.facts, this.standing.candidate(worker, place), days),
    );
    return inFixedOrder(cards, occurrence);
  }

  changesAt(occurrence: Id, worker: Id): WhatWouldChange {
    const [place, candidate] = [this.places.get(occurrence), this.candidateAt(occurrence, worker)];
    if (!place || !candidate) return { enough: [], stays: [] };
    const rooms = this.turn.rooms.get(candidate.worker.person);
    const nextMonth = rooms && { from: this.turn.from, rooms };
    return whatWouldChange({ place: place.facts, candidate, nextMonth });
  }

  private candidateAt(occurrence: Id, worker: Id): CandidateFacts | undefined {
    const [place, facts] = [
      this.places.get(occurrence),
      this.read.workers.find((one) => one.worker === worker),
    ];
    return place && facts && this.standing.candidate(facts, place);
  }
}
