import {
  type ClosedMonth,
  type Counted,
  type HoursOfPeriod,
  type MonthToClose,
  onTheClock,
  type Performance,
  type PerformanceEvent,
  performanceStates,
  voices,
  ways,
  type Work,
  works,
} from '#performances';
import { type Day, type Id, type Moment, type Month } from '#kernel';
import { hoursSentence, roundingSentence } from '../../words/nl/performances';
import {
  IsDay,
  IsIdText,
  IsMoment,
  IsMonth,
  IsOneOf,
  IsPart,
  IsText,
  IsWhole,
  IsYesNo,
  RefusalShape,
  wordsOf,
} from '../frame';
import { BreakAnswer, ClockAnswer, type CountingAnswer } from './visit-fields';

/** Cents and versions only grow; documents need a bound all the same. */
const LARGE = 1_000_000_000;

export class PerformanceAnswer {
  @IsIdText() readonly id!: Id;
  @IsIdText() readonly assignment!: Id;
  @IsIdText() readonly request!: Id;
  @IsIdText() readonly worker!: Id;
  @IsIdText() readonly user!: Id;
  @IsIdText() readonly site!: Id;
  @IsText({ max: 80 }) readonly taskPlanned!: string;
  @IsText({ max: 80 }) readonly taskDone!: string;
  @IsOneOf(works, { describes: '`none` where hours are paid to somebody who came for nothing.' })
  readonly work!: Work;
  @IsDay({ describes: 'Day the visit began; it chooses the month.' }) readonly performedOn!: Day;
  @IsPart(() => ClockAnswer) readonly starts!: ClockAnswer;
  @IsPart(() => ClockAnswer) readonly ends!: ClockAnswer;
  @IsPart(() => BreakAnswer, { list: { max: 20 } }) readonly breaks!: readonly BreakAnswer[];
  @IsWhole({ min: 1, max: 1500 }) readonly minutes!: number;
  @IsWhole({ min: 1, max: 25, describes: 'Counted hours, and cheques.' }) readonly hours!: number;
  @IsText({ max: 200, example: '61 minuten = 2 uur, omdat elk begonnen uur telt.' })
  readonly sentence!: string;
  @IsOneOf(performanceStates) readonly state!: string;
  @IsPart(() => RefusalShape, { list: { max: 10 }, describes: 'Why it is not in the book yet.' })
  readonly refusals!: readonly RefusalShape[];
  @IsMoment() readonly registeredAt!: Moment;
  @IsMoment({ optional: true }) readonly confirmedAt?: Moment | null;
  @IsWhole({ min: 1, max: LARGE }) readonly version!: number;
}

const clock = (at: Moment): ClockAnswer => ({ at, ...onTheClock(at) });
const stretch = ({ startsAt, endsAt }: { startsAt: Moment; endsAt: Moment }) => ({
  starts: clock(startsAt),
  ends: clock(endsAt),
});

export const shown = (performance: Performance): PerformanceAnswer => ({
  id: performance.id,
  assignment: performance.assignmentId,
  request: performance.requestId,
  worker: performance.workerId,
  user: performance.userId,
  site: performance.siteId,
  taskPlanned: performance.taskPlanned,
  taskDone: performance.taskDone,
  work: performance.work,
  performedOn: performance.performedOn,
  ...stretch(performance),
  breaks: performance.breaks.map((pause) => ({ ...stretch(pause), paidByCheque: pause.paidByCheque })),
  minutes: performance.minutes,
  hours: performance.hours,
  sentence: roundingSentence(performance),
  state: performance.state,
  refusals: (performance.refusals ?? []).map(wordsOf),
  registeredAt: performance.registeredAt,
  confirmedAt: performance.confirmedAt,
  version: performance.version,
});

export const shownCounting = ({ minutes, hours, stretches, article }: Counted): CountingAnswer => ({
  minutes,
  hours,
  article,
  stretches: stretches.map((part) => ({
    ...stretch(part),
    minutes: part.minutes,
    hours: part.hours,
    sentence: roundingSentence(part),
  })),
});

export class PerformancesAnswer {
  @IsPart(() => PerformanceAnswer, { list: { max: 200 } }) readonly items!: readonly PerformanceAnswer[];
}

