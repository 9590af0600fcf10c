import { Module } from '@nestjs/common';
import { ChequeLedgerModule } from '#cheque-ledger';
import { PerformancesModule } from '#performances';
import { Expiry } from './services/expiry';
import { Fees } from './services/fees';
import { Orders } from './services/orders';

@Module({
  imports: [ChequeLedgerModule, PerformancesModule],
  providers: [Orders, Fees, Expiry],
  exports: [Orders, Fees, Expiry],
})
export class PaymentsModule {}
