import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { addDays, type Day, type Id, type TimeOfDay } from '#kernel';
import { type AssignmentListed } from '#matching';
import { Registration } from '#performances';
import { Does, PathId } from '../../api/frame';
import { OnScreen, Screen } from '../frame';
import { clockTime } from '../frame/clock-time';
import { TellHoursPage } from './job-forms';
import { OwnCard } from './own-card';
import { OwnWork } from './own-work';

/** The worker's voice about hours: begin and end of a job that was done. */
@Controller('klussen/:assignmentId/uren')
@ApiExcludeController()
export class TellHoursScreens {
  constructor(
    private readonly work: OwnWork,
    private readonly card: OwnCard,
    private readonly registration: Registration,
  ) {}

  @Get()
  @Does('performance.register')
  async askHours(@PathId('assignmentId') assignment: Id, @OnScreen() screen: Screen): Promise<string> {
    const own = await this.card.own(screen.access);
    return screen.show(TellHoursPage, { job: await this.work.job(own, assignment) });
  }

  @Post()
  @Does('performance.register')
  async tellHours(@PathId('assignmentId') assignment: Id, @OnScreen() screen: Screen): Promise<string> {
    const own = await this.card.own(screen.access);
    const job = await this.work.job(own, assignment);
    const { typed, words } = screen;
    screen.onRefusal(
      TellHoursPage,
      { job },
      { fieldOf: { 'visit-end-before-start': 'end' }, says: words.worker.refusals },
    );
    const { start, end } = typed.read({
      start: { as: clockTime, says: words.worker.tellStartMissing },
      end: { as: clockTime, says: words.worker.tellEndMissing },
    });
    const { organiser } = own;
    const visit = visitOf(job.assignment, start, end);
    await this.registration.register(screen.command({ organiser, body: { assignment, visit } }), {
      organiser,
      assignment,
      visit,
    });
    return screen.goTo('/mijn-uren?gedaan=told');
  }
}

/** The visit as told; one that was planned past midnight ends on the next day. */
function visitOf({ day, startTime, endTime }: AssignmentListed, start: TimeOfDay, end: TimeOfDay) {
  const wasOvernight = startTime !== null && endTime !== null && endTime <= startTime;
  const endsOn: Day = wasOvernight && end <= start ? addDays(day, 1) : day;
  return { starts: { day, time: start }, ends: { day: endsOn, time: end }, breaks: [] };
}
