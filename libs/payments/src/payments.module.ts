import { Module } from '@nestjs/common';
import { ChequeLedgerModule } from '#cheque-ledger';
import { PerformancesModule } from '#performances';
import { ChequeMoves } from './services/cheque-moves';
import { Expiry } from './services/expiry';
import { Fees } from './services/fees';
import { Orders } from './services/orders';
import { PayOuts } from './services/pay-outs';

@Module({
  imports: [ChequeLedgerModule, PerformancesModule],
  providers: [Orders, Fees, Expiry, ChequeMoves, PayOuts],
  exports: [Orders, Fees, Expiry, ChequeMoves, PayOuts],
})
export class PaymentsModule {}
