import { type Day, type Id } from '#kernel';
import { type PairingReason, pairingReasons } from '#matching';
import {
  LARGEST_BUDGET_MS,
  type PlanGoal,
  planGoals,
  type PlanLineKind,
  planLineKinds,
  planLineStates,
  type PlanLineState,
  type PlanRefusingReason,
  planRefusingReasons,
} from '#plan';
import { IsDay, IsIdText, IsOneOf, IsText, IsWhole, PageQuery } from '../frame';

const SECOND_MS = 1000;
const LINES = 5000;
const reason = { max: 1000, optional: true } as const;

export class StartPlanFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsWhole({
    min: SECOND_MS,
    max: LARGEST_BUDGET_MS,
    optional: true,
    describes: 'Milliseconds after which the best plan so far is taken.',
  })
  readonly budgetMs?: number;
}

export class AcceptPlanFields {
  @IsIdText({
    optional: true,
    list: { max: LINES },
    describes: 'Lines to follow; without it, all that are open.',
  })
  readonly lines?: readonly Id[];
  @IsText({ ...reason, describes: 'Why to go on over warnings.' }) readonly reason?: string;
}

export class AcceptLineFields {
  @IsText({ ...reason, describes: 'Why to go on over warnings.' }) readonly reason?: string;
}

export class RefuseLineFields {
  @IsOneOf(planRefusingReasons) readonly because!: PlanRefusingReason;
}

export class OverrideLineFields extends RefuseLineFields {
  @IsIdText({ describes: 'Who comes instead.' }) readonly worker!: Id;
  @IsText({ ...reason, describes: 'Why to go on over warnings.' }) readonly reason?: string;
}

export class PairLineFields {
  @IsOneOf(pairingReasons) readonly because!: PairingReason;
}

export class PlanLinesQuery extends PageQuery {
  @IsOneOf(planLineStates, { optional: true }) readonly state?: PlanLineState;
  @IsOneOf(planLineKinds, { optional: true }) readonly kind?: PlanLineKind;
  @IsIdText({ optional: true }) readonly worker?: Id;
  @IsIdText({ optional: true }) readonly occurrence?: Id;
}

export class GovernPlanFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsDay({ describes: 'The first day whose plans follow it.' }) readonly from!: Day;
  @IsOneOf(planGoals, { list: { max: planGoals.length }, describes: 'Every goal once, the first one first.' })
  readonly order!: readonly PlanGoal[];
  @IsWhole({ min: 0, max: 100, describes: 'How much of filling may be given up so that nobody is left out.' })
  readonly fillGivenUpPercent!: number;
  @IsText({ max: 300, describes: 'The decision it rests on.' }) readonly source!: string;
}
