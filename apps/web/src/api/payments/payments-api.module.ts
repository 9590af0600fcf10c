import { Module } from '@nestjs/common';
import { PaymentsModule } from '#payments';
import { ChequeMovesController } from './cheque-moves.controller';
import { FeesController } from './fees.controller';
import { OrdersController } from './orders.controller';

@Module({ imports: [PaymentsModule], controllers: [OrdersController, FeesController, ChequeMovesController] })
export class PaymentsApiModule {}
