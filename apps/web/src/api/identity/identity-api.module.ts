import { Module } from '@nestjs/common';
import { ActorsController } from './actors.controller';
import { AuditController } from './audit.controller';
import { CalendarFeedsController } from './calendar-feeds.controller';
import { CardsController } from './cards.controller';
import { SecondStepsController } from './second-steps.controller';
import { SelfController } from './self.controller';
import { SessionsController } from './sessions.controller';

@Module({
  controllers: [
    SessionsController,
    SelfController,
    ActorsController,
    AuditController,
    CardsController,
    CalendarFeedsController,
    SecondStepsController,
  ],
})
export class IdentityApiModule {}
