import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Reading, READING } from '#database';
import { type Access, Looks, onlyOwn } from '#identity';
import { type Id, lastDayOf } from '#kernel';
import { PerformanceReads } from '#performances';
import { payingOcmwOf } from '#registry';
import { Answers, Does, PathId, Who } from '../frame';
import { shownHours, WorkerHoursAnswer } from './answers';
import { HoursQuery } from './fields';

/** "4 van 60 uur". */
@Controller('organisers/:organiserId')
@ApiTags('hours')
export class HoursController {
  constructor(
    private readonly performances: PerformanceReads,
    private readonly looks: Looks,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get('workers/:workerId/hours')
  @Does('hours.read')
  @Answers(WorkerHoursAnswer)
  async getWorkerHours(
    @PathId('organiserId') organiser: Id,
    @PathId('workerId') worker: Id,
    @Query() { month }: HoursQuery,
    @Who() access: Access,
  ): Promise<WorkerHoursAnswer> {
    const referrer = await payingOcmwOf(this.reading, { organiser, worker, on: lastDayOf(month) });
    onlyOwn(access, { worker, referrer });
    await this.looks.record({ actor: access.actor, organiser, party: worker, what: 'hours' });
    const hours = await this.performances.hoursOf(this.reading, { organiser, worker, month });
    return { ...hours, month: shownHours(hours.month), year: shownHours(hours.year) };
  }
}
