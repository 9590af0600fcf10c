import { Module } from '@nestjs/common';
import { PaymentsModule } from '#payments';
import { FeesController } from './fees.controller';
import { OrdersController } from './orders.controller';

@Module({ imports: [PaymentsModule], controllers: [OrdersController, FeesController] })
export class PaymentsApiModule {}
