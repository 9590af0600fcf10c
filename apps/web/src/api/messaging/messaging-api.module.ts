import { Module } from '@nestjs/common';
import { TextRepliesController } from './text-replies.controller';

@Module({ controllers: [TextRepliesController] })
export class MessagingApiModule {}
