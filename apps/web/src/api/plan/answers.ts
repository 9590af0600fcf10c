import { type Day, type Id, type Moment } from '#kernel';
import {
  type Accepted,
  type GoalPolicy,
  type InputCheckCode,
  inputCheckCodes,
  type PlanGoal,
  planGoals,
  type PlanLine,
  type PlanLineKind,
  planLineKinds,
  planLineStates,
  type PlanLineState,
  type PlanPolicy,
  type PlanRun,
  planRunStates,
  type PlanRunState,
  planStarters,
  type PlanStarter,
} from '#plan';
import {
  IsDay,
  IsIdText,
  IsMoment,
  IsOneOf,
  IsPart,
  IsText,
  IsWhole,
  IsYesNo,
  RefusalShape,
  wordsOf,
} from '../frame';

const LARGE = Number.MAX_SAFE_INTEGER;
const SHORT = 64;
const MANY = 100_000;
const goalsList = { list: { max: planGoals.length } } as const;

class GoalAnswer {
  @IsOneOf(planGoals) readonly goal!: PlanGoal;
  @IsWhole({ min: 0, max: LARGE, describes: 'Counted from the plan.' }) readonly value!: number;
  @IsWhole({ min: 0, max: LARGE, optional: true, describes: 'Nothing can be better than this.' })
  readonly bound?: number | null;
  @IsYesNo() readonly proven!: boolean;
  @IsWhole({ min: 0, max: LARGE }) readonly milliseconds!: number;
}

class ProgressAnswer {
  @IsOneOf(planGoals) readonly goal!: PlanGoal;
  @IsWhole({ min: 0, max: planGoals.length }) readonly goalsDone!: number;
  @IsWhole({ min: 0, max: planGoals.length }) readonly goalsInAll!: number;
  @IsYesNo() readonly proven!: boolean;
}

class InputCheckAnswer {
  @IsOneOf(inputCheckCodes) readonly code!: InputCheckCode;
  @IsWhole({ min: 1, max: LARGE }) readonly count!: number;
  @IsIdText({ list: { max: SHORT }, describes: 'The first of those it is about.' })
  readonly about!: readonly Id[];
}

class FindingAnswer {
  @IsText({ max: SHORT, describes: 'Number of the hard rule, or name of the goal.' }) readonly rule!: string;
  @IsText({ max: 1000 }) readonly sentence!: string;
}

class LostAnswer {
  @IsOneOf(planGoals) readonly goal!: PlanGoal;
  @IsWhole({ min: 0, max: LARGE }) readonly with!: number;
  @IsWhole({ min: 0, max: LARGE }) readonly without!: number;
}

class PriceAnswer {
  @IsOneOf(['fairness', 'continuity']) readonly leftOut!: 'fairness' | 'continuity';
  @IsPart(() => LostAnswer, goalsList) readonly lost!: readonly LostAnswer[];
  @IsYesNo() readonly proven!: boolean;
}

export class PlanRunAnswer {
  @IsIdText() readonly id!: Id;
  @IsOneOf(planRunStates) readonly state!: PlanRunState;
  @IsOneOf(planStarters) readonly starter!: PlanStarter;
  @IsIdText() readonly startedBy!: Id;
  @IsMoment() readonly startedAt!: Moment;
  @IsMoment({ optional: true }) readonly endedAt?: Moment | null;
  @IsDay() readonly onDay!: Day;
  @IsDay({ describes: 'The last day for which people know where to be.' }) readonly publishedUntil!: Day;
  @IsDay({ describes: 'The last day that is planned.' }) readonly untilDay!: Day;
  @IsWhole({ min: 1, max: LARGE }) readonly budgetMs!: number;
  @IsPart(() => ProgressAnswer, { optional: true }) readonly progress?: ProgressAnswer | null;
  @IsOneOf(planGoals, goalsList) readonly order!: readonly PlanGoal[];
  @IsWhole({ min: 0, max: 100 }) readonly fillGivenUpPercent!: number;
  @IsPart(() => GoalAnswer, goalsList) readonly goals!: readonly GoalAnswer[];
  @IsText({ max: SHORT, optional: true, describes: 'SHA-256 of what was read.' })
  readonly snapshotDigest?: string | null;
  @IsText({ max: SHORT }) readonly rulesVersion!: string;
  @IsText({ max: 200, optional: true }) readonly solver?: string | null;
  @IsWhole({ min: 0, max: LARGE }) readonly workers!: number;
  @IsWhole({ min: 0, max: LARGE }) readonly places!: number;
  @IsWhole({ min: 0, max: LARGE }) readonly seats!: number;
  @IsWhole({ min: 0, max: LARGE }) readonly seatsFilled!: number;
  @IsWhole({ min: 0, max: LARGE }) readonly lines!: number;
  @IsPart(() => InputCheckAnswer, { list: { max: inputCheckCodes.length } })
  readonly checks!: readonly InputCheckAnswer[];
  @IsPart(() => FindingAnswer, { list: { max: MANY }, describes: 'What the independent check found wrong.' })
  readonly findings!: readonly FindingAnswer[];
  @IsPart(() => PriceAnswer, { list: { max: 2 } }) readonly prices!: readonly PriceAnswer[];
  @IsText({ max: 1000, optional: true }) readonly failure?: string | null;
}

