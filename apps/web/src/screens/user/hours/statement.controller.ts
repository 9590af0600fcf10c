import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Month } from '#kernel';
import { StatementReads } from '../../../statements/statement-reads';
import { Does, PathMonth } from '../../../api/frame';
import { OnScreen, Screen } from '../../frame';
import { statementColumns } from '../../statements/statement-shown';
import { InSpace, type Space } from '../own-space';
import { UserStatementPage } from './statement-page';

/** What a month came to for this user, to keep or to print. */
@Controller('organisaties/:organiserId/voor/:userId/uren/overzicht/:month')
@ApiExcludeController()
export class UserStatementScreens {
  constructor(private readonly statements: StatementReads) {}

  @Get()
  @Does('performance.read')
  async month(@InSpace() space: Space, @PathMonth('month') month: Month, @OnScreen() screen: Screen) {
    const { organiser, user: id } = space;
    const statement = await this.statements.one({ organiser, month, party: 'user', id });
    if (screen.asked('als') === 'csv')
      return screen.csv(`overzicht-${month}`, statementColumns(screen.words.statements), statement.lines);
    return screen.show(UserStatementPage, { space, statement });
  }
}
