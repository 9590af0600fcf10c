import { type Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { type Taken } from '#database';
import { type Id } from '#kernel';
import { type RecordAnswer, type RecordNoun, type RecordRows } from '#registry';
import { IsIdText, IsPart, IsWhole } from '../frame';
import { EndingAnswer, shownEnding } from './answers';
import { without } from './told';

/** What the register keeps beside what was told; `workerId` or `userId` is shown as `owner`. */
const kept = [
  'organiserId',
  'recordedAt',
  'workerId',
  'userId',
  'region',
  'latitudeE5',
  'longitudeE5',
] as const;

export function shown<Row extends RecordRows[RecordNoun]>({ record, endings }: RecordAnswer<Row>): object {
  const ended = { endings: endings.map(shownEnding) };
  if (record === null) return ended;
  const row = record as unknown as Readonly<Record<(typeof kept)[number], unknown>>;
  return { ...without(row, ...kept), owner: row.workerId ?? row.userId, ...ended };
}

export const shownTaken = <Row extends RecordRows[RecordNoun]>(
  taken: Taken<RecordAnswer<Row>>,
): Taken<object> => ({
  ...taken,
  answer: shown(taken.answer),
});

/** What is answered of a record that was taken back: only what that ended. */
export class WithdrawnAnswer {
  @IsPart(() => EndingAnswer, { list: { max: 100 }, describes: 'Endings this record caused.' })
  readonly endings!: readonly EndingAnswer[];
}

/** What is answered of a record: what was told of it, and what the register keeps. */
export function answerShape(named: string, fields: Type<object>): Type<object> {
  class Answer extends fields {
    @IsIdText() readonly owner!: Id;
    @IsWhole({ min: 1, max: 1_000_000_000 }) readonly version!: number;
    @IsPart(() => EndingAnswer, { list: { max: 100 }, describes: 'Endings this record caused.' })
    readonly endings!: readonly EndingAnswer[];
  }
  Object.defineProperty(Answer, 'name', { value: `${named}Answer` });
  return Answer;
}

/** A list of all records of one noun about one worker or user. */
export function listShape(named: string, item: Type<object>): Type<object> {
  class List {
    @ApiProperty({ type: () => item, isArray: true }) items!: object[];
  }
  Object.defineProperty(List, 'name', { value: `${named}List` });
  return List;
}
