import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id, NotFound } from '#kernel';
import {
  Confirmation,
  onTheClock,
  type Performance,
  PerformanceReads,
  stepsFrom,
  toldLike,
  voicesOf,
} from '#performances';
import { Does, PathId } from '../../api/frame';
import { asTime, needed, OnScreen, Screen } from '../frame';
import { type Job } from './job-details';
import { OwnCard } from './own-card';
import { OwnNotRightPage, OwnVisitPage } from './own-visit-pages';
import { OwnWork } from './own-work';

/** The hours of one visit: what each of the two says, and the worker's own "dit klopt niet". */
@Controller('mijn-uren/bezoek/:performanceId')
@ApiExcludeController()
export class OwnVisitScreens {
  constructor(
    private readonly performances: PerformanceReads,
    private readonly confirmation: Confirmation,
    private readonly work: OwnWork,
    private readonly card: OwnCard,
  ) {}

  @Get()
  @Does('performance.read')
  async visit(@PathId('performanceId') id: Id, @OnScreen() screen: Screen): Promise<string> {
    const { performance, job } = await this.own(screen, id);
    const of = { organiser: performance.organiserId, performance: id };
    const voices = voicesOf(await this.performances.history(this.card.reading, of));
    const mayContest = stepsFrom(performance.state).includes('contest');
    return screen.show(OwnVisitPage, { performance, job, voices, mayContest });
  }

  @Get('klopt-niet')
  @Does('performance.contest')
  async askWhatIsNotRight(@PathId('performanceId') id: Id, @OnScreen() screen: Screen): Promise<string> {
    return screen.show(OwnNotRightPage, await this.own(screen, id));
  }

  @Post('klopt-niet')
  @Does('performance.contest')
  async notRight(@PathId('performanceId') id: Id, @OnScreen() screen: Screen): Promise<string> {
    const { voices } = screen.words;
    const given = await this.own(screen, id);
    const fieldOf = { 'visit-end-before-start': 'end' };
    screen.onRefusal(OwnNotRightPage, given, { fieldOf, says: voices.refusals });
    const { reason, ...times } = screen.typed.read({
      reason: needed(voices.reasonMissing),
      start: asTime(voices.startMissing),
      end: asTime(voices.endMissing),
    });
    const { organiserId: organiser } = given.performance;
    const visit = toldLike(given.performance, times);
    await this.confirmation.contest(
      screen.command({ organiser, subject: id, body: { performance: id, visit }, reason }),
      {
        organiser,
        performance: id,
        version: Number(screen.typed.text('version')),
        visit,
        said: { by: 'worker', through: 'screen' },
      },
    );
    return screen.goTo(`/mijn-uren/bezoek/${id}?gedaan=contested`);
  }

  /** @throws NotFound for hours of somebody else */
  private async own(screen: Screen, performance: Id): Promise<OwnVisit> {
    const own = await this.card.own(screen.access);
    const { organiser, worker } = own;
    const found = await this.performances.one(this.card.reading, { organiser, performance });
    if (found.workerId !== worker) throw new NotFound('performance', performance);
    await this.card.look(screen.access, own, 'hours');
    const [start, end] = [onTheClock(found.startsAt).time, onTheClock(found.endsAt).time];
    return {
      performance: found,
      job: await this.work.job(own, found.assignmentId),
      times: { start, end },
    };
  }
}

interface OwnVisit {
  readonly performance: Performance;
  readonly job: Job;
  readonly times: { readonly start: string; readonly end: string };
}
