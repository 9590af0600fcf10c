import { Module } from '@nestjs/common';
import { MessageStepsController } from './message-steps.controller';
import { MessagesController } from './messages.controller';
import { LetterBatchesController } from './letter-batches.controller';
import { ReceivedRepliesController } from './received-replies.controller';
import { TextRepliesController } from './text-replies.controller';

@Module({
  controllers: [
    TextRepliesController,
    ReceivedRepliesController,
    MessagesController,
    MessageStepsController,
    LetterBatchesController,
  ],
})
export class MessagingApiModule {}
