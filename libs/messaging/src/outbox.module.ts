import { Module } from '@nestjs/common';
import { Messages } from './services/messages';

/** What a library needs to tell somebody something: the outbox alone, without the ways out of the house. */
@Module({ providers: [Messages], exports: [Messages] })
export class OutboxModule {}