/** A run as it is answered; what the server keeps for itself is left out. */
export function shownRun(run: PlanRun): PlanRunAnswer {
  const { policy, findings, ...told } = run;
  const { id, state, starter, startedBy, startedAt, endedAt, onDay, publishedUntil, untilDay } = told;
  const { budgetMs, progress, goals, snapshotDigest, rulesVersion, solver } = told;
  const { workers, places, seats, seatsFilled, lines, checks, prices, failure } = told;
  return {
    ...{ id, state, starter, startedBy, startedAt, endedAt, onDay, publishedUntil, untilDay, budgetMs },
    ...{ progress, ...policy, goals, snapshotDigest, rulesVersion, solver },
    ...{ workers, places, seats, seatsFilled, lines, checks, prices, failure },
    findings: findings.map(({ rule, sentence }) => ({ rule: String(rule), sentence })),
  };
}

export class PlanLineAnswer {
  @IsIdText() readonly id!: Id;
  @IsWhole({ min: 1, max: LARGE }) readonly number!: number;
  @IsOneOf(planLineKinds) readonly kind!: PlanLineKind;
  @IsOneOf(planLineStates) readonly state!: PlanLineState;
  @IsIdText() readonly occurrence!: Id;
  @IsIdText() readonly request!: Id;
  @IsIdText() readonly user!: Id;
  @IsDay() readonly day!: Day;
  @IsMoment({ optional: true }) readonly startsAt?: Moment | null;
  @IsWhole({ min: 1, max: LARGE }) readonly hours!: number;
  @IsIdText({ optional: true, describes: 'Who comes.' }) readonly worker?: Id | null;
  @IsIdText({ optional: true, describes: 'Who was told, and comes no more.' })
  readonly leavingWorker?: Id | null;
  @IsIdText({ optional: true, describes: 'What came of it.' }) readonly assignment?: Id | null;
  @IsPart(() => RefusalShape, {
    list: { max: 100 },
    describes: 'Why it was not possible any more when it was accepted.',
  })
  readonly refusals!: readonly RefusalShape[];
}

export const shownLine = (line: PlanLine): PlanLineAnswer => {
  const { id, number, kind, state, day, startsAt, hours } = line;
  return {
    ...{ id, number, kind, state, day, startsAt, hours },
    occurrence: line.occurrenceId,
    request: line.requestId,
    user: line.userId,
    worker: line.workerId,
    leavingWorker: line.leavingWorkerId,
    assignment: line.assignmentId,
    refusals: line.refusals.map(wordsOf),
  };
};

export class PlanAcceptanceAnswer {
  @IsIdText({ list: { max: MANY } }) readonly accepted!: readonly Id[];
  @IsPart(() => PlanLineAnswer, { list: { max: MANY } }) readonly conflicts!: readonly PlanLineAnswer[];
}

export const shownAcceptance = ({ accepted, conflicts }: Accepted): PlanAcceptanceAnswer => ({
  accepted,
  conflicts: conflicts.map(shownLine),
});

export class PlanPolicyAnswer {
  @IsIdText() readonly id!: Id;
  @IsDay() readonly from!: Day;
  @IsOneOf(planGoals, goalsList) readonly order!: readonly PlanGoal[];
  @IsWhole({ min: 0, max: 100 }) readonly fillGivenUpPercent!: number;
  @IsText({ max: 300 }) readonly source!: string;
  @IsIdText() readonly decidedBy!: Id;
  @IsMoment() readonly recordedAt!: Moment;
}

export const shownPolicy = (policy: PlanPolicy): PlanPolicyAnswer => {
  const { id, fromDay: from, order, fillGivenUpPercent, source, decidedBy, recordedAt } = policy;
  return { id, from, order, fillGivenUpPercent, source, decidedBy, recordedAt };
};

export class PlanPolicyList {
  @IsOneOf(planGoals, { ...goalsList, describes: 'The order that counts today.' })
  readonly order!: readonly PlanGoal[];
  @IsWhole({ min: 0, max: 100 }) readonly fillGivenUpPercent!: number;
  @IsPart(() => PlanPolicyAnswer, { list: { max: MANY }, describes: 'Every decision, the last one first.' })
  readonly decisions!: readonly PlanPolicyAnswer[];
}

export const shownPolicies = (now: GoalPolicy, all: readonly PlanPolicy[]): PlanPolicyList => ({
  order: now.order,
  fillGivenUpPercent: now.fillGivenUpPercent,
  decisions: all.map(shownPolicy),
});
