import { Module } from '@nestjs/common';
import { PaymentsModule } from '#payments';
import { ChequeMovesController } from './cheque-moves.controller';
import { FeesController } from './fees.controller';
import { OrdersController } from './orders.controller';
import { PayOutsController } from './pay-outs.controller';

@Module({
  imports: [PaymentsModule],
  controllers: [OrdersController, FeesController, ChequeMovesController, PayOutsController],
})
export class PaymentsApiModule {}
