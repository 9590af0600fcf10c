import { Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Reading, READING } from '#database';
import { CLOCK, type Clock, type Id, today } from '#kernel';
import { Dispatches, reachOf, repliesPage, type ReplySeen, replySeen } from '#messaging';
import {
  Answers,
  AnswersMade,
  AnswersPage,
  Does,
  type Hand,
  InHand,
  made,
  pageOf,
  PathId,
  rowBefore,
} from '../frame';
import { ReplyAnswer, RepliesQuery, shownReply } from './reply-fields';

/** Text messages that people sent back, as the office reads them: its own, and those that belong to nobody yet. */
@Controller('organisers/:organiserId/textReplies')
@ApiTags('textReplies')
export class ReceivedRepliesController {
  constructor(
    private readonly dispatches: Dispatches,
    @Inject(READING) private readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The latest first. */
  @Get()
  @Does('textReply.read')
  @AnswersPage(ReplyAnswer)
  async listTextReplies(
    @PathId('organiserId') organiser: Id,
    @Query() { limit, after, handled }: RepliesQuery,
  ) {
    const last = rowBefore(after, 'receivedAt', 'reply');
    const isHandled = handled === undefined ? undefined : handled === 'yes';
    const asked = { organiser, isHandled, after: last, limit: limit + 1 };
    const rows = await this.shown(organiser, await repliesPage(this.reading, asked));
    return pageOf(rows, { limit, keyOf: (row) => [row.receivedAt, row.id] });
  }

  @Get(':replyId')
  @Does('textReply.read')
  @Answers(ReplyAnswer)
  async getTextReply(
    @PathId('organiserId') organiser: Id,
    @PathId('replyId') reply: Id,
  ): Promise<ReplyAnswer> {
    const seen = await replySeen(this.reading, { organiser, reply });
    const [shown] = await this.shown(organiser, [seen]);
    return shown ?? shownReply(seen, undefined);
  }

  /** Somebody read it; what belonged to nobody is this organiser's from then on. */
  @Post(':replyId/handlings')
  @Does('textReply.handle')
  @AnswersMade(ReplyAnswer, { description: 'Read, and taken.' })
  async handleTextReply(@PathId('replyId') subject: Id, @InHand({ key: 'required' }) hand: Hand) {
    const { organiser } = hand;
    const taken = await this.dispatches.handleReply(hand({}, { subject }));
    const [shown] = await this.shown(organiser, [taken.answer]);
    const answer = shown ?? shownReply(taken.answer, undefined);
    return made({ ...taken, answer }, `/organisers/${organiser}/textReplies/${taken.subject}`);
  }

  private async shown(organiser: Id, rows: readonly ReplySeen[]): Promise<ReplyAnswer[]> {
    const senderOf = ({ partyKind, party }: ReplySeen) =>
      partyKind === null || party === null ? undefined : { partyKind, party, site: null };
    const senders = rows.flatMap((row) => senderOf(row) ?? []);
    const reaches = await reachOf(this.reading, { organiser, on: today(this.clock) }, senders);
    return rows.map((row) => {
      const sender = senderOf(row);
      return shownReply(row, sender && reaches.of(sender)?.name);
    });
  }
}
