import { Module } from '@nestjs/common';
import { ChequeLedgerModule } from '#cheque-ledger';
import { PerformancesModule } from '#performances';
import { StatementDrawing } from './statement-drawing';
import { StatementReads } from './statement-reads';

/** What a month comes to for each worker and each user: read, and drawn once the month is closed. */
@Module({
  imports: [ChequeLedgerModule, PerformancesModule],
  providers: [StatementDrawing, StatementReads],
  exports: [StatementDrawing, StatementReads],
})
export class StatementsModule {}
