import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { CalendarFeeds } from '#identity';
import { type Id, NotFound, today } from '#kernel';
import { Does, Open, PathId } from '../../api/frame';
import { oneOf, OnScreen, Screen } from '../frame';
import { CalendarMadePage, CalendarsPage } from './calendar-pages';
import { calendarFile } from './feed';
import { OwnCalendars } from './own-calendars';

/** Links to one's own calendar, and the calendar that they open. */
@Controller('agenda')
@ApiExcludeController()
export class CalendarScreens {
  constructor(
    private readonly calendars: OwnCalendars,
    private readonly feeds: CalendarFeeds,
  ) {}

  @Get()
  @Does('token.read')
  async list(@OnScreen() screen: Screen): Promise<string> {
    return screen.show(CalendarsPage, await this.given(screen));
  }

  @Post()
  @Does('token.make')
  async make(@OnScreen() screen: Screen, @Req() { protocol, host }: FastifyRequest): Promise<string> {
    const given = await this.given(screen);
    const { typed, words } = screen;
    screen.onRefusal(CalendarsPage, given);
    const { role, names } = typed.read({
      role: oneOf(
        given.offered.map((one) => one.role),
        words.calendar.whichMissing,
      ),
      names: oneOf(['no', 'yes'], words.calendar.namesMissing),
    });
    const asked = { role, showsNames: names === 'yes' };
    const { secret } = await this.feeds.make(screen.command({ body: asked }), asked);
    if (secret === undefined) return screen.goTo('/agenda?gedaan=already');
    return screen.show(CalendarMadePage, { address: `${protocol}://${host}/agenda/${secret}.ics` });
  }

  @Post(':feedId/einde')
  @Does('token.end')
  async end(@PathId('feedId') subject: Id, @OnScreen() screen: Screen): Promise<string> {
    await this.feeds.end(screen.command({ subject, body: {} }));
    return screen.goTo('/agenda?gedaan=ended');
  }

  /** What a telephone reads: whoever knows the secret, and nothing but this one calendar. */
  @Get(':file')
  @Open()
  async read(
    @Param('file') file: string,
    @OnScreen() { words }: Screen,
    @Req() { hostname: host }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const secret = /^([\w-]{43})\.ics$/.exec(file)?.[1];
    const { reading, clock } = this.calendars;
    const opened = secret && (await this.feeds.opened(reading, { secret, on: today(clock) }));
    if (!opened) throw new NotFound('calendar', 'of this link');
    const { feed, held } = opened;
    const entries = await this.calendars.entries({ held, showsNames: feed.showsNames, words });
    reply.type('text/calendar; charset=utf-8').header('cache-control', 'private, no-cache');
    return calendarFile(words.frame.name, entries, { now: clock.now(), host });
  }

  private async given({ access: { actor } }: Screen) {
    const { reading } = this.calendars;
    return {
      offered: await this.calendars.offered(actor),
      feeds: await this.feeds.list(reading, actor),
    };
  }
}
