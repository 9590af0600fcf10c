import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { type Id } from '#kernel';
import { closedDaysListed, dayParts, SiteCalendar } from '#matching';
import { Does, PathId } from '../../../api/frame';
import { asDay, maybe, needed, oneOf, OnScreen, Screen } from '../../frame';
import { InSpace, sitesToday, type Space } from '../own-space';
import { CalendarPage, type CalendarProps } from './calendar-page';

/** A user's own calendar, place by place. */
@Controller('organisaties/:organiserId/voor/:userId/kalender')
@ApiExcludeController()
export class CalendarScreens {
  constructor(
    private readonly calendar: SiteCalendar,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get()
  @Does('closedDay.read')
  async show(@InSpace() space: Space, @OnScreen() screen: Screen): Promise<string> {
    return screen.show(CalendarPage, await this.given(space, screen.asked('plaats')));
  }

  @Post()
  @Does('closedDay.add')
  async close(@InSpace() space: Space, @OnScreen() screen: Screen): Promise<string> {
    const { organiser, user, today } = space;
    const { own, ask } = screen.words;
    const given = await this.given(space, screen.typed.text('site'));
    screen.onRefusal(CalendarPage, given, {
      fieldOf: { 'days-in-wrong-order': 'until' },
      says: own.refusals,
    });
    const { site, from, until, part, why } = screen.typed.read({
      site: oneOf(
        sitesToday(space).map((one) => one.site),
        ask.site.missing,
      ),
      from: asDay(today, ask.when.fromMissing),
      until: maybe(asDay(today, ask.when.untilMissing)),
      part: maybe(oneOf(dayParts, own.part)),
      why: needed(own.whyMissing),
    });
    const closing = { organiser, user, site, from, until: until ?? from, part, why };
    await this.calendar.close(screen.command({ organiser, body: closing }), closing);
    return screen.goTo(`${space.base}/kalender?plaats=${site}&gedaan=closed`);
  }

  @Post(':closedDayId/open')
  @Does('closedDay.withdraw')
  async reopen(@InSpace() space: Space, @PathId('closedDayId') closedDay: Id, @OnScreen() screen: Screen) {
    const { organiser, user } = space;
    screen.onRefusal(CalendarPage, await this.given(space, ''), { says: screen.words.own.refusals });
    const command = screen.command({ organiser, subject: closedDay, body: { closedDay } });
    const { answer } = await this.calendar.withdraw(command, { organiser, user, closedDay });
    return screen.goTo(`${space.base}/kalender?plaats=${answer.siteId}&gedaan=reopened`);
  }

  private async given(space: Space, asked: string): Promise<CalendarProps> {
    const { organiser, user } = space;
    const sites = sitesToday(space).map(({ site }) => site);
    const site = sites.find((one) => one === asked) ?? sites[0];
    const closed = site === undefined ? [] : await closedDaysListed(this.reading, { organiser, user, site });
    return { space, site, closed };
  }
}
