import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id, type Month } from '#kernel';
import { StatementDrawing } from '../../../../statements/statement-drawing';
import { StatementReads } from '../../../../statements/statement-reads';
import { Does, PathId, PathMonth } from '../../../../api/frame';
import { listAsked, OnScreen, Screen } from '../../../frame';
import { statementColumns } from '../../../statements/statement-shown';
import { demandOffice, officePath } from '../../office';
import { PersonFiles } from '../../person-files';
import { MonthlyStatements } from './monthly-statements';
import { StatementPage } from './statement-page';
import { statementsColumns, StatementsPage } from './statements-page';

/** What a closed month came to for everybody, how far the drawing of it is, and each statement by itself. */
@Controller('organisaties/:organiserId/maand/:month')
@ApiExcludeController()
export class StatementsScreens {
  constructor(
    private readonly monthly: MonthlyStatements,
    private readonly statements: StatementReads,
    private readonly drawing: StatementDrawing,
    private readonly files: PersonFiles,
  ) {}

  @Get()
  @Does('performance.read')
  async all(
    @PathId('organiserId') organiser: Id,
    @PathMonth('month') month: Month,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    demandOffice(screen.access);
    const asked = listAsked(screen, { sorts: ['naam'], filters: ['wie'] });
    const page = await this.monthly.page({ organiser, month }, asked);
    if (asked.csv) return screen.csv(`overzichten-${month}`, statementsColumns, page.rows);
    return screen.show(StatementsPage, {
      organiser,
      month,
      asked,
      ...page,
      isBusy: this.drawing.isBusy(organiser),
    });
  }

  /** Goes on where the drawing was broken off; what is drawn stays as it is. */
  @Post()
  @Does('month.close')
  goOn(
    @PathId('organiserId') organiser: Id,
    @PathMonth('month') month: Month,
    @OnScreen() screen: Screen,
  ): string {
    this.drawing.begin(screen.command({ organiser, body: { month } }), organiser);
    return screen.goTo(`${officePath(organiser)}/maand/${month}`);
  }

  @Get(':partyId')
  @Does('performance.read')
  async one(
    @PathId('organiserId') organiser: Id,
    @PathMonth('month') month: Month,
    @PathId('partyId') id: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const { access, words } = screen;
    demandOffice(access);
    await this.files.look({ access, organiser, id, what: 'hours' });
    const statement = await this.statements.ofParty({ organiser, month, id });
    if (screen.asked('als') === 'csv')
      return screen.csv(`overzicht-${month}`, statementColumns(words.statements), statement.lines);
    return screen.show(StatementPage, { organiser, id, statement });
  }
}
