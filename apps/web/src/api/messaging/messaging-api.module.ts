import { Module } from '@nestjs/common';
import { MessagesController } from './messages.controller';
import { TextRepliesController } from './text-replies.controller';

@Module({ controllers: [TextRepliesController, MessagesController] })
export class MessagingApiModule {}
