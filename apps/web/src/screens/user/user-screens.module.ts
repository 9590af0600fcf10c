import { Module } from '@nestjs/common';
import { ChequeLedgerModule } from '#cheque-ledger';
import { MatchingModule } from '#matching';
import { PaymentsModule } from '#payments';
import { PerformancesModule } from '#performances';
import { RegistryModule } from '#registry';
import { TaskCatalogueModule } from '#task-catalogue';
import { BeginScreens } from './begin.controller';
import { ChequeBooks } from './cheque-book';
import { ChequeScreens } from './cheques/cheques.controller';
import { StatementsModule } from '../../statements/statements.module';
import { Statements } from './cheques/statement';
import { ArrangedScreens } from './hours/arranged.controller';
import { ContestScreens } from './hours/contest.controller';
import { HoursOfUser } from './hours/hours-of-user';
import { HoursSaid } from './hours/hours-said';
import { UserStatementScreens } from './hours/statement.controller';
import { HoursScreens } from './hours/hours.controller';
import { CalendarScreens } from './records/calendar.controller';
import { ContactScreens } from './records/contacts.controller';
import { OwnRecords } from './records/own-records';
import { SiteScreens } from './records/sites.controller';
import { OwnRequests } from './requests/own-requests';
import { RequestScreens } from './requests/requests.controller';
import { SpaceReads } from './space-reads';
import { TaskNames } from './task-names';
import { Visits } from './visits';
import { SendingScreens } from './wizard/sending.controller';
import { Wizard } from './wizard/wizard';
import { WizardScreens } from './wizard/wizard.controller';

/** The pages of those who ask for work: schools, farms, municipalities, OCMWs, associations, private persons. */
@Module({
  imports: [
    ChequeLedgerModule,
    TaskCatalogueModule,
    RegistryModule,
    MatchingModule,
    PerformancesModule,
    StatementsModule,
    PaymentsModule,
  ],
  controllers: [
    BeginScreens,
    WizardScreens,
    SendingScreens,
    RequestScreens,
    ArrangedScreens,
    HoursScreens,
    ContestScreens,
    UserStatementScreens,
    ChequeScreens,
    CalendarScreens,
    ContactScreens,
    SiteScreens,
  ],
  providers: [
    TaskNames,
    SpaceReads,
    HoursOfUser,
    HoursSaid,
    Visits,
    ChequeBooks,
    OwnRequests,
    Wizard,
    Statements,
    OwnRecords,
  ],
})
export class UserScreensModule {}
