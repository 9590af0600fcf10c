import { type Baseline, baselines, madeByHand, measuresOf, type PlanMeasures, type PlanRead } from '#plan';
import { IsOneOf, IsPart, IsWhole } from '../frame';

const count = (describes?: string) =>
  IsWhole({ min: 0, max: Number.MAX_SAFE_INTEGER, ...(describes !== undefined && { describes }) });

/** How good a plan is, counted. */
class MeasuresAnswer {
  @count() readonly seatsAsked!: number;
  @count() readonly seatsFilled!: number;
  @count() readonly hoursAsked!: number;
  @count() readonly hoursFilled!: number;
  @count('Hours at places that must go on.') readonly hoursThatMustAsked!: number;
  @count() readonly hoursThatMustFilled!: number;
  @count('Who could take at least one of the places.') readonly peopleAvailable!: number;
  @count('Of these, without any hour in the days that are compared.') readonly peopleWithoutHours!: number;
  @count('Of these, with less than a quarter of the hours they wish.') readonly peopleBelow25!: number;
  @count() readonly peopleBelow50!: number;
  @count() readonly peopleBelow75!: number;
  @count() readonly peopleBelow100!: number;
  @count('Quarters of an hour that people stay below a quarter of the hours they wish, summed.')
  readonly quartersShort25!: number;
  @count() readonly quartersShort50!: number;
  @count() readonly quartersShort75!: number;
  @count() readonly quartersShort100!: number;
  @IsWhole({ min: 0, max: Number.MAX_SAFE_INTEGER, optional: true, describes: 'For one job, rounded.' })
  readonly travelMinutesEach?: number | null;
  @count('Times somebody comes into a series for the first time.') readonly newFaces!: number;
  @count('Jobs that people were told of and that are not given to them.') readonly toldOtherwise!: number;
}

class BaselineAnswer extends MeasuresAnswer {
  @IsOneOf(baselines, { describes: 'The simple rule by which this plan was made.' })
  readonly baseline!: Baseline;
}

export class PlanMeasuresAnswer {
  @IsPart(() => MeasuresAnswer) readonly plan!: MeasuresAnswer;
  @IsPart(() => BaselineAnswer, {
    list: { max: baselines.length },
    describes: 'The same places and people, planned by a simple rule.',
  })
  readonly baselines!: readonly BaselineAnswer[];
}

/** A plan beside what simple rules make of the same places and people. */
export const shownMeasures = (plan: PlanRead): PlanMeasuresAnswer => ({
  plan: shown(measuresOf(plan)),
  baselines: baselines.map((baseline) => ({ baseline, ...shown(measuresOf(madeByHand(plan, baseline))) })),
});

function shown({ hoursThatMust, peopleBelow, quartersShort, ...measures }: PlanMeasures): MeasuresAnswer {
  return {
    ...measures,
    hoursThatMustAsked: hoursThatMust.asked,
    hoursThatMustFilled: hoursThatMust.filled,
    peopleBelow25: peopleBelow[25],
    peopleBelow50: peopleBelow[50],
    peopleBelow75: peopleBelow[75],
    peopleBelow100: peopleBelow[100],
    quartersShort25: quartersShort[25],
    quartersShort50: quartersShort[50],
    quartersShort75: quartersShort[75],
    quartersShort100: quartersShort[100],
  };
}
