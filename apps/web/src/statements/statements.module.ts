import { Module } from '@nestjs/common';
import { ChequeLedgerModule } from '#cheque-ledger';
import { PerformancesModule } from '#performances';
import { StatementDrawing } from './statement-drawing';

@Module({
  imports: [ChequeLedgerModule, PerformancesModule],
  providers: [StatementDrawing],
  exports: [StatementDrawing],
})
export class StatementsModule {}
