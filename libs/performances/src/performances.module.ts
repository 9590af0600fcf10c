import { Module } from '@nestjs/common';
import { ChequeLedgerModule } from '#cheque-ledger';
import { MatchingModule } from '#matching';
import { OutboxModule } from '#messaging';
import { RegistryModule } from '#registry';
import { TaskCatalogueModule } from '#task-catalogue';
import { Booking } from './services/booking';
import { MonthClosing } from './services/close-month';
import { Confirmation } from './services/confirm';
import { PerformanceConsequences } from './services/consequences';
import { Correction } from './services/correct';
import { CorrectionSteps } from './services/correction-steps';
import { Decision } from './services/decide';
import { MessagesOfErasedHours } from './services/erased-parties';
import { ErasedTexts } from './services/erased-texts';
import { HoursOfJoinedPersons } from './services/joined-persons';
import { HoursTelling } from './services/hours-telling';
import { MonthStatements } from './services/month-statements';
import { OpenHours } from './services/open-hours';
import { PerformanceReads } from './services/read';
import { Registration } from './services/register';
import { Silences } from './services/silence';
import { StaleHolds } from './services/stale-holds';
import { VisitRules } from './services/visit-rules';

@Module({
  imports: [ChequeLedgerModule, TaskCatalogueModule, RegistryModule, MatchingModule, OutboxModule],
  providers: [
    CorrectionSteps,
    Booking,
    VisitRules,
    PerformanceConsequences,
    HoursOfJoinedPersons,
    MessagesOfErasedHours,
    ErasedTexts,
    HoursTelling,
    Registration,
    Confirmation,
    Correction,
    Decision,
    Silences,
    StaleHolds,
    OpenHours,
    MonthClosing,
    MonthStatements,
    PerformanceReads,
  ],
  exports: [
    ErasedTexts,
    Booking,
    Registration,
    Confirmation,
    Correction,
    Decision,
    Silences,
    StaleHolds,
    OpenHours,
    MonthClosing,
    MonthStatements,
    PerformanceReads,
  ],
})
export class PerformancesModule {}
