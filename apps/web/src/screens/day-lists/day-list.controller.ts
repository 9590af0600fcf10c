import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { addDays, daysBetween, type Id } from '#kernel';
import { Does, PathId } from '../../api/frame';
import { OnScreen, Screen, typedDay } from '../frame';
import { demandOffice } from '../people/office';
import { DayList } from './day-list';
import { DayListPage } from './day-list-page';

/** Further away nobody prints a list. */
const DAYS_AWAY_MAXIMUM = 366;

/** "Daglijst": the day stands in the address; without one it is tomorrow, for who prints it in the evening. */
@Controller('organisaties/:organiserId/daglijst')
@ApiExcludeController()
export class DayListScreens {
  constructor(private readonly list: DayList) {}

  @Get()
  @Does('worker.search')
  async show(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    demandOffice(screen.access);
    const { today } = screen;
    const asked = typedDay(screen.asked('dag'), today);
    const isNear = asked !== undefined && Math.abs(daysBetween(today, asked)) <= DAYS_AWAY_MAXIMUM;
    const day = isNear ? asked : addDays(today, 1);
    const sites = await this.list.of(screen.access, organiser, day);
    return screen.show(DayListPage, { organiser, day, sites });
  }
}
