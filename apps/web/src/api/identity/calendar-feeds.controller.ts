import { Body, Controller, Delete, Get, Inject, Post } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { type Access, type CalendarFeed, CalendarFeeds } from '#identity';
import { type Id, type Moment } from '#kernel';
import {
  Answers,
  AnswersMade,
  AnswersNothing,
  Does,
  type Hand,
  InHand,
  IsIdText,
  IsMoment,
  IsText,
  IsYesNo,
  made,
  PathId,
  Who,
} from '../frame';

class MakeCalendarFeedFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsIdText({ describes: 'One of the own roles: its jobs stand in the calendar.' }) readonly role!: Id;
  @IsYesNo({ describes: 'Whether titles say for whom; anyone with the link reads them.' })
  readonly showsNames!: boolean;
}

class CalendarFeedShape implements CalendarFeed {
  @IsIdText() readonly id!: Id;
  @IsIdText() readonly actor!: Id;
  @IsIdText() readonly role!: Id;
  @IsYesNo() readonly showsNames!: boolean;
  @IsMoment() readonly madeAt!: Moment;
  @IsText({ max: 200, optional: true, describes: 'Where a telephone reads it; told once, when it is made.' })
  readonly path?: string;
}

class CalendarFeedList {
  @ApiProperty({ type: () => CalendarFeedShape, isArray: true }) items!: CalendarFeedShape[];
}

/** Links by which a telephone reads one's own calendar, and nothing else. */
@Controller('calendarFeeds')
@ApiTags('calendarFeeds')
export class CalendarFeedsController {
  constructor(
    private readonly feeds: CalendarFeeds,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get()
  @Does('token.read')
  @Answers(CalendarFeedList)
  async listCalendarFeeds(@Who() { actor }: Access) {
    return { items: await this.feeds.list(this.reading, actor) };
  }

  @Post()
  @Does('token.make')
  @AnswersMade(CalendarFeedShape)
  async makeCalendarFeed(@InHand({ key: 'required' }) hand: Hand, @Body() body: MakeCalendarFeedFields) {
    const { role, showsNames } = body;
    const { taken, secret } = await this.feeds.make(hand(body), { role, showsNames });
    return made(taken, '/calendarFeeds', secret === undefined ? {} : { path: `/agenda/${secret}.ics` });
  }

  @Delete(':feedId')
  @Does('token.end')
  @AnswersNothing()
  async endCalendarFeed(@PathId('feedId') subject: Id, @InHand() hand: Hand): Promise<void> {
    await this.feeds.end(hand({}, { subject }));
  }
}
