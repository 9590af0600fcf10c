import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Reading, READING } from '#database';
import { type Access, Looks, onlyOwn } from '#identity';
import { type Id, type Month } from '#kernel';
import { type StatementDrawn, statementsDrawn } from '#performances';
import { StatementReads } from '../../statements/statement-reads';
import { Answers, AnswersPage, Does, pageOf, PageQuery, PathId, PathMonth, readCursor, Who } from '../frame';
import { DrawnStatementAnswer, shownDrawn, shownStatement, StatementAnswer } from './statement-answers';

/** What a month came to for each worker and each user. */
@Controller('organisers/:organiserId/months/:month/statements')
@ApiTags('hours')
export class StatementsController {
  constructor(
    private readonly statements: StatementReads,
    private readonly looks: Looks,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  /** Those that were drawn once the month was closed, workers first; of others only one's own. */
  @Get()
  @Does('performance.read')
  @AnswersPage(DrawnStatementAnswer)
  async listMonthStatements(
    @PathId('organiserId') organiser: Id,
    @PathMonth('month') month: Month,
    @Query() { limit, after }: PageQuery,
    @Who() access: Access,
  ) {
    const [last] = readCursor(after, 'text') ?? [];
    const drawn = await statementsDrawn(this.reading, { organiser, month });
    const own = drawn.filter((one) => isFor(access, one));
    const start = last === undefined ? 0 : own.findIndex(({ partyId }) => partyId === last) + 1;
    const rows = own.slice(start, start + limit + 1).map(shownDrawn);
    return pageOf(rows, { limit, keyOf: ({ party }) => [party], total: own.length });
  }

  /** One of them line by line, from the book itself: also of a month that is open still. */
  @Get(':partyId')
  @Does('performance.read')
  @Answers(StatementAnswer)
  async getMonthStatement(
    @PathId('organiserId') organiser: Id,
    @PathMonth('month') month: Month,
    @PathId('partyId') party: Id,
    @Who() access: Access,
  ): Promise<StatementAnswer> {
    onlyOwn(access, { worker: party, user: party });
    await this.looks.record({ actor: access.actor, organiser, party, what: 'hours' });
    return shownStatement(party, await this.statements.ofParty({ organiser, month, id: party }));
  }
}

const isFor = ({ scope }: Access, { party, partyId }: StatementDrawn): boolean =>
  scope === 'organiser' || scope[party === 'worker' ? 'worker' : 'user-contact'].includes(partyId);
