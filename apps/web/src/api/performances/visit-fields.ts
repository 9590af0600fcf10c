import { IsDay, IsMoment, IsPart, IsText, IsTimeOfDay, IsWhole, IsYesNo } from '../frame';
import { type Day, type Moment, type TimeOfDay } from '#kernel';
import { type ToldVisit, type WallTime } from '#performances';

/** A pause, by the clock in Brussels; its days are those of the visit unless said otherwise. */
class BreakFields {
  @IsTimeOfDay() readonly start!: TimeOfDay;
  @IsTimeOfDay() readonly end!: TimeOfDay;
  @IsDay({ optional: true }) readonly startOn?: Day;
  @IsDay({ optional: true }) readonly endOn?: Day;
  @IsYesNo({ describes: 'Paid by cheque, and so counted as work.' }) readonly paidByCheque!: boolean;
}

/** A visit as people tell it, by the clock in Brussels. */
export class VisitFields {
  @IsDay({ describes: 'Day the visit began.' }) readonly on!: Day;
  @IsTimeOfDay({ example: '11:30' }) readonly start!: TimeOfDay;
  @IsTimeOfDay({ example: '13:10' }) readonly end!: TimeOfDay;
  @IsDay({ optional: true, describes: 'Day the visit ended; the same day when left out.' })
  readonly endOn?: Day;
  @IsYesNo({ optional: true, describes: 'The second of two equal times, in the night the clock goes back.' })
  readonly startRepeated?: boolean;
  @IsYesNo({ optional: true, describes: 'As startRepeated, for the end.' })
  readonly endRepeated?: boolean;
  @IsPart(() => BreakFields, { optional: true, list: { max: 20 } })
  readonly breaks?: readonly BreakFields[];
}

/** What the rules judge. */
export function toldVisit(fields: VisitFields): ToldVisit {
  const { on, start, end, endOn = on, startRepeated, endRepeated, breaks = [] } = fields;
  return {
    starts: wall(on, start, startRepeated),
    ends: wall(endOn, end, endRepeated),
    breaks: breaks.map((pause) => ({
      starts: wall(pause.startOn ?? on, pause.start),
      ends: wall(pause.endOn ?? pause.startOn ?? on, pause.end),
      paidByCheque: pause.paidByCheque,
    })),
  };
}

const wall = (day: Day, time: TimeOfDay, repeated = false): WallTime => ({ day, time, repeated });

/** A moment as UTC and as the clock in Brussels showed it. */
export class ClockAnswer {
  @IsMoment() readonly at!: Moment;
  @IsDay() readonly day!: Day;
  @IsTimeOfDay() readonly time!: TimeOfDay;
}

export class BreakAnswer {
  @IsPart(() => ClockAnswer) readonly starts!: ClockAnswer;
  @IsPart(() => ClockAnswer) readonly ends!: ClockAnswer;
  @IsYesNo() readonly paidByCheque!: boolean;
}

/** A stretch of work with what it counts for. */
class StretchAnswer {
  @IsPart(() => ClockAnswer) readonly starts!: ClockAnswer;
  @IsPart(() => ClockAnswer) readonly ends!: ClockAnswer;
  @IsWhole({ min: 1, max: 1500 }) readonly minutes!: number;
  @IsWhole({ min: 1, max: 25 }) readonly hours!: number;
  @IsText({ max: 200, example: '61 minuten = 2 uur, omdat elk begonnen uur telt.' })
  readonly sentence!: string;
}

/** Why a visit counts for so many hours. */
export class CountingAnswer {
  @IsWhole({ min: 1, max: 1500 }) readonly minutes!: number;
  @IsWhole({ min: 1, max: 25 }) readonly hours!: number;
  @IsPart(() => StretchAnswer, { list: { max: 21 } }) readonly stretches!: readonly StretchAnswer[];
  @IsText({ max: 500 }) readonly article!: string;
}
