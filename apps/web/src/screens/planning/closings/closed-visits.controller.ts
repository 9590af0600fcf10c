import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { isId } from '#kernel';
import { ClosedVisits, closedVisitsAhead } from '#matching';
import { closedVisitWords as words } from '../../../words/nl/staff/planning-closed-visits';
import { Does } from '../../../api/frame';
import { Mistyped, OnScreen, Screen } from '../../frame';
import { Names } from '../names';
import { officeOf } from '../office';
import { planningAt, withQuery } from '../paths';
import { ClosedVisitsPage, type ClosedVisitsProps } from './closed-visits-page';

/** Visits on days that were closed after they were planned, many in one action. */
@Controller('organisaties/:organiserId/sluitingen/klussen')
@ApiExcludeController()
export class ClosedVisitScreens {
  constructor(
    private readonly visits: ClosedVisits,
    private readonly names: Names,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get()
  @Does('closedDay.read')
  async list(@OnScreen() screen: Screen): Promise<string> {
    return screen.show(ClosedVisitsPage, await this.told(screen));
  }

  @Post('aflasten')
  @Does('occurrence.callOff')
  async callOff(@OnScreen() screen: Screen): Promise<string> {
    const input = await this.ticked(screen);
    await this.visits.callOff(screen.command({ organiser: input.organiser, body: input }), input);
    return this.done(screen, 'calledOff');
  }

  @Post('houden')
  @Does('occurrence.move')
  async keep(@OnScreen() screen: Screen): Promise<string> {
    const input = await this.ticked(screen);
    await this.visits.keep(screen.command({ organiser: input.organiser, body: input }), input);
    return this.done(screen, 'kept');
  }

  /** @throws Mistyped where none is ticked */
  private async ticked(screen: Screen) {
    screen.onRefusal(ClosedVisitsPage, await this.told(screen));
    const occurrences = screen.typed.list('klus').filter(isId);
    if (occurrences.length === 0) throw new Mistyped([{ field: 'klus', says: words.noneTicked }]);
    return { organiser: officeOf(screen), occurrences };
  }

  private async told(screen: Screen): Promise<ClosedVisitsProps> {
    const organiser = officeOf(screen);
    const { today, now } = screen;
    return {
      organiser,
      visits: await closedVisitsAhead(this.reading, { organiser, today, now }),
      called: await this.names.of(organiser, today),
    };
  }

  private done(screen: Screen, gedaan: string): string {
    return screen.goTo(withQuery(planningAt(officeOf(screen)).closedVisits, { gedaan }));
  }
}
