import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Absences } from '#matching';
import { workerFacts } from '#registry';
import { Does } from '../../api/frame';
import { asDay, OnScreen, Screen } from '../frame';
import { absencesAhead, BackPage } from './back-page';
import { type Own, OwnCard } from './own-card';

/** "Ik ben terug": what was given up and nobody has by now is asked again. */
@Controller('klussen/terug')
@ApiExcludeController()
export class BackScreens {
  constructor(
    private readonly card: OwnCard,
    private readonly absences: Absences,
  ) {}

  @Get()
  @Does('absence.change')
  async ask(@OnScreen() screen: Screen): Promise<string> {
    const own = await this.card.own(screen.access);
    return screen.show(BackPage, { absences: await this.absencesOf(screen, own) });
  }

  @Post()
  @Does('absence.change')
  async isBack(@OnScreen() screen: Screen): Promise<string> {
    const own = await this.card.own(screen.access);
    screen.onRefusal(BackPage, { absences: await this.absencesOf(screen, own) });
    const { on } = screen.typed.read({ on: asDay(screen.today, screen.words.offers.backUnclear) });
    const { organiser, worker } = own;
    const input = { organiser, worker, on };
    await this.absences.back(screen.command({ organiser, subject: worker, body: input }), input);
    return screen.goTo('/mijn-uren?gedaan=back');
  }

  private async absencesOf({ today }: Screen, { organiser, worker }: Own) {
    const [facts] = await workerFacts(this.card.reading, { organiser, worker, on: today });
    return absencesAhead(facts?.absences ?? [], today);
  }
}
