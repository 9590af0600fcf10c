import { Module } from '@nestjs/common';
import { ChequeLedgerModule } from '#cheque-ledger';
import { PerformancesModule } from '#performances';
import { RegistryModule } from '#registry';
import { ChequeMoves } from './services/cheque-moves';
import { ErasedOrders } from './services/erased-orders';
import { Expiry } from './services/expiry';
import { Fees } from './services/fees';
import { Orders } from './services/orders';
import { PayOuts } from './services/pay-outs';

@Module({
  imports: [ChequeLedgerModule, RegistryModule, PerformancesModule],
  providers: [Orders, Fees, Expiry, ChequeMoves, PayOuts, ErasedOrders],
  exports: [Orders, Fees, Expiry, ChequeMoves, PayOuts],
})
export class PaymentsModule {}
