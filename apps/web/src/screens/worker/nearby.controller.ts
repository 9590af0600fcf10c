import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Does } from '../../api/frame';
import { OnScreen, Screen } from '../frame';
import { NearbyJobs } from './nearby-jobs';
import { NearbyPage } from './nearby-page';
import { OwnCard } from './own-card';

/** "Waarom niet deze klus?" */
@Controller('klussen/buurt')
@ApiExcludeController()
export class NearbyScreens {
  constructor(
    private readonly jobs: NearbyJobs,
    private readonly card: OwnCard,
  ) {}

  @Get()
  @Does('assignment.read')
  async nearby(@OnScreen() screen: Screen): Promise<string> {
    const own = await this.card.own(screen.access);
    return screen.show(NearbyPage, { jobs: await this.jobs.of(own) });
  }
}
