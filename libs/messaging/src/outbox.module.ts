import { Module } from '@nestjs/common';
import { RegistryModule } from '#registry';
import { Forgetting } from './services/forgetting';
import { Messages } from './services/messages';
import { OfferAnswers } from './services/offer-answers';
import { Watches } from './services/watches';

const services = [Messages, OfferAnswers, Watches, Forgetting];

/** What a library needs to tell somebody something and to hear the answer, without the ways out of the house. */
@Module({ imports: [RegistryModule], providers: services, exports: services })
export class OutboxModule {}
