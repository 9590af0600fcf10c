import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Reading, READING, type Taken } from '#database';
import { type Access, Looks } from '#identity';
import { CLOCK, type Clock, type Id, type Moment, today } from '#kernel';
import {
  callsDue,
  deadDispatches,
  Dispatches,
  type DispatchesAsked,
  type DispatchSeen,
  dispatchSeen,
  reachOf,
  toldTo,
} from '#messaging';
import {
  Answers,
  AnswersMade,
  AnswersPage,
  Does,
  type Hand,
  InHand,
  made,
  pageOf,
  PageQuery,
  PathId,
  readCursor,
  Who,
} from '../frame';
import { CallFields, MessageAnswer, MessagesQuery, shownMessage } from './fields';

/** What people are told: to one of them, what did not arrive, and whom to telephone. */
@Controller('organisers/:organiserId')
@ApiTags('messages')
export class MessagesController {
  constructor(
    private readonly dispatches: Dispatches,
    private readonly looks: Looks,
    @Inject(READING) private readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What one person was told, the latest first. */
  @Get('messages')
  @Does('message.read')
  @AnswersPage(MessageAnswer)
  async listMessages(
    @PathId('organiserId') organiser: Id,
    @Query() { limit, after, party }: MessagesQuery,
    @Who() { actor }: Access,
  ) {
    await this.looks.record({ actor, organiser, party, what: 'messages' });
    const [toldAt, dispatch] = readCursor(after, 'text', 'text') ?? [];
    const last = toldAt && dispatch ? { toldAt: toldAt as Moment, dispatch: dispatch as Id } : undefined;
    const rows = await toldTo(this.reading, { organiser, party, after: last, limit: limit + 1 });
    return pageOf(await this.shown(organiser, rows), { limit, keyOf: (row) => [row.toldAt, row.id] });
  }

  /** What was given up, the longest waiting first. */
  @Get('undeliveredMessages')
  @Does('message.read')
  @AnswersPage(MessageAnswer)
  listUndeliveredMessages(@PathId('organiserId') organiser: Id, @Query() query: PageQuery) {
    return this.page(organiser, query, (asked) => deadDispatches(this.reading, asked));
  }

  /** The list of calls: whom to telephone now, with what to say. */
  @Get('calls')
  @Does('message.read')
  @AnswersPage(MessageAnswer)
  listCalls(@PathId('organiserId') organiser: Id, @Query() query: PageQuery) {
    const now = this.clock.now();
    return this.page(organiser, query, (asked) => callsDue(this.reading, { ...asked, now }));
  }

  @Get('messages/:messageId')
  @Does('message.read')
  @Answers(MessageAnswer)
  async getMessage(
    @PathId('organiserId') organiser: Id,
    @PathId('messageId') dispatch: Id,
    @Who() { actor }: Access,
  ): Promise<MessageAnswer> {
    const seen = await dispatchSeen(this.reading, { organiser, dispatch });
    await this.looks.record({ actor, organiser, party: seen.party, what: 'messages' });
    return this.one(organiser, seen);
  }

  @Post('messages/:messageId/retries')
  @Does('message.sendAgain')
  @AnswersMade(MessageAnswer, { description: 'On its way again, by the same channel.' })
  async retryMessage(@PathId('messageId') subject: Id, @InHand({ key: 'required' }) hand: Hand) {
    return this.answered(hand.organiser, await this.dispatches.again(hand({}, { subject })));
  }

  /** Somebody was telephoned; who was not there comes back on the list after some hours. */
  @Post('messages/:messageId/calls')
  @Does('message.call')
  @AnswersMade(MessageAnswer, { description: 'Noted.' })
  async answerCall(
    @PathId('messageId') subject: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: CallFields,
  ) {
    const told = { outcome: body.outcome, said: body.said ?? '' };
    return this.answered(hand.organiser, await this.dispatches.call(hand(body, { subject }), told));
  }

  private async page(
    organiser: Id,
    { limit, after }: PageQuery,
    read: (asked: DispatchesAsked) => Promise<DispatchSeen[]>,
  ) {
    const [dueAt, dispatch] = readCursor(after, 'text', 'text') ?? [];
    const last = dueAt && dispatch ? { dueAt: dueAt as Moment, dispatch: dispatch as Id } : undefined;
    const rows = await read({ organiser, after: last, limit: limit + 1 });
    return pageOf(await this.shown(organiser, rows), { limit, keyOf: (row) => [row.dueAt, row.id] });
  }

  private async answered(organiser: Id, taken: Taken<DispatchSeen>) {
    const answer = await this.one(organiser, taken.answer);
    return made({ ...taken, answer }, `/organisers/${organiser}/messages/${taken.subject}`);
  }

  private async shown(organiser: Id, rows: readonly DispatchSeen[]): Promise<MessageAnswer[]> {
    const reaches = await reachOf(this.reading, { organiser, on: today(this.clock) }, rows);
    return rows.map((row) => shownMessage(row, reaches.of(row)));
  }

  private async one(organiser: Id, seen: DispatchSeen): Promise<MessageAnswer> {
    const reaches = await reachOf(this.reading, { organiser, on: today(this.clock) }, [seen]);
    return shownMessage(seen, reaches.of(seen));
  }
}
