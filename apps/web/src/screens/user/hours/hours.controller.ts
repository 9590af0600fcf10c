import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Day, isDay, mondayOf, NotFound } from '#kernel';
import { Confirmation } from '#performances';
import { Does } from '../../../api/frame';
import { OnScreen, Screen } from '../../frame';
import { InSpace, type Space } from '../own-space';
import { byUser, HoursOfUser } from './hours-of-user';
import { DayPage, WeekPage } from './week-page';

/** Who comes, and yes to the hours they worked. */
@Controller('organisaties/:organiserId/voor/:userId')
@ApiExcludeController()
export class HoursScreens {
  constructor(
    private readonly hours: HoursOfUser,
    private readonly confirmation: Confirmation,
  ) {}

  @Get('uren')
  @Does('performance.read')
  async week(@InSpace() space: Space, @OnScreen() screen: Screen): Promise<string> {
    const monday = mondayOf(dayOr(screen.asked('week'), space.today));
    return screen.show(WeekPage, await this.hours.week(space, monday));
  }

  @Get('dag/:day')
  @Does('performance.read')
  async day(@InSpace() space: Space, @Param('day') day: string, @OnScreen() screen: Screen) {
    if (!isDay(day)) throw new NotFound('day', day);
    return screen.show(DayPage, { space, day, visits: await this.hours.day(space, day) });
  }

  /** One person's hours or a whole week's: exactly what stood on the page when it was pressed. */
  @Post('uren/bevestigen')
  @Does('performance.confirm')
  async confirm(@InSpace() space: Space, @OnScreen() screen: Screen): Promise<string> {
    const { organiser } = space;
    const day = screen.typed.text('day');
    const monday = mondayOf(dayOr(screen.typed.text('week') || day, space.today));
    screen.onRefusal(WeekPage, await this.hours.week(space, monday), { says: screen.words.visits.refusals });
    const performances = await this.hours.inForm(space, screen);
    if (performances.length > 0)
      await this.confirmation.confirmAll(screen.command({ organiser, body: { performances } }), {
        organiser,
        performances,
        said: byUser,
      });
    const back = isDay(day) ? `dag/${day}?` : `uren?week=${monday}&`;
    return screen.goTo(`${space.base}/${back}gedaan=confirmed`);
  }
}

const dayOr = (text: string, otherwise: Day): Day => (isDay(text) ? text : otherwise);
