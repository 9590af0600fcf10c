import { Module } from '@nestjs/common';
import { ChequeLedgerModule } from '#cheque-ledger';
import { PerformancesModule } from '#performances';
import { ChequeMoves } from './services/cheque-moves';
import { Expiry } from './services/expiry';
import { Fees } from './services/fees';
import { Orders } from './services/orders';

@Module({
  imports: [ChequeLedgerModule, PerformancesModule],
  providers: [Orders, Fees, Expiry, ChequeMoves],
  exports: [Orders, Fees, Expiry, ChequeMoves],
})
export class PaymentsModule {}
