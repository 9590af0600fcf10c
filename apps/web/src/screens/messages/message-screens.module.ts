import { Module } from '@nestjs/common';
import { MessageReads } from './message-reads';
import { MessageScreens } from './messages.controller';

/** What people are told, and whether it reached them. */
@Module({ controllers: [MessageScreens], providers: [MessageReads] })
export class MessageScreensModule {}
