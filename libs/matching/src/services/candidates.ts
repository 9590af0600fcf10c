import { type Reading } from '#database';
import { Injectable } from '@nestjs/common';
import { type Id, NotFound } from '#kernel';
import { type CandidateCard, candidateCard, daysAhead, inFixedOrder, type Occurrence } from '../rules';
import { type PlaceAsked, PlaceReader } from './place-reader';

export interface CandidateList {
  readonly occurrence: Occurrence;
  /** Seats that are still free. */
  readonly seatsOpen: number;
  readonly candidates: readonly CandidateCard[];
}

/** Who may go to a place, and why others may not. */
@Injectable()
export class Candidates {
  constructor(private readonly places: PlaceReader) {}

  /**
   * Every worker of the organiser with verdict, all reasons and facts, in the fixed order. Read it inside one
   * snapshot, so that all facts are of one moment. Throws as `PlaceReader.place`.
   */
  async of(reading: Reading, asked: PlaceAsked): Promise<CandidateList> {
    const place = await this.places.place(reading, asked);
    const candidates = await this.places.candidates(reading, place);
    const { occurrence, team } = place;
    const days = daysAhead(occurrence.day);
    return {
      occurrence,
      seatsOpen: Math.max(0, occurrence.seats - team.length),
      candidates: inFixedOrder(
        candidates.map((candidate) => candidateCard(place, candidate, days)),
        occurrence.id,
      ),
    };
  }
  /**
   * One worker as seen from a place: what the worker may know of "Waarom deze klus?".
   * @throws NotFound where this organiser has no such worker. Throws as `PlaceReader.place` too.
   */
  async card(reading: Reading, asked: PlaceAsked & { readonly worker: Id }): Promise<CandidateCard> {
    const place = await this.places.place(reading, asked);
    const [candidate] = await this.places.candidates(reading, place, asked.worker);
    if (!candidate) throw new NotFound('worker', asked.worker);
    return candidateCard(place, candidate);
  }
}
