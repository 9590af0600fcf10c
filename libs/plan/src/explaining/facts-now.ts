import { type Rooms } from '#cheque-ledger';
import { type Day, type Id } from '#kernel';
import {
  type CandidateCard,
  candidateCard,
  type CandidateFacts,
  daysAhead,
  inFixedOrder,
  type PlacesAheadRead,
} from '#matching';
import { type OpenPlace, type Standing } from '../services/snapshot/standing';
import { type WhatWouldChange, whatWouldChange } from './what-would-change';

/** Everybody as seen from the open places of a plan, as the rules stand now. */
export class FactsNow {
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
