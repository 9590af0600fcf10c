import { Module } from '@nestjs/common';
import { AccessibilityModule } from './accessibility/accessibility.module';
import { AccountScreensModule } from './account/account-screens.module';
import { AccountsScreensModule } from './accounts/accounts-screens.module';
import { CardScreensModule } from './cards/card-screens.module';
import { ScreensFrameModule } from './frame/screens-frame.module';
import { HouseStyleScreensModule } from './house-style/house-style-screens.module';
import { ComplaintScreensModule } from './complaints/complaint-screens.module';
import { DayListScreensModule } from './day-lists/day-list-screens.module';
import { IncidentScreensModule } from './incidents/incident-screens.module';
import { LogInScreensModule } from './log-in/log-in-screens.module';
import { MessageScreensModule } from './messages/message-screens.module';
import { PeopleScreensModule } from './people/people-screens.module';
import { UserScreensModule } from './user/user-screens.module';
import { WorkerScreensModule } from './worker/worker-screens.module';
import { AdministrationScreensModule } from './administration/administration-screens.module';
import { CalendarScreensModule } from './calendar/calendar-screens.module';
import { CatalogueScreensModule } from './catalogue/catalogue-screens.module';
import { PublicScreensModule } from './public/public-screens.module';
import { PlanScreensModule } from './plan/plan-screens.module';
import { PlanningScreensModule } from './planning/planning-screens.module';
import { RegulationScreensModule } from './regulation/regulation-screens.module';

/** The pages that people see, each part of the business in its own folder. */
@Module({
  imports: [
    ScreensFrameModule,
    LogInScreensModule,
    AccountScreensModule,
    AccountsScreensModule,
    CardScreensModule,
    HouseStyleScreensModule,
    AccessibilityModule,
    WorkerScreensModule,
    RegulationScreensModule,
    PublicScreensModule,
    CatalogueScreensModule,
    CalendarScreensModule,
    AdministrationScreensModule,
    PlanningScreensModule,
    PlanScreensModule,
    UserScreensModule,
    PeopleScreensModule,
    IncidentScreensModule,
    DayListScreensModule,
    ComplaintScreensModule,
    MessageScreensModule,
  ],
})
export class ScreensModule {}
