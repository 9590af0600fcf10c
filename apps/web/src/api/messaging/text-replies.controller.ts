import { timingSafeEqual } from 'node:crypto';
import { Body, Controller, Headers, Inject, Post } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { digestOfSecret, NotLoggedIn, SYSTEM } from '#identity';
import { Replies, ROUTES, type Routes } from '#messaging';
import { AnswersNothing, IsText, Open } from '../frame';

const SECRET_HEADER = 'x-reply-secret';

class TextReplyTold {
  @IsText({ max: 100, describes: 'What the gateway calls the message: the same again is the same message.' })
  readonly id!: string;
  @IsText({ max: 20, example: '+32470123456' }) readonly from!: string;
  @IsText({ max: 1600, example: 'JA 1' }) readonly text!: string;
}

/** Where the gateway brings the text messages that people send back. */
@Controller('textReplies')
@ApiTags('textReplies')
export class TextRepliesController {
  constructor(
    private readonly replies: Replies,
    @Inject(ROUTES) private readonly routes: Routes,
  ) {}

  @Post()
  @Open()
  @ApiHeader({
    name: SECRET_HEADER,
    required: true,
    schema: { type: 'string', maxLength: 200 },
    description: 'The `reply-secret` of the setting WIJK_SMS.',
  })
  @AnswersNothing()
  async takeTextReply(
    @Headers(SECRET_HEADER) shown: string | undefined,
    @Body() { id, from, text }: TextReplyTold,
  ): Promise<void> {
    if (!this.isGateway(shown)) throw new NotLoggedIn();
    await this.replies.receive({ gatewayKey: id, sender: from, said: text }, SYSTEM);
  }

  /** Compared by digests of one length, in a time that tells nothing. Where no secret is set, nobody is the gateway. */
  private isGateway(shown: string | undefined): boolean {
    const secret = this.routes.text?.replySecret;
    if (!secret || !shown) return false;
    return timingSafeEqual(digestOfSecret(secret), digestOfSecret(shown));
  }
}
