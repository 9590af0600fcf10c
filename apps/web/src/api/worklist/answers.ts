import { type Day, type Id } from '#kernel';
import { IsDay, IsIdText, IsOneOf, IsPart, IsText, IsWhole } from '../frame';

const LARGE = 1_000_000_000;
const DAYS = 100_000;

/** The queues of a mediator that are made of what is on file, of jobs and of hours. */
export const queues = [
  'agreementsEnding',
  'talksDue',
  'hoursNearMaximum',
  'referredWithoutJob',
  'certificatesEnding',
] as const;
export type QueueName = (typeof queues)[number];

class QueueLengthAnswer {
  @IsOneOf(queues) readonly queue!: QueueName;
  @IsWhole({ min: 0, max: LARGE }) readonly total!: number;
  @IsDay({ optional: true, describes: 'Since when the oldest line waits.' }) readonly oldest?: Day | null;
}

export class WorklistAnswer {
  @IsPart(() => QueueLengthAnswer, { list: { max: queues.length } })
  readonly items!: readonly QueueLengthAnswer[];
}

class LineAnswer {
  @IsIdText() readonly worker!: Id;
  @IsText({ max: 250, min: 0, describes: 'Empty once erased.' }) readonly name!: string;
  @IsDay({ describes: 'Since when it waits.' }) readonly since!: Day;
}

class SpanAnswer {
  @IsWhole({ min: 0, max: DAYS }) readonly months!: number;
  @IsWhole({ min: 0, max: DAYS, describes: 'Beyond the whole months.' }) readonly days!: number;
}

export class AgreementEndingAnswer extends LineAnswer {
  @IsDay() readonly until!: Day;
  @IsWhole({ min: 0, max: DAYS }) readonly daysLeft!: number;
  @IsPart(() => SpanAnswer, {
    optional: true,
    describes: 'What can still be agreed after it; absent without limit.',
  })
  readonly left?: SpanAnswer | null;
}

export class TalkDueAnswer extends LineAnswer {
  @IsDay() readonly dueOn!: Day;
  @IsDay({ optional: true }) readonly lastTalkOn?: Day | null;
}

export class HoursNearAnswer extends LineAnswer {
  @IsText({ max: 7, example: '2026-03', describes: 'A month, or a year.' }) readonly period!: string;
  @IsWhole({ min: 0, max: LARGE }) readonly worked!: number;
  @IsWhole({ min: 0, max: LARGE }) readonly planned!: number;
  @IsWhole({ min: 0, max: LARGE, describes: 'The maximum and deviations above it.' })
  readonly granted!: number;
  @IsWhole({ min: 0, max: LARGE }) readonly free!: number;
  @IsDay({
    optional: true,
    describes: 'Day of the planned job with which it is reached; absent when the planned jobs do not.',
  })
  readonly reachedOn?: Day | null;
}

export class WaitsForFirstJobAnswer extends LineAnswer {
  @IsDay() readonly referredOn!: Day;
  @IsWhole({ min: 0, max: DAYS }) readonly daysWaiting!: number;
}

export class CertificateEndingAnswer extends LineAnswer {
  @IsText({ max: 80 }) readonly kind!: string;
  @IsDay() readonly until!: Day;
  @IsWhole({ min: 0, max: DAYS }) readonly daysLeft!: number;
}
