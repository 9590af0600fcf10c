import { type Month } from '#kernel';
import { filledBy, type MonthFigures, type PlanGoal, planGoals } from '#plan';
import { IsMonth, IsOneOf, IsPart, IsText, IsWhole } from '../frame';

const LARGE = Number.MAX_SAFE_INTEGER;
const MANY = 100_000;
const count = (describes?: string) =>
  IsWhole({ min: 0, max: LARGE, ...(describes !== undefined && { describes }) });
const maybe = (describes: string) => IsWhole({ min: 0, max: LARGE, optional: true, describes });

class FilledAnswer {
  @IsText({ max: 64, describes: 'The class, the kind of user, or the NIS code of the municipality.' })
  readonly of!: string;
  @count() readonly seatsAsked!: number;
  @count('Of these, those that somebody has.') readonly seatsFilled!: number;
  @count() readonly hoursAsked!: number;
  @count() readonly hoursFilled!: number;
}

class SpreadAnswer {
  @count() readonly times!: number;
  @maybe('Minutes; the middle of all times.') readonly median?: number | null;
  @maybe('Minutes; enough in nine of ten times.') readonly ninetieth?: number | null;
}

class SeriesAnswer {
  @count('Requests with several visits this month.') readonly count!: number;
  @count('Different people who come to each, added up.') readonly workers!: number;
  @count('The most at one of them.') readonly most!: number;
}

class GapAnswer {
  @IsOneOf(planGoals, { describes: 'The first goal that is not proven.' }) readonly goal!: PlanGoal;
  @count() readonly value!: number;
  @maybe('Nothing can be better than this.') readonly bound?: number | null;
}

class GoalTimeAnswer {
  @IsOneOf(planGoals) readonly goal!: PlanGoal;
  @count('The middle of all plans.') readonly milliseconds!: number;
}

class RunsAnswer {
  @count('Runs that began this month and have ended.') readonly made!: number;
  @count() readonly proven!: number;
  @count('Failed, or made impossible by locks.') readonly withoutPlan!: number;
  @IsPart(() => GapAnswer, { list: { max: MANY }, describes: 'Of each plan that is not proven.' })
  readonly gaps!: readonly GapAnswer[];
  @IsPart(() => GoalTimeAnswer, { list: { max: planGoals.length } })
  readonly goals!: readonly GoalTimeAnswer[];
}

/** A month of planning, counted. */
export class MonthFiguresAnswer {
  @IsMonth() readonly month!: Month;
  @IsPart(() => FilledAnswer, { list: { max: MANY } }) readonly filledByClass!: readonly FilledAnswer[];
  @IsPart(() => FilledAnswer, { list: { max: MANY } }) readonly filledByUserKind!: readonly FilledAnswer[];
  @IsPart(() => FilledAnswer, { list: { max: MANY } })
  readonly filledByMunicipality!: readonly FilledAnswer[];
  @IsPart(() => SpreadAnswer, { describes: 'From a request until somebody had the seat, the first time.' })
  readonly toFill!: SpreadAnswer;
  @IsPart(() => SpreadAnswer, { describes: 'From an absence until somebody else had the seat.' })
  readonly toSubstitute!: SpreadAnswer;
  @IsPart(() => SeriesAnswer) readonly series!: SeriesAnswer;
  @count() readonly jobsGiven!: number;
  @count('Jobs that somebody had and lost, for a better match or by mistake.')
  readonly toldThenChanged!: number;
  @count('People with more hours than was granted; nought, or something is wrong.') readonly overCap!: number;
  @IsPart(() => RunsAnswer) readonly runs!: RunsAnswer;
}

export const shownMonth = (month: Month, { filled, ...figures }: MonthFigures): MonthFiguresAnswer => ({
  month,
  filledByClass: filledBy(filled, 'class'),
  filledByUserKind: filledBy(filled, 'userKind'),
  filledByMunicipality: filledBy(filled, 'municipality'),
  ...figures,
});
