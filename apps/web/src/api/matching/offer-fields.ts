import { type Day, type Id, type Minutes, type Moment } from '#kernel';
import {
  type BackReported,
  type Answer,
  answerOutcomes,
  answers,
  type AssignmentListed,
  type LeavingReason,
  leavingReasons,
  type Offer,
  type OfferAnswer,
  type OfferRound,
  offerStates,
  roundStates,
  roundWays,
  type SeekingWay,
  seekingWays,
  type Substitution,
} from '#matching';
import { IsDay, IsIdText, IsMoment, IsOneOf, IsPart, IsText, IsWhole, PageQuery } from '../frame';
import { AssignmentShape, shownAssignment } from './assignment-answers';

const PEOPLE_AT_ONCE = 100;
const MINUTES_MAXIMUM = 40_320;
const LARGE = 1_000_000;

export class OpenRoundFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsOneOf(seekingWays, { describes: 'first-yes: only shortly before the job begins.' })
  readonly way!: SeekingWay;
  @IsIdText({ list: { min: 1, max: PEOPLE_AT_ONCE }, describes: 'Whom to ask, in this order.' })
  readonly workers!: readonly Id[];
  @IsWhole({ min: 1, max: MINUTES_MAXIMUM, optional: true, describes: 'How long each has to answer.' })
  readonly answerMinutes?: Minutes;
  @IsDay({ optional: true, describes: 'The day chosen, where the time is an open window.' })
  readonly on?: Day;
  @IsText({ max: 1000, optional: true, describes: 'Why to go on over a warning.' }) readonly reason?: string;
}

export class StopFields {
  @IsText({ max: 1000, optional: true }) readonly reason?: string;
}

export class AnswerFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsOneOf(answers) readonly says!: Answer;
  @IsOneOf(leavingReasons, { optional: true, describes: 'Why not.' }) readonly why?: LeavingReason;
  @IsText({ max: 1000, optional: true }) readonly reason?: string;
}

export class AbsenceReportFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsDay() readonly from!: Day;
  @IsDay({ optional: true, nullable: true, describes: 'First day back; left out while it is not known.' })
  readonly backOn?: Day | null;
  @IsText({ max: 1000, optional: true }) readonly reason?: string;
}

export class SubstitutionsQuery extends PageQuery {
  @IsDay() readonly from!: Day;
  @IsDay() readonly until!: Day;
}

export class OfferShape {
  @IsIdText() readonly id!: Id;
  @IsIdText() readonly round!: Id;
  @IsIdText() readonly occurrence!: Id;
  @IsIdText() readonly worker!: Id;
  @IsWhole({ min: 1, max: LARGE, describes: 'As in the text message "JA 1".' }) readonly number!: number;
  @IsOneOf(offerStates) readonly state!: string;
  @IsMoment() readonly askedAt!: Moment;
  @IsMoment() readonly answerBy!: Moment;
}

export class RoundShape {
  @IsIdText() readonly id!: Id;
  @IsIdText() readonly occurrence!: Id;
  @IsOneOf(roundWays, { describes: 'changed: who has a seat is asked whether the new time suits.' })
  readonly way!: string;
  @IsOneOf(roundStates) readonly state!: string;
  @IsIdText({ list: { max: PEOPLE_AT_ONCE } }) readonly workers!: readonly Id[];
  @IsWhole({ min: 1, max: MINUTES_MAXIMUM }) readonly answerMinutes!: number;
  @IsMoment() readonly openedAt!: Moment;
  @IsMoment({ optional: true }) readonly endedAt?: Moment | null;
}

export class AnswerShape {
  @IsIdText() readonly id!: Id;
  @IsIdText() readonly offer!: Id;
  @IsOneOf(answers) readonly says!: string;
  @IsOneOf(answerOutcomes, { describes: 'What became of it; a late answer is kept too.' })
  readonly outcome!: string;
  @IsMoment() readonly at!: Moment;
}

export class TeamAnswersShape {
  @IsWhole({ min: 0, max: LARGE }) readonly asked!: number;
  @IsWhole({ min: 0, max: LARGE }) readonly yes!: number;
  @IsWhole({ min: 0, max: LARGE }) readonly no!: number;
  @IsWhole({ min: 0, max: LARGE, describes: 'No answer yet, or none in time.' }) readonly silent!: number;
}

export class AbsenceReportShape {
  @IsDay() readonly from!: Day;
  @IsDay({ optional: true }) readonly backOn?: Day | null;
  @IsPart(() => AssignmentShape, { list: { max: LARGE }, describes: 'Jobs that opened by it.' })
  readonly givenUp!: readonly AssignmentShape[];
}

export class ReturnFields {
  @IsDay({ describes: 'The first day on which the worker can come again.' }) readonly on!: Day;
}

export class ReturnShape {
  @IsPart(() => OfferShape, { list: { max: LARGE }, describes: 'What the worker can answer now.' })
  readonly asked!: readonly OfferShape[];
}

export class SubstitutionShape {
  @IsIdText() readonly occurrence!: Id;
  @IsIdText() readonly worker!: Id;
  @IsMoment() readonly leftAt!: Moment;
  @IsMoment({ optional: true }) readonly foundAt?: Moment | null;
  @IsWhole({ min: 0, max: LARGE, optional: true }) readonly minutes?: number | null;
}

export const shownOffer = ({ roundId, occurrenceId, workerId, ...offer }: Offer): OfferShape => ({
  id: offer.id,
  round: roundId,
  occurrence: occurrenceId,
  worker: workerId,
  number: offer.number,
  state: offer.state,
  askedAt: offer.askedAt,
  answerBy: offer.answerBy,
});

export const shownRound = ({ occurrenceId, ...round }: OfferRound): RoundShape => ({
  id: round.id,
  occurrence: occurrenceId,
  way: round.way,
  state: round.state,
  workers: round.workers,
  answerMinutes: round.answerMinutes,
  openedAt: round.openedAt,
  endedAt: round.endedAt,
});

export const shownAnswer = ({ id, offerId, says, outcome, at }: OfferAnswer): AnswerShape => ({
  id,
  offer: offerId,
  says,
  outcome,
  at,
});

export const shownReport = (told: {
  readonly from: Day;
  readonly backOn: Day | null;
  readonly givenUp: readonly AssignmentListed[];
}): AbsenceReportShape => ({
  from: told.from,
  backOn: told.backOn,
  givenUp: told.givenUp.map(shownAssignment),
});

export const shownReturn = ({ asked }: BackReported): ReturnShape => ({ asked: asked.map(shownOffer) });

export const shownSubstitution = (one: Substitution): SubstitutionShape => ({ ...one });