/** One line of the history. */
export class PerformanceEventAnswer {
  @IsWhole({ min: 1, max: LARGE }) readonly number!: number;
  @IsText({ max: 40 }) readonly step!: string;
  @IsOneOf(performanceStates) readonly state!: string;
  @IsWhole({ min: 1, max: 25 }) readonly hours!: number;
  @IsOneOf(works) readonly work!: Work;
  @IsPart(() => ClockAnswer, { optional: true }) readonly starts?: ClockAnswer;
  @IsPart(() => ClockAnswer, { optional: true }) readonly ends?: ClockAnswer;
  @IsPart(() => RefusalShape, { list: { max: 10 } }) readonly refusals!: readonly RefusalShape[];
  @IsOneOf(voices, { describes: 'Whose word it is.' }) readonly voice!: string;
  @IsOneOf(ways, { describes: 'By which way it came.' }) readonly channel!: string;
  @IsMoment() readonly at!: Moment;
  @IsIdText() readonly actor!: Id;
  @IsText({ max: 1000, optional: true }) readonly reason?: string | null;
}

export const shownEvent = (event: PerformanceEvent): PerformanceEventAnswer => ({
  number: event.number,
  step: event.step,
  state: event.state,
  hours: event.hours,
  work: event.work,
  ...(event.visit ? stretch(event.visit) : {}),
  refusals: (event.refusals ?? []).map(wordsOf),
  voice: event.voice,
  channel: event.channel,
  at: event.at,
  actor: event.actorId,
  reason: event.reason,
});

/** "4 van 60 uur". */
class HoursOfPeriodAnswer {
  @IsText({ max: 7, example: '2026-03' }) readonly period!: string;
  @IsText({ max: 60, describes: 'Worked, of the maximum.' }) readonly sentence!: string;
  @IsWhole({ min: 0, max: 10_000 }) readonly worked!: number;
  @IsWhole({ min: 0, max: 10_000 }) readonly planned!: number;
  @IsWhole({ min: 0, max: 10_000 }) readonly free!: number;
  @IsWhole({ min: 0, max: 10_000 }) readonly maximum!: number;
  @IsWhole({ min: 0, max: 10_000, describes: 'Maximum and deviations.' }) readonly granted!: number;
  @IsYesNo({ describes: 'Worked and planned have reached the share at which is warned.' })
  readonly nearMaximum!: boolean;
}

export const shownHours = (hours: HoursOfPeriod): HoursOfPeriodAnswer => ({
  ...hours,
  sentence: hoursSentence(hours),
});

export class WorkerHoursAnswer {
  @IsIdText() readonly worker!: Id;
  @IsPart(() => HoursOfPeriodAnswer) readonly month!: HoursOfPeriodAnswer;
  @IsPart(() => HoursOfPeriodAnswer) readonly year!: HoursOfPeriodAnswer;
  @IsWhole({ min: 0, max: LARGE }) readonly allowanceConfirmedCents!: number;
}

export class ClosedMonthAnswer {
  @IsMonth() readonly month!: Month;
  @IsPart(() => PerformanceAnswer, { list: { max: 1000 }, describes: 'Still in dispute.' })
  readonly disputes!: readonly PerformanceAnswer[];
  @IsPart(() => PerformanceAnswer, {
    list: { max: 1000 },
    describes: 'Booked, with a correction that is not covered yet; it will be booked in the open month.',
  })
  readonly corrections!: readonly PerformanceAnswer[];
}

/** What closing a month would meet. */
export class MonthToCloseAnswer extends ClosedMonthAnswer {
  @IsPart(() => RefusalShape, { list: { max: 10 }, describes: 'Why it cannot be closed today.' })
  readonly refusals!: readonly RefusalShape[];
  @IsPart(() => PerformanceAnswer, {
    list: { max: 1000 },
    describes: 'Not confirmed, or not covered: they keep the month open.',
  })
  readonly waiting!: readonly PerformanceAnswer[];
}

export const shownClosed = ({ month, disputes, corrections }: ClosedMonth): ClosedMonthAnswer => ({
  month,
  disputes: disputes.map(shown),
  corrections: corrections.map(shown),
});

export const shownToClose = ({ refusals, waiting, ...closed }: MonthToClose): MonthToCloseAnswer => ({
  ...shownClosed(closed),
  refusals: refusals.map(wordsOf),
  waiting: waiting.map(shown),
});
