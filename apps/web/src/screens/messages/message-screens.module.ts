import { Module } from '@nestjs/common';
import { choiceControllers } from './choices.controller';
import { LetterScreens } from './letters.controller';
import { MessageReads } from './message-reads';
import { MessageScreens } from './messages.controller';

/** What people are told, and whether it reached them. */
@Module({ controllers: [LetterScreens, MessageScreens, ...choiceControllers], providers: [MessageReads] })
export class MessageScreensModule {}
