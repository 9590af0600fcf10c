import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { addDays, type Id, isId, isTimeOfDay } from '#kernel';
import { DeskDays, deskMatters, deskSlotMinutes, type NewDeskAppointment } from '#registry';
import { deskWords as says } from '../../words/nl/staff/administration-desk';
import { Does, PathId } from '../../api/frame';
import { asDay, asTime, asWhole, listAsked, maybe, needed, oneOf, OnScreen, Screen, words } from '../frame';
import { DeskCalendar } from './desk-calendar';
import { CancelDeskDayPage, deskColumns, DeskDayPage, DeskDaysPage, NewDeskDayPage } from './desk-pages';

const VERSIONS_MAXIMUM = 1_000_000;
const DAYS_PER_WEEK = 7;
const WEEKS = { min: 1, max: 26 };

const fieldOf = {
  'desk-day-past': 'day',
  'time-ends-before-it-starts': 'end',
  'desk-time-taken': 'at',
  'desk-time-not-in-hours': 'at',
};

/** Desk days (zitdagen): announced, called off, and who comes at which time. */
@Controller('organisaties/:organiserId/zitdagen')
@ApiExcludeController()
export class DeskScreens {
  constructor(
    private readonly calendar: DeskCalendar,
    private readonly days: DeskDays,
  ) {}

  @Get()
  @Does('deskDay.read')
  async list(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    const asked = listAsked(screen, { sorts: ['dag'] });
    const days = await this.calendar.coming(organiser, screen.today, asked.limit);
    if (asked.csv) return screen.csv('zitdagen', deskColumns, days);
    return screen.show(DeskDaysPage, { organiser, asked, days, mayChange: mayChange(screen) });
  }

  @Get('nieuw')
  @Does('deskDay.add')
  async ask(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    const municipalities = await this.calendar.municipalities(organiser, screen.today);
    return screen.show(NewDeskDayPage, { organiser, municipalities });
  }

  @Post('nieuw')
  @Does('deskDay.add')
  async add(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    const { today, typed } = screen;
    const municipalities = await this.calendar.municipalities(organiser, today);
    screen.onRefusal(NewDeskDayPage, { organiser, municipalities }, { fieldOf });
    const minutes = deskSlotMinutes.map(String);
    const { repeat, slotMinutes, ...told } = typed.read({
      day: asDay(today, says.dayMissing),
      start: asTime(says.startMissing),
      end: asTime(says.endMissing),
      slotMinutes: oneOf(minutes, says.slotMissing),
      place: needed(says.placeMissing),
      street: maybe(needed(says.streetHint)),
      municipality: oneOf(
        municipalities.map(({ nisCode }) => nisCode),
        says.municipalityMissing,
      ),
      heldBy: maybe(needed(says.heldByHint)),
      repeat: asWhole(WEEKS, says.repeatMissing),
    });
    const weeks = Array.from({ length: repeat }, (_, week) => ({
      ...told,
      slotMinutes: Number(slotMinutes),
      day: addDays(told.day, week * DAYS_PER_WEEK),
    }));
    await this.days.add(screen.command({ organiser, body: { weeks } }), weeks);
    return screen.goTo(`/organisaties/${organiser}/zitdagen?gedaan=added`);
  }

  @Get(':deskDayId')
  @Does('deskDay.read')
  async one(
    @PathId('organiserId') organiser: Id,
    @PathId('deskDayId') id: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    return screen.show(DeskDayPage, await this.given(organiser, id, screen));
  }

  @Post(':deskDayId/afspraken')
  @Does('deskAppointment.make')
  async make(
    @PathId('organiserId') organiser: Id,
    @PathId('deskDayId') deskDay: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    screen.onRefusal(DeskDayPage, await this.given(organiser, deskDay, screen), { fieldOf });
    const { typed } = screen;
    const party = typed.text('party');
    const { at, about, name } = typed.read({
      at: { as: (text) => (isTimeOfDay(text) ? text : undefined), says: says.timeMissing },
      name: isId(party) ? words : needed(says.nameMissing),
      about: oneOf(deskMatters, says.aboutMissing),
    });
    const who = isId(party) ? { party } : { name };
    const asked: NewDeskAppointment = { deskDay, at, about, who };
    await this.days.makeAppointment(screen.command({ organiser, body: asked }), asked);
    return screen.goTo(`/organisaties/${organiser}/zitdagen/${deskDay}?gedaan=made`);
  }

  @Post(':deskDayId/afspraken/:appointmentId/schrappen')
  @Does('deskAppointment.cancel')
  async drop(
    @PathId('organiserId') organiser: Id,
    @PathId('deskDayId') deskDay: Id,
    @PathId('appointmentId') subject: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    await this.days.cancelAppointment(screen.command({ organiser, subject, body: {} }));
    return screen.goTo(`/organisaties/${organiser}/zitdagen/${deskDay}?gedaan=dropped`);
  }

  @Get(':deskDayId/afzeggen')
  @Does('deskDay.cancel')
  async askCancel(
    @PathId('organiserId') organiser: Id,
    @PathId('deskDayId') id: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const { deskDay } = await this.calendar.one(organiser, id);
    return screen.show(CancelDeskDayPage, { organiser, deskDay });
  }

  @Post(':deskDayId/afzeggen')
  @Does('deskDay.cancel')
  async cancel(
    @PathId('organiserId') organiser: Id,
    @PathId('deskDayId') id: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const { deskDay } = await this.calendar.one(organiser, id);
    screen.onRefusal(CancelDeskDayPage, { organiser, deskDay });
    const version = Number(screen.typed.text('version')) || VERSIONS_MAXIMUM;
    await this.days.cancel(screen.command({ organiser, subject: id, body: { version } }), { version });
    return screen.goTo(`/organisaties/${organiser}/zitdagen/${id}?gedaan=cancelled`);
  }

  private async given(organiser: Id, id: Id, screen: Screen) {
    const search = screen.asked('zoek').trim() || screen.typed.text('zoek');
    return {
      organiser,
      ...(await this.calendar.one(organiser, id)),
      known: await this.calendar.known(organiser, search),
      search,
      mayChange: mayChange(screen),
    };
  }
}

/** Who sits at desks may plan them; others read. */
const mayChange = ({ access: { roles } }: Screen) =>
  roles.some((role) => role === 'administrator' || role === 'mediator' || role === 'desk-clerk');
