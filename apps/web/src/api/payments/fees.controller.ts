import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Id } from '#kernel';
import { Expiry, Fees } from '#payments';
import { AnswersMade, Does, type Hand, InHand, made, PathId } from '../frame';
import { ExpiredAnswer, FeeAnswer } from './answers';
import { ExpireFields, RecordFeeFields } from './fields';

/** The yearly fee of a user, and the end of cheques that nobody used. */
@Controller('organisers/:organiserId')
@ApiTags('fees')
export class FeesController {
  constructor(
    private readonly fees: Fees,
    private readonly expiry: Expiry,
  ) {}

  @Post('users/:userId/feePayments')
  @Does('fee.record')
  @AnswersMade(FeeAnswer)
  async recordFee(
    @PathId('userId') user: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: RecordFeeFields,
  ) {
    const { organiser } = hand;
    const { year, paidOn, amountCents, source } = body;
    const taken = await this.fees.record(hand(body), { organiser, user, year, paidOn, amountCents, source });
    return made(taken, `/organisers/${organiser}/users/${user}`);
  }

  @Post('expiries')
  @Does('cheque.expire')
  @AnswersMade(ExpiredAnswer)
  async expireCheques(@InHand({ key: 'required' }) hand: Hand, @Body() body: ExpireFields) {
    const { organiser } = hand;
    return made(
      await this.expiry.expire(hand(body), { organiser, ...body }),
      `/organisers/${organiser}/orders`,
    );
  }
}
