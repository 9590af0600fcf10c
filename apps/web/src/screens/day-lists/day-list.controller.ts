import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { READING, type Reading } from '#database';
import { type Access, Looks } from '#identity';
import { addDays, CLOCK, type Clock, type Day, daysBetween, type Id, mondayOf } from '#kernel';
import { caseloadOf, organiserFile } from '#registry';
import { Does, PathId } from '../../api/frame';
import { dayTold, momentTold, OnScreen, Screen, typedDay } from '../frame';
import { demandOffice } from '../people/office';
import { addressOfWeek } from '../worker/week-page';
import { contactSheet } from './contact-sheet';
import { DayList } from './day-list';
import { type Caseload, caseloads, DayListPage, type DayListProps } from './day-list-page';
import { SiteSheetsPage } from './site-sheets-page';
import { WeekCardsPage } from './week-cards-page';

/** Further away nobody prints a list. */
const DAYS_AWAY_MAXIMUM = 366;

/**
 * "Daglijst": day, caseload and site stand in the address; without a day it is tomorrow, for who prints it in the
 * evening. The same as a contact sheet in PDF, as sheets on which each site signs for the hours, and as a card of the
 * week for each person.
 */
@Controller('organisaties/:organiserId/daglijst')
@ApiExcludeController()
export class DayListScreens {
  constructor(
    private readonly list: DayList,
    private readonly looks: Looks,
    @Inject(READING) private readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Does('worker.search')
  async show(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    return screen.show(DayListPage, await this.asked(organiser, screen));
  }

  @Get('contactblad')
  @Does('worker.search')
  async paper(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<Buffer> {
    const { day, sites } = await this.asked(organiser, screen);
    const { organiser: file } = await organiserFile(this.reading, organiser);
    const madeAt = momentTold(this.clock.now(), 'nl');
    const paper = await contactSheet({ day: dayTold(day, 'nl'), organiser: file.name, madeAt, sites });
    return screen.document(paper, { type: 'application/pdf', name: `contactblad-${day}.pdf`, as: 'inline' });
  }

  @Get('urenbladen')
  @Does('worker.search')
  async hourSheets(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    return screen.show(SiteSheetsPage, await this.asked(organiser, screen));
  }

  @Get('weekkaarten')
  @Does('worker.search')
  async weekCards(
    @PathId('organiserId') organiser: Id,
    @Req() { protocol, host }: FastifyRequest,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const { workers, ...asked } = await this.meant(organiser, screen);
    const people = await this.list.weekOf({ organiser, day: asked.day, workers });
    await this.look(
      screen.access,
      organiser,
      people.map(({ worker }) => worker),
    );
    const address = `${protocol}://${host}${addressOfWeek(mondayOf(asked.day))}`;
    return screen.show(WeekCardsPage, { ...asked, people, address });
  }

  private async asked(organiser: Id, screen: Screen): Promise<DayListProps> {
    const { workers, ...asked } = await this.meant(organiser, screen);
    const { day, site } = asked;
    const sites = await this.list.of({ organiser, day, workers, site });
    const parties = sites.flatMap(({ people }) => people.map(({ job }) => job.assignment.workerId));
    await this.look(screen.access, organiser, parties);
    return { ...asked, sites };
  }

  /** What the address asks for, and whose people that are. */
  private async meant(organiser: Id, screen: Screen) {
    demandOffice(screen.access);
    const { access, today } = screen;
    const whose: Caseload = caseloads.find((one) => one === screen.asked('wie')) ?? 'all';
    const mediator = access.actor;
    const workers = await caseloadOf(this.reading, { organiser, mediator, whose, on: today });
    return { organiser, day: dayAsked(screen), whose, site: screen.asked('plaats') || undefined, workers };
  }

  /** Each look at somebody's work, or at a telephone number, is on record before it is shown. */
  private look({ actor }: Access, organiser: Id, workers: readonly Id[]): Promise<void> {
    const parties = [...new Set(workers)];
    return this.looks.record(...parties.map((party) => ({ actor, organiser, party, what: 'day-list' })));
  }
}

function dayAsked(screen: Screen): Day {
  const { today } = screen;
  const asked = typedDay(screen.asked('dag'), today);
  const isNear = asked !== undefined && Math.abs(daysBetween(today, asked)) <= DAYS_AWAY_MAXIMUM;
  return isNear ? asked : addDays(today, 1);
}
