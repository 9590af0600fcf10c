import { Module } from '@nestjs/common';
import { WatchersModule } from '#watchers';
import { choiceControllers } from './choices.controller';
import { LetterScreens } from './letters.controller';
import { MessageReads } from './message-reads';
import { MessageScreens } from './messages.controller';
import { WatcherScreens } from './watchers.controller';

/** What people are told, and whether it reached them. */
@Module({
  imports: [WatchersModule],
  controllers: [LetterScreens, WatcherScreens, MessageScreens, ...choiceControllers],
  providers: [MessageReads],
})
export class MessageScreensModule {}
