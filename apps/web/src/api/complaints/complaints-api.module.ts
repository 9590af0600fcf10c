import { Module } from '@nestjs/common';
import { ComplaintsModule } from '#complaints';
import { ComplaintsController } from './complaints.controller';

@Module({ imports: [ComplaintsModule], controllers: [ComplaintsController] })
export class ComplaintsApiModule {}
