import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id, isMonth, NotFound } from '#kernel';
import { MonthClosing } from '#performances';
import { StatementDrawing } from '../../../statements/statement-drawing';
import { Does, PathId } from '../../../api/frame';
import { OnScreen, Screen } from '../../frame';
import { demandOffice, officePath } from '../office';
import { Months } from './months';
import { MonthPage } from './month-page';

/** The end of a month: looked at by the whole office, closed by who may. */
@Controller('organisaties/:organiserId/maand')
@ApiExcludeController()
export class MonthScreens {
  constructor(
    private readonly months: Months,
    private readonly closing: MonthClosing,
    private readonly drawing: StatementDrawing,
  ) {}

  @Get()
  @Does('performance.read')
  async month(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    demandOffice(screen.access);
    return screen.show(MonthPage, { organiser, ...(await this.months.next(organiser, screen.today)) });
  }

  @Post()
  @Does('month.close')
  async close(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    demandOffice(screen.access);
    screen.onRefusal(MonthPage, async () => ({
      organiser,
      ...(await this.months.next(organiser, screen.today)),
    }));
    const month = screen.typed.text('month');
    if (!isMonth(month)) throw new NotFound('month', month);
    const command = screen.command({ organiser, body: { month } });
    await this.closing.close(command, { organiser, month });
    this.drawing.begin(command, organiser);
    return screen.goTo(`${officePath(organiser)}/maand/${month}?gedaan=afgesloten`);
  }
}
