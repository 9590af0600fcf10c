import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { momentAsked } from '#incidents';
import { type Day, type Id, inBrussels } from '#kernel';
import { CataloguePages } from '#task-catalogue';
import { Does, PathId } from '../../../api/frame';
import { dayTold, OnScreen, Screen, typedDay } from '../../frame';
import { clockTime } from '../../frame/clock-time';
import { demandOffice } from '../../people/office';
import { WhereaboutsPage } from './whereabouts-page';
import { WhereaboutsReads } from './whereabouts-reads';

const MUNICIPALITIES_MAXIMUM = 400;

/** "Wie was waar om 12.10?": the question stands in the address; without one it is about now. */
@Controller('organisaties/:organiserId/wie-was-waar')
@ApiExcludeController()
export class WhereaboutsScreens {
  constructor(
    private readonly reads: WhereaboutsReads,
    private readonly catalogue: CataloguePages,
  ) {}

  @Get()
  @Does('whereabouts.read')
  async ask(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    demandOffice(screen.access);
    const { today, access } = screen;
    const typed = {
      on: screen.asked('dag') || today,
      time: screen.asked('uur') || inBrussels(screen.now).time,
    };
    const municipality = screen.asked('gemeente');
    const on = typedDay(typed.on, today);
    const time = clockTime(typed.time);
    const at = on && time && momentAsked({ on, time, today });
    const where = municipality === '' ? {} : { municipality };
    return screen.show(WhereaboutsPage, {
      organiser,
      ...typed,
      municipality,
      municipalities: await this.municipalities(organiser, today),
      when: at && `${dayTold(on, 'nl')}, ${time}`,
      found: at ? await this.reads.at(access, { organiser, at, ...where }) : [],
    });
  }

  /** Those of the organiser, by code. */
  private async municipalities(organiser: Id, on: Day) {
    const asked = { organiser, on, limit: MUNICIPALITIES_MAXIMUM };
    const { municipalities } = await this.catalogue.municipalities(this.reads.reading, asked);
    return municipalities.map(({ nisCode, name }) => [nisCode, name] as const);
  }
}
