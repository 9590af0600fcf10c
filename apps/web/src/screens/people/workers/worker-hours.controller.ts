import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id, isMonth, monthOf, type Year, yearOf } from '#kernel';
import { Does, PathId } from '../../../api/frame';
import { OnScreen, Screen } from '../../frame';
import { PersonFiles } from '../person-files';
import { WorkerHoursReads } from './worker-hours';
import { visitColumns, WorkerHoursPage } from './worker-hours-page';

/** The hours of a worker by year and month. */
@Controller('organisaties/:organiserId/mensen/:workerId/uren')
@ApiExcludeController()
export class WorkerHoursScreens {
  constructor(
    private readonly files: PersonFiles,
    private readonly hours: WorkerHoursReads,
  ) {}

  @Get()
  @Does('hours.read')
  async workerHours(
    @PathId('organiserId') organiser: Id,
    @PathId('workerId') worker: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const { access, today } = screen;
    const { owner } = await this.files.worker({ access, organiser, id: worker, what: 'hours' });
    const asked = screen.asked('maand');
    const askedYear = screen.asked('jaar');
    const month = isMonth(asked) ? asked : monthOf(today);
    const year = /^2\d{3}$/.test(askedYear) ? (askedYear as Year) : yearOf(month);
    const visits = await this.hours.visits({ organiser, worker }, month);
    if (screen.asked('als') === 'csv') return screen.csv(`uren-${month}`, visitColumns, visits);
    const months = await this.hours.year({ organiser, worker }, year);
    return screen.show(WorkerHoursPage, { owner, year, months, month, visits });
  }
}
