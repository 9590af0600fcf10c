import { Module } from '@nestjs/common';
import { DayListScreens } from './day-list.controller';
import { DayListModule } from './day-list.module';

/** Lists of a day on paper. */
@Module({ imports: [DayListModule], controllers: [DayListScreens] })
export class DayListScreensModule {}
