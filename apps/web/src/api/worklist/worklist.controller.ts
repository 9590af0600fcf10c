import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '#database';
import { CLOCK, type Clock, type Id, today } from '#kernel';
import { FileQueues } from '#matching';
import { agreementsEnding, certificatesToRenew, type QueueAsked, type QueuePage, talksDue } from '#registry';
import { Answers, AnswersPage, Does, Page, PageQuery, PathId } from '../frame';
import {
  AgreementEndingAnswer,
  CertificateEndingAnswer,
  HoursNearAnswer,
  type QueueName,
  queues,
  TalkDueAnswer,
  WaitsForFirstJobAnswer,
  WorklistAnswer,
} from './answers';

/** What waits for a mediator, queue by queue: each with how long it is, and since when its oldest line waits. */
@Controller('organisers/:organiserId/worklist')
@ApiTags('worklist')
export class WorklistController {
  constructor(
    private readonly files: FileQueues,
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Does('worklist.read')
  @Answers(WorklistAnswer)
  async getWorklist(@PathId('organiserId') organiser: Id): Promise<WorklistAnswer> {
    const items = [];
    for (const queue of queues) {
      const { total, oldest } = await this.read(queue, organiser, { limit: 1 });
      items.push({ queue, total, oldest });
    }
    return { items };
  }

  @Get('agreementsEnding')
  @Does('worklist.read')
  @AnswersPage(AgreementEndingAnswer)
  listAgreementsEnding(@PathId('organiserId') organiser: Id, @Query() query: PageQuery) {
    return this.page('agreementsEnding', organiser, query);
  }

  @Get('talksDue')
  @Does('worklist.read')
  @AnswersPage(TalkDueAnswer)
  listTalksDue(@PathId('organiserId') organiser: Id, @Query() query: PageQuery) {
    return this.page('talksDue', organiser, query);
  }

  @Get('hoursNearMaximum')
  @Does('worklist.read')
  @AnswersPage(HoursNearAnswer)
  listHoursNearMaximum(@PathId('organiserId') organiser: Id, @Query() query: PageQuery) {
    return this.page('hoursNearMaximum', organiser, query);
  }

  @Get('referredWithoutJob')
  @Does('worklist.read')
  @AnswersPage(WaitsForFirstJobAnswer)
  listReferredWithoutJob(@PathId('organiserId') organiser: Id, @Query() query: PageQuery) {
    return this.page('referredWithoutJob', organiser, query);
  }

  @Get('certificatesEnding')
  @Does('worklist.read')
  @AnswersPage(CertificateEndingAnswer)
  listCertificatesEnding(@PathId('organiserId') organiser: Id, @Query() query: PageQuery) {
    return this.page('certificatesEnding', organiser, query);
  }

  private async page(queue: QueueName, organiser: Id, { limit, after }: PageQuery) {
    const { items, next, total } = await this.read(queue, organiser, { limit, after });
    return new Page(items.map(shown), next, total);
  }

  /** All of a queue is of one moment. */
  private read(
    queue: QueueName,
    organiser: Id,
    page: { readonly limit: number; readonly after?: string | undefined },
  ): Promise<QueuePage<object>> {
    const asked: QueueAsked = { organiser, on: today(this.clock), ...page };
    return this.database.snapshot((reading): Promise<QueuePage<object>> => {
      switch (queue) {
        case 'agreementsEnding':
          return agreementsEnding(reading, asked);
        case 'talksDue':
          return talksDue(reading, asked);
        case 'hoursNearMaximum':
          return this.files.hoursNearMaximum(reading, asked);
        case 'referredWithoutJob':
          return this.files.referredWithoutJob(reading, asked);
        case 'certificatesEnding':
          return certificatesToRenew(reading, asked);
      }
    });
  }
}

/** What sorts and pages a queue is no part of its lines. */
const shown = (row: object): object =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'key' && name !== 'on'));
