import { type Day, type Id, type Moment, type Month } from '#kernel';
import { type Party, type StatementDrawn, type Work, works } from '#performances';
import { type Statement } from '../../statements/statement-reads';
import { IsDay, IsIdText, IsMoment, IsMonth, IsOneOf, IsPart, IsText, IsWhole, IsYesNo } from '../frame';

const LARGE = 1_000_000_000;
const LINES_MAXIMUM = 10_000;
const kinds = ['worker', 'user'] as const satisfies readonly Party[];

/** What a month came to for one of them. */
class MonthSums {
  @IsMonth() readonly month!: Month;
  @IsIdText({ describes: 'The worker or user.' }) readonly party!: Id;
  @IsOneOf(kinds) readonly kind!: Party;
  @IsWhole({ min: -LARGE, max: LARGE, describes: 'Started hours.' }) readonly hours!: number;
  @IsWhole({ min: -LARGE, max: LARGE, describes: 'Allowance of a worker, price of the cheques of a user.' })
  readonly cents!: number;
}

/** A statement as it was drawn; it is never drawn anew. */
export class DrawnStatementAnswer extends MonthSums {
  @IsMoment() readonly madeAt!: Moment;
}

class StatementLineAnswer {
  @IsWhole({ min: 1, max: LARGE, describes: 'Number of the posting in the book.' }) readonly number!: number;
  @IsIdText() readonly performance!: Id;
  @IsDay() readonly performedOn!: Day;
  @IsText({
    max: 200,
    optional: true,
    describes: 'For whom was worked, or who worked; left out once erased.',
  })
  readonly other?: string | null;
  @IsWhole({ min: -LARGE, max: LARGE, describes: 'Below zero where hours were taken back.' })
  readonly hours!: number;
  @IsWhole({ min: -LARGE, max: LARGE }) readonly cents!: number;
  @IsYesNo({ describes: 'Work of an earlier month that was closed already.' }) readonly late!: boolean;
  @IsOneOf(works, { describes: '`none` where hours were paid to somebody who came for nothing.' })
  readonly work!: Work;
}

class SumAnswer {
  @IsWhole({ min: -LARGE, max: LARGE }) readonly hours!: number;
  @IsWhole({ min: -LARGE, max: LARGE }) readonly cents!: number;
}

export class StatementAnswer extends MonthSums {
  @IsText({ max: 200, optional: true, describes: 'Left out once the person is erased.' })
  readonly name?: string | null;
  @IsPart(() => SumAnswer, { describes: 'What of it was paid without work.' })
  readonly withoutWork!: SumAnswer;
  @IsPart(() => StatementLineAnswer, { list: { max: LINES_MAXIMUM } })
  readonly lines!: readonly StatementLineAnswer[];
}

export const shownDrawn = ({
  party: kind,
  partyId: party,
  ...sums
}: StatementDrawn): DrawnStatementAnswer => ({
  ...sums,
  party,
  kind,
});

export const shownStatement = (party: Id, { name, lines, ...statement }: Statement): StatementAnswer => ({
  month: statement.month,
  party,
  kind: statement.party,
  name: name || null,
  hours: statement.hours,
  cents: statement.cents,
  withoutWork: statement.withoutWork,
  lines: lines.map(({ other, isLate: late, ...line }) => ({ ...line, other: other || null, late })),
});
