import { type Reading } from '#database';
import { type Day, type Id } from '#kernel';
import {
  answersTo,
  type Offer,
  type OfferAnswer,
  type OfferRound,
  offersOf,
  roundsAt,
  type TeamAnswered,
  teamAnswered,
} from '#matching';
import { reachOfWorkers } from '#registry';

/** A round with who was asked in it and what came back too late. */
export interface RoundTold {
  readonly round: OfferRound;
  readonly offers: readonly Offer[];
  readonly answers: readonly OfferAnswer[];
}

/** Somebody of a team who did not answer yet, with the number to call. */
export interface Silent {
  readonly offer: Offer;
  readonly telephone: string | null;
}

/** What a team said of the new time of its visit. */
export interface TeamTold {
  readonly round: OfferRound;
  readonly counts: TeamAnswered;
  readonly silent: readonly Silent[];
}

/** Everything that people were asked about one place. */
export interface AskedAtPlace {
  /** Every time that somebody was sought for it, the last one first. */
  readonly rounds: readonly RoundTold[];
  /** None where nobody was asked whether a new time suits. */
  readonly team: TeamTold | undefined;
}

interface Asked {
  readonly organiser: Id;
  readonly occurrence: Id;
  readonly today: Day;
}

/** Reads what people were asked about a place, and who is still to be called. */
export async function askedAtPlace(
  reading: Reading,
  { organiser, occurrence, today }: Asked,
): Promise<AskedAtPlace> {
  const rounds = await roundsAt(reading, organiser, occurrence);
  const offers = await offersOf(reading, rounds.map(idOf));
  const answers = await answersTo(reading, offers.map(idOf));
  const told = rounds.map((round) => ({
    round,
    offers: offers.filter(({ roundId }) => roundId === round.id),
    answers,
  }));
  const last = told.find(({ round }) => round.way === 'changed');
  return {
    rounds: told.filter(({ round }) => round.way !== 'changed'),
    team: last && (await teamOf(reading, last, today)),
  };
}

const idOf = ({ id }: { readonly id: Id }) => id;

async function teamOf(
  reading: Reading,
  { round, offers }: RoundTold,
  on: Day,
): Promise<TeamTold | undefined> {
  const counts = teamAnswered(offers);
  if (counts.asked === 0) return undefined;
  const asked = offers.filter(({ state }) => state === 'asked');
  const parties = asked.map(({ workerId }) => workerId);
  const reach = await reachOfWorkers(reading, { organiser: round.organiserId, on, parties });
  const telephones = new Map(reach.map(({ party, phone }) => [party, phone]));
  const silent = asked.map((offer) => ({ offer, telephone: telephones.get(offer.workerId) ?? null }));
  return { round, counts, silent };
}
