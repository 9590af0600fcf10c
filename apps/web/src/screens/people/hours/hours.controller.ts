import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id } from '#kernel';
import { Does, PathId } from '../../../api/frame';
import { OnScreen, Screen } from '../../frame';
import { listAsked } from '../../frame/list';
import { demandOffice } from '../office';
import { hoursColumns, HoursPage } from './hours-page';
import { HoursReads } from './hours-reads';

/** "Uren nakijken": the queue of hours that wait for the office. */
@Controller('organisaties/:organiserId/uren')
@ApiExcludeController()
export class HoursScreens {
  constructor(private readonly hours: HoursReads) {}

  @Get()
  @Does('performance.read')
  async waiting(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    demandOffice(screen.access);
    const asked = listAsked(screen, { sorts: ['dag'], filters: ['toestand', 'caseload'] });
    const { actor } = screen.access;
    const page = await this.hours.list({ organiser, actor, today: screen.today, list: asked });
    if (asked.csv) return screen.csv('uren', hoursColumns, page.rows);
    return screen.show(HoursPage, { organiser, asked, ...page });
  }
}
