import { Module } from '@nestjs/common';
import { Messages } from './services/messages';
import { OfferAnswers } from './services/offer-answers';

/** What a library needs to tell somebody something and to hear the answer, without the ways out of the house. */
@Module({ providers: [Messages, OfferAnswers], exports: [Messages, OfferAnswers] })
export class OutboxModule {}
