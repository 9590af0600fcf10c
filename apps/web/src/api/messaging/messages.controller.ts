import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Reading, READING } from '#database';
import { type Access, Looks } from '#identity';
import { CLOCK, type Clock, type Id, today } from '#kernel';
import {
  callsDue,
  deadDispatches,
  type DispatchesAsked,
  type DispatchSeen,
  dispatchSeen,
  toldTo,
  triesOf,
} from '#messaging';
import { Answers, AnswersPage, Does, pageOf, PageQuery, PathId, rowBefore, Who } from '../frame';
import {
  MessageAnswer,
  MessageFileAnswer,
  MessagesQuery,
  shownMessage,
  shownMessages,
  shownTry,
} from './fields';

/** What people are told: to one of them, what did not arrive, and whom to telephone. */
@Controller('organisers/:organiserId')
@ApiTags('messages')
export class MessagesController {
  constructor(
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
    const last = rowBefore(after, 'toldAt', 'dispatch');
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
  @Answers(MessageFileAnswer)
  async getMessage(
    @PathId('organiserId') organiser: Id,
    @PathId('messageId') dispatch: Id,
    @Who() { actor }: Access,
  ): Promise<MessageFileAnswer> {
    const seen = await dispatchSeen(this.reading, { organiser, dispatch });
    await this.looks.record({ actor, organiser, party: seen.party, what: 'messages' });
    const tries = await triesOf(this.reading, dispatch);
    const shown = await shownMessage(this.reading, { organiser, on: today(this.clock) }, seen);
    return { ...shown, history: tries.map((one) => shownTry(seen.channel, one)) };
  }

  private async page(
    organiser: Id,
    { limit, after }: PageQuery,
    read: (asked: DispatchesAsked) => Promise<DispatchSeen[]>,
  ) {
    const rows = await read({ organiser, after: rowBefore(after, 'dueAt', 'dispatch'), limit: limit + 1 });
    return pageOf(await this.shown(organiser, rows), { limit, keyOf: (row) => [row.dueAt, row.id] });
  }

  private shown(organiser: Id, rows: readonly DispatchSeen[]): Promise<MessageAnswer[]> {
    return shownMessages(this.reading, { organiser, on: today(this.clock) }, rows);
  }
}
