import { mondayOf } from '#kernel';
import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Does } from '../../api/frame';
import { OnScreen, Screen } from '../frame';
import { BeginPage } from './begin-page';
import { ChequeBooks } from './cheque-book';
import { HoursOfUser } from './hours/hours-of-user';
import { InSpace, type Space } from './own-space';
import { OwnRequests } from './requests/own-requests';
import { SpaceReads } from './space-reads';

const REQUESTS_SHOWN = 5;

/** The first page of a user. */
@Controller('organisaties/:organiserId/voor/:userId')
@ApiExcludeController()
export class BeginScreens {
  constructor(
    private readonly hours: HoursOfUser,
    private readonly requests: OwnRequests,
    private readonly books: ChequeBooks,
    private readonly reads: SpaceReads,
  ) {}

  @Get('begin')
  @Does('request.read')
  async begin(@InSpace() space: Space, @OnScreen() screen: Screen): Promise<string> {
    const waiting = await this.hours.waitingDays(space);
    const [oldest] = waiting;
    return screen.show(BeginPage, {
      space,
      others: await this.reads.others(screen.access, space),
      visits: await this.hours.coming(space),
      waiting: { count: waiting.length, week: oldest && mondayOf(oldest) },
      drafts: await this.reads.drafts(space),
      book: await this.books.of(space),
      requests: await this.requests.list(space, { limit: REQUESTS_SHOWN }),
    });
  }
}
