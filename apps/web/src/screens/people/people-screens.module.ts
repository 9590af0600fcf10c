import { Module } from '@nestjs/common';
import { ChequeLedgerModule } from '#cheque-ledger';
import { MatchingModule } from '#matching';
import { PaymentsModule } from '#payments';
import { PerformancesModule } from '#performances';
import { RegistryModule } from '#registry';
import { TaskCatalogueModule } from '#task-catalogue';
import { StatementsModule } from '../../statements/statements.module';
import { CaseloadScreens } from './caseload/caseload.controller';
import { CaseloadReads } from './caseload/caseload-reads';
import { EndingReads } from './endings/ending-reads';
import { EndingsScreens } from './endings/endings.controller';
import { watchingControllers } from './files/watching.controller';
import { BookingScreens } from './hours/booking.controller';
import { HoursReads } from './hours/hours-reads';
import { HoursScreens } from './hours/hours.controller';
import { MonthScreens } from './hours/month.controller';
import { MonthlyStatements } from './hours/month/monthly-statements';
import { StatementsScreens } from './hours/month/statements.controller';
import { Months } from './hours/months';
import { SheetEntry } from './hours/sheet/sheet-entry';
import { SheetReads } from './hours/sheet/sheet-reads';
import { TeamSheetScreens } from './hours/team/team-sheet.controller';
import { SheetScreens } from './hours/sheet/sheet.controller';
import { VisitDesk } from './hours/visit-desk';
import { VisitScreens } from './hours/visit.controller';
import { IntakeScreens } from './intake/intake.controller';
import { Intakes } from './intake/intakes';
import { endAgreementControllers } from './leaving/end-agreement.controller';
import { LeavingScreens } from './leaving/leaving.controller';
import { Agreements } from './papers/agreements';
import { paperControllers } from './papers/papers.controller';
import { PayOutReads } from './pay-outs/pay-out-reads';
import { PayOutScreens } from './pay-outs/pay-outs.controller';
import { PersonFiles } from './person-files';
import { recordForms } from './records/record-forms';
import { RecordDesk } from './records/record-desk';
import { RecordOptions } from './records/record-options';
import { recordScreens } from './records/record-screens';
import { NewUserScreens } from './users/new-user.controller';
import { UserFileScreens } from './users/user-file.controller';
import { UserMoneyScreens } from './users/user-money.controller';
import { UserPersonalScreens } from './users/user-personal.controller';
import { UserReads } from './users/user-reads';
import { UsersList } from './users/users-list';
import { UsersScreens } from './users/users.controller';
import { NewWorkerScreens } from './workers/new-worker.controller';
import { PersonalScreens } from './workers/personal.controller';
import { WorkerFileScreens } from './workers/worker-file.controller';
import { WorkerHoursReads } from './workers/worker-hours';
import { WorkerHoursScreens } from './workers/worker-hours.controller';
import { WorkerReads } from './workers/worker-reads';
import { WorkersList } from './workers/workers-list';
import { WorkersScreens } from './workers/workers.controller';

/** The office's pages about people: their files, from the first call to the last day, their hours, their mediators. */
@Module({
  imports: [
    ChequeLedgerModule,
    TaskCatalogueModule,
    RegistryModule,
    MatchingModule,
    PerformancesModule,
    PaymentsModule,
    StatementsModule,
  ],
  controllers: [
    WorkersScreens,
    NewWorkerScreens,
    PersonalScreens,
    WorkerHoursScreens,
    UsersScreens,
    NewUserScreens,
    UserPersonalScreens,
    UserMoneyScreens,
    IntakeScreens,
    LeavingScreens,
    ...watchingControllers,
    ...paperControllers,
    ...endAgreementControllers,
    ...recordForms.map(recordScreens),
    WorkerFileScreens,
    UserFileScreens,
    EndingsScreens,
    HoursScreens,
    SheetScreens,
    TeamSheetScreens,
    VisitScreens,
    BookingScreens,
    MonthScreens,
    StatementsScreens,
    PayOutScreens,
    CaseloadScreens,
  ],
  providers: [
    PersonFiles,
    RecordOptions,
    RecordDesk,
    Agreements,
    WorkersList,
    WorkerReads,
    WorkerHoursReads,
    UsersList,
    UserReads,
    Intakes,
    EndingReads,
    HoursReads,
    MonthlyStatements,
    SheetReads,
    SheetEntry,
    VisitDesk,
    Months,
    PayOutReads,
    CaseloadReads,
  ],
})
export class PeopleScreensModule {}
