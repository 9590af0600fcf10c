import { Controller, Get, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { isDay, mondayOf, sundayOf } from '#kernel';
import { Does } from '../../api/frame';
import { OnScreen, Screen } from '../frame';
import { OwnCard } from './own-card';
import { OwnWork } from './own-work';
import { addressOfWeek, WeekPage } from './week-page';

/** Nobody has more jobs in a week than hours. */
const OF_A_WEEK_MAXIMUM = 200;

/** A worker's week on paper; without a day in the address it is this one. */
@Controller('klussen/week')
@ApiExcludeController()
export class WeekScreens {
  constructor(
    private readonly work: OwnWork,
    private readonly card: OwnCard,
  ) {}

  @Get()
  @Does('assignment.read')
  async week(@Req() { protocol, host }: FastifyRequest, @OnScreen() screen: Screen): Promise<string> {
    const own = await this.card.own(screen.access);
    const asked = screen.asked('dag');
    const on = isDay(asked) ? asked : this.card.today;
    const [from, until] = [mondayOf(on), sundayOf(on)];
    const jobs = await this.work.jobs(own, { state: 'assigned', from, until, limit: OF_A_WEEK_MAXIMUM });
    const name = await this.card.nameOf(own);
    return screen.show(WeekPage, { name, on, jobs, address: `${protocol}://${host}${addressOfWeek(from)}` });
  }
}
