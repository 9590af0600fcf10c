import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { type Id } from '#kernel';
import { PublishedWindow } from '#matching';
import { caseloadOf } from '#registry';
import { Does, PathId } from '../../../api/frame';
import { OnScreen, Screen } from '../../frame';
import { Names } from '../names';
import { mayDo, officeOf } from '../office';
import { planningAt } from '../paths';
import { PublicationPage, PublishPage } from './publish-page';
import { queueNames } from './queue';
import { TodayPage } from './today-page';
import { TodayQueues } from './today-queues';

const caseloads = ['mine', 'team', 'all'] as const;

/** The day of a mediator, and making the week known. */
@Controller('organisaties/:organiserId')
@ApiExcludeController()
export class TodayScreens {
  constructor(
    private readonly queues: TodayQueues,
    private readonly window: PublishedWindow,
    private readonly names: Names,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get('vandaag')
  @Does('occurrence.read')
  async today(@OnScreen() screen: Screen): Promise<string> {
    const organiser = officeOf(screen);
    const whose = caseloads.find((one) => one === screen.asked('wie')) ?? 'all';
    const only = queueNames.find((one) => one === screen.asked('lijst'));
    const { today, now, access } = screen;
    const asked = { organiser, mediator: access.actor, whose, on: today };
    const workers = await caseloadOf(this.reading, asked);
    const withFiles = mayDo(screen, 'worklist.read');
    const withMessages = mayDo(screen, 'message.read');
    const withPlan = mayDo(screen, 'plan.read');
    const lists = { organiser, today, now, workers, withFiles, withMessages, withPlan };
    const queues = await this.queues.of(lists);
    return screen.show(TodayPage, { organiser, queues, only, whose });
  }

  @Get('bekendmaken')
  @Does('window.publish')
  askToPublish(@OnScreen() screen: Screen): string {
    return screen.show(PublishPage, { organiser: officeOf(screen) });
  }

  @Post('bekendmaken')
  @Does('window.publish')
  async publish(@OnScreen() screen: Screen): Promise<string> {
    const organiser = officeOf(screen);
    screen.onRefusal(PublishPage, { organiser });
    const { subject } = await this.window.publish(screen.command({ organiser, body: {} }), { organiser });
    return screen.goTo(`${planningAt(organiser).publish}/${subject}`);
  }

  @Get('bekendmaken/:publicationId')
  @Does('window.publish')
  async published(@PathId('publicationId') publication: Id, @OnScreen() screen: Screen): Promise<string> {
    const organiser = officeOf(screen);
    const run = await this.window.publication(this.reading, { organiser, publication });
    const called = await this.names.of(organiser, screen.today);
    return screen.show(PublicationPage, { organiser, run, called });
  }
}
