import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id, type TimeOfDay } from '#kernel';
import { type AssignmentListed } from '#matching';
import { Registration, toldLike, type ToldVisit } from '#performances';
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
    const visit = visitOf(job.assignment, { start, end });
    await this.registration.register(screen.command({ organiser, body: { assignment, visit } }), {
      organiser,
      assignment,
      visit,
      said: { by: 'worker', through: 'screen' },
    });
    return screen.goTo('/mijn-uren?gedaan=told');
  }
}

/** The visit as told, on the day of the job. */
function visitOf({ day, startsAt, endsAt }: AssignmentListed, { start, end }: Times): ToldVisit {
  if (startsAt === null || endsAt === null)
    return { starts: { day, time: start }, ends: { day, time: end }, breaks: [] };
  return toldLike({ startsAt, endsAt }, { start, end });
}

type Times = Readonly<Record<'start' | 'end', TimeOfDay>>;
