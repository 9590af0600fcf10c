import { Controller, Get, Param, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { type Id, isMonth, type Month, NotFound } from '#kernel';
import { StatementReads } from '../../statements/statement-reads';
import { Does } from '../../api/frame';
import { OnScreen, Screen } from '../frame';
import { statementColumns } from '../statements/statement-shown';
import { type Job } from './job-details';
import { addressOfMonth, MonthPage } from './month-page';
import { type Own, OwnCard } from './own-card';
import { OwnMonth } from './own-month';
import { OwnStatementPage } from './own-statement-page';
import { HourSheetPage, MonthCardPage } from './paper-pages';

/** A worker's month: on the screen, and the two sheets of paper that go with it. */
@Controller('mijn-uren/:year/:month')
@ApiExcludeController()
export class MonthScreens {
  constructor(
    private readonly months: OwnMonth,
    private readonly statements: StatementReads,
    private readonly card: OwnCard,
  ) {}

  @Get()
  @Does('hours.read')
  async month(@Param() asked: MonthAsked, @OnScreen() screen: Screen): Promise<string> {
    const { own, month } = await this.asked(asked, screen);
    return screen.show(MonthPage, await this.months.of(own, month));
  }

  @Get('kaart')
  @Does('hours.read')
  async paperCard(
    @Param() asked: MonthAsked,
    @Req() { protocol, host }: FastifyRequest,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const { own, month } = await this.asked(asked, screen);
    return screen.show(MonthCardPage, {
      ...(await this.months.of(own, month)),
      name: await this.card.nameOf(own),
      today: this.card.today,
      address: `${protocol}://${host}${addressOfMonth(month)}`,
    });
  }

  @Get('formulier')
  @Does('hours.read')
  async hourSheet(
    @Param() asked: MonthAsked,
    @Req() { protocol, host }: FastifyRequest,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const { own, month } = await this.asked(asked, screen);
    const jobsOfUsers = togetherByUser(await this.months.jobs(own, month));
    const { organiser, worker } = own;
    const desk = `${protocol}://${host}/organisaties/${organiser}/uren/blad?maand=${month}&werker=${worker}`;
    return screen.show(HourSheetPage, {
      name: await this.card.nameOf(own),
      month,
      jobsOfUsers,
      addressOf: (user: Id) => `${desk}&gebruiker=${user}`,
    });
  }

  @Get('overzicht')
  @Does('hours.read')
  async statement(@Param() asked: MonthAsked, @OnScreen() screen: Screen): Promise<string> {
    const { own, month } = await this.asked(asked, screen);
    const { organiser, worker: id } = own;
    const statement = await this.statements.one({ organiser, month, party: 'worker', id });
    if (screen.asked('als') === 'csv')
      return screen.csv(`overzicht-${month}`, statementColumns(screen.words.statements), statement.lines);
    return screen.show(OwnStatementPage, { statement });
  }

  /** @throws NotFound for what is no month */
  private async asked({ year, month: of }: MonthAsked, screen: Screen): Promise<{ own: Own; month: Month }> {
    const own = await this.card.own(screen.access);
    const month = `${year}-${of}`;
    if (!isMonth(month)) throw new NotFound('month', month);
    await this.card.look(screen.access, own, 'hours');
    return { own, month };
  }
}

interface MonthAsked {
  readonly year: string;
  readonly month: string;
}

function togetherByUser(jobs: readonly Job[]): Job[][] {
  const users = [...new Set(jobs.map(({ assignment }) => assignment.userId))];
  return users.map((user) => jobs.filter(({ assignment }) => assignment.userId === user));
}
