import { type Access } from '#identity';
import { type Id } from '#kernel';
import { closedCauses, type VisitOnClosedDay } from '#matching';
import { IsIdText, IsOneOf, IsText, IsWhole } from '../frame';
import { PlaceShape, shownPlace } from './request-answers';
import { BringBackFields } from './visit-fields';

const VISITS_MAXIMUM = 1_000;

export class ClosedVisitsFields extends BringBackFields {
  @IsIdText({
    list: { min: 1, max: VISITS_MAXIMUM },
    describes: 'Occurrences that are listed among the closed visits: all of them, or none.',
  })
  readonly occurrences!: readonly Id[];
}

/** A time of a request on a day that was closed after it was planned. */
export class ClosedVisitShape extends PlaceShape {
  @IsOneOf(closedCauses) readonly because!: VisitOnClosedDay['because'];
  @IsText({ max: 200, optional: true, describes: 'What the user wrote, where the place is closed.' })
  readonly why?: string | null;
}

export class VisitsDecidedShape {
  @IsWhole({ min: 0, max: VISITS_MAXIMUM, describes: 'Of how many it was decided.' })
  readonly visits!: number;
}

export const shownClosedVisit =
  (access: Access) =>
  (visit: VisitOnClosedDay): ClosedVisitShape => ({
    ...shownPlace(access)(visit),
    because: visit.because,
    why: visit.why,
  });
