import { type PlanRead, placeAt } from './the-plan';
import { type Flows, type TooFewHours, tooFewHours } from './too-few-hours';
import { type TooFewPeople, tooFewPeople } from './too-few-people';

/**
 * Why a place has open seats, as a certificate that anybody can count again: these places ask so much, these are all
 * who may take them, and that is not enough. Numbers of places and workers are those in the problem.
 */
export type Bottleneck =
  | { readonly kind: 'nobody-may'; readonly places: readonly number[] }
  | TooFewPeople
  | TooFewHours
  | {
      readonly kind: 'too-few-cheques';
      readonly places: readonly number[];
      readonly hoursAsked: number;
      readonly cheques: number;
    }
  | { readonly kind: 'nobody-experienced'; readonly places: readonly number[] }
  /** It can be filled, but at the cost of what comes first: what it would cost is told by its pairs. */
  | { readonly kind: 'other-goals-first'; readonly places: readonly number[] };

/** Seats that the plan leaves open at a place. */
export const openSeats = (plan: PlanRead, place: number): number =>
  placeAt(plan, place).seats - plan.ofPlace(place).length;

/**
 * What keeps a place from being filled; nothing where it is full. The first certificate that holds is given, in the
 * order of what is plainest to check. Who asks for many places keeps the flows between them.
 */
export function bottleneckOf(
  plan: PlanRead,
  place: number,
  flows: Flows = new Map(),
): Bottleneck | undefined {
  if (openSeats(plan, place) <= 0) return undefined;
  return (
    nobodyMay(plan, place) ??
    nobodyExperienced(plan, place) ??
    tooFewPeople(plan, place) ??
    tooFewCheques(plan, place) ??
    tooFewHours(plan, place, flows) ?? { kind: 'other-goals-first', places: [place] }
  );
}

function nobodyMay(plan: PlanRead, place: number): Bottleneck | undefined {
  return plan.mayTake(place).length === 0 ? { kind: 'nobody-may', places: [place] } : undefined;
}

function nobodyExperienced(plan: PlanRead, place: number): Bottleneck | undefined {
  const isThere = plan.mayTake(place).some(({ experienced }) => experienced);
  return placeAt(plan, place).needsExperience && !isThere
    ? { kind: 'nobody-experienced', places: [place] }
    : undefined;
}

/** The user's cheques do not cover all seats that they must cover. */
function tooFewCheques(plan: PlanRead, place: number): Bottleneck | undefined {
  for (const { places, cheques } of plan.pursesOf(place)) {
    const hoursAsked = places.reduce((sum, at) => sum + seatHours(plan, at), 0);
    const spent = places.flatMap((at) => plan.ofPlace(at)).reduce((sum, { to }) => sum + to.hours, 0);
    if (spent + placeAt(plan, place).hours > cheques)
      return { kind: 'too-few-cheques', places, hoursAsked, cheques };
  }
  return undefined;
}

const seatHours = (plan: PlanRead, at: number) => placeAt(plan, at).seats * placeAt(plan, at).hours;
