import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { type Access, Looks } from '#identity';
import { type Day, type Id, NotFound } from '#kernel';
import {
  assignmentListed,
  type AssignmentListed,
  assignmentsAt,
  type CandidateCard,
  Candidates,
  comparedWith,
  type Difference,
  differenceBetween,
  type Pairing,
  pairingsOf,
  type Place,
  placeListed,
  requestAnswer,
  type RequestAnswer,
} from '#matching';
import { type Called, Names } from '../names';
import { askedAtPlace, type AskedAtPlace } from './team-file';

/** A candidate with what choosing it costs beside the next best. */
export interface Compared {
  readonly card: CandidateCard;
  readonly other: { readonly name: string; readonly difference: Difference } | undefined;
}

/** A place with who is there, and who may come. */
export interface PlaceFile extends AskedAtPlace {
  readonly organiser: Id;
  readonly place: Place;
  readonly request: RequestAnswer;
  /** Everybody who was ever asked for it, the first one first. */
  readonly asked: readonly AssignmentListed[];
  readonly pairings: readonly Pairing[];
  readonly called: Called;
  /** Who leaves this place, where somebody is sought in that one's stead. */
  readonly leaving: AssignmentListed | undefined;
  /** The day thought of, in an open window. */
  readonly on: Day | undefined;
}

interface PlaceAsked {
  readonly organiser: Id;
  readonly occurrence: Id;
  readonly today: Day;
  readonly leaving?: Id | undefined;
  readonly on?: Day | undefined;
}

/** Reads one place for its page. */
@Injectable()
export class PlaceFiles {
  constructor(
    private readonly names: Names,
    private readonly candidates: Candidates,
    private readonly looks: Looks,
    private readonly database: Database,
  ) {}

  /** @throws NotFound where this organiser has no such place, or nobody leaves it so */
  async of({ organiser, occurrence, today, leaving: left, on }: PlaceAsked): Promise<PlaceFile> {
    const place = await placeListed(this.database.reading, organiser, occurrence);
    const leaving = left && (await assignmentListed(this.database.reading, organiser, left));
    if (leaving && leaving.occurrenceId !== occurrence) throw new NotFound('assignment', leaving.id);
    return {
      organiser,
      place,
      request: await requestAnswer(this.database.reading, organiser, place.requestId),
      asked: await assignmentsAt(this.database.reading, organiser, occurrence),
      pairings: await pairingsOf(this.database.reading, place.requestId),
      called: await this.names.of(organiser, today),
      leaving: leaving || undefined,
      on,
      ...(await askedAtPlace(this.database.reading, { organiser, occurrence, today })),
    };
  }

  /** Every worker as seen from the place, in the fixed order; that they were looked at is recorded first. */
  async candidatesOf(file: PlaceFile, { actor }: Access, today: Day): Promise<Compared[]> {
    const { organiser, leaving } = file;
    const { candidates } = await this.database.snapshot((reading) =>
      this.candidates.of(reading, askedOf(file, today)),
    );
    const others = candidates.filter(({ worker }) => worker !== leaving?.workerId);
    const askable = others.filter(({ worker }) => !saidNo(file, worker));
    await this.looks.record(
      ...others.map(({ worker: party }) => ({ actor, organiser, party, what: 'candidate' })),
    );
    return others.map((card) => {
      const other = card.verdict === 'may-not' ? undefined : comparedWith(card, askable);
      return { card, other: other && { name: other.name, difference: differenceBetween(card, other) } };
    });
  }

  /** One worker as seen from the place, for the form that is shown again. @throws NotFound */
  async one(file: PlaceFile, worker: Id, today: Day): Promise<Compared> {
    const card = await this.candidates.card(this.database.reading, { ...askedOf(file, today), worker });
    return { card, other: undefined };
  }
}

/** Whoever said no to this very place is not asked again as if nothing was said. */
export const saidNo = ({ asked }: PlaceFile, worker: Id): boolean =>
  asked.some(({ workerId, state }) => workerId === worker && state === 'declined');

/** Who may come without more and did not say no to this very place. */
export const askableOf = (file: PlaceFile, candidates: readonly Compared[]): CandidateCard[] =>
  candidates
    .map(({ card }) => card)
    .filter(({ worker, verdict }) => verdict === 'may' && !saidNo(file, worker));

const askedOf = ({ organiser, place, leaving, on }: PlaceFile, today: Day) => ({
  organiser,
  occurrence: place.id,
  today,
  ...(on && { on }),
  ...(leaving && { leaving: leaving.id }),
});
