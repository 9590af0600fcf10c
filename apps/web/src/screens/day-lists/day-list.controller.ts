import { Controller, Get, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { type Access, Looks } from '#identity';
import { addDays, CLOCK, type Clock, type Day, daysBetween, type Id } from '#kernel';
import { caseloadOf, organiserFile } from '#registry';
import { Does, PathId } from '../../api/frame';
import { dayTold, momentTold, OnScreen, Screen, typedDay } from '../frame';
import { demandOffice } from '../people/office';
import { contactSheet } from './contact-sheet';
import { DayList, type SiteListed } from './day-list';
import { type Caseload, caseloads, DayListPage, type DayListProps } from './day-list-page';
import { SiteSheetsPage } from './site-sheets-page';

/** Further away nobody prints a list. */
const DAYS_AWAY_MAXIMUM = 366;

/**
 * "Daglijst": day, caseload and site stand in the address; without a day it is tomorrow, for who prints it in the
 * evening. The same as a contact sheet in PDF, and as sheets on which each site signs for the hours.
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

  private async asked(organiser: Id, screen: Screen): Promise<DayListProps> {
    demandOffice(screen.access);
    const { access, today } = screen;
    const day = dayAsked(screen);
    const whose: Caseload = caseloads.find((one) => one === screen.asked('wie')) ?? 'all';
    const site = screen.asked('plaats') || undefined;
    const mediator = access.actor;
    const workers = await caseloadOf(this.reading, { organiser, mediator, whose, on: today });
    const sites = await this.list.of({ organiser, day, workers, site });
    await this.look(access, organiser, sites);
    return { organiser, day, whose, site, sites };
  }

  /** Each look at a telephone number is on record before it is shown. */
  private look({ actor }: Access, organiser: Id, sites: readonly SiteListed[]): Promise<void> {
    const parties = new Set(sites.flatMap(({ people }) => people.map(({ job }) => job.assignment.workerId)));
    return this.looks.record(...[...parties].map((party) => ({ actor, organiser, party, what: 'day-list' })));
  }
}

function dayAsked(screen: Screen): Day {
  const { today } = screen;
  const asked = typedDay(screen.asked('dag'), today);
  const isNear = asked !== undefined && Math.abs(daysBetween(today, asked)) <= DAYS_AWAY_MAXIMUM;
  return isNear ? asked : addDays(today, 1);
}
