import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { type Access, Looks } from '#identity';
import { type Id, type Moment } from '#kernel';
import { historyOf, type PastState } from '#registry';
import {
  AnswersPage,
  Does,
  IsIdText,
  IsMoment,
  IsText,
  IsWhole,
  pageOf,
  PageQuery,
  PathId,
  readCursor,
  Who,
} from '../frame';
import { without } from './told';

class PastStateAnswer {
  @IsIdText() readonly id!: Id;
  @IsText({ max: 40, example: 'absence' }) readonly noun!: string;
  @IsIdText({ describes: 'The worker, user or organiser it is about.' }) readonly owner!: Id;
  @IsWhole({ min: 1, max: 1_000_000_000 }) readonly version!: number;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Every field as it was.' })
  readonly was!: Readonly<Record<string, unknown>>;
  @IsMoment() readonly replacedAt!: Moment;
  @IsIdText({ describes: 'Actor of the change.' }) readonly replacedBy!: Id;
  @IsText({ max: 80, example: 'absence.withdraw' }) readonly verb!: string;
}

/** What the register keeps of a record beside what was told, and what stands beside it already. */
const kept = ['id', 'organiserId', 'personId', 'workerId', 'userId', 'version', 'searchName'] as const;

const shown = (state: PastState): PastStateAnswer => ({ ...state, was: without(state.was, ...kept) });

/** What a record, a worker or a user was before each change; nothing that was written is lost. */
@Controller('organisers/:organiserId/records/:recordId/history')
@ApiTags('records')
export class HistoryController {
  constructor(
    private readonly looks: Looks,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get()
  @Does('record.history')
  @AnswersPage(PastStateAnswer)
  async listHistory(
    @PathId('organiserId') organiser: Id,
    @PathId('recordId') record: Id,
    @Query() { limit, after }: PageQuery,
    @Who() { actor }: Access,
  ) {
    const [last] = readCursor(after, 'text') ?? [];
    const states = await historyOf(this.reading, { organiser, record, limit: limit + 1, after: last });
    const [first] = states;
    if (first) await this.looks.record({ actor, organiser, party: first.owner, what: 'history' });
    return pageOf(states, { limit, keyOf: ({ id }) => [id] }).of(shown);
  }
}
