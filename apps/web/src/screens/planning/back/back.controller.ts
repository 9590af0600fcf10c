import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { type Id, NotFound } from '#kernel';
import { Absences } from '#matching';
import { workerFacts } from '#registry';
import { backWords as words } from '../../../words/nl/staff/planning-back';
import { Does, PathId } from '../../../api/frame';
import { asDay, OnScreen, Screen } from '../../frame';
import { officeOf } from '../office';
import { planningAt, withQuery } from '../paths';
import { WorkerBackPage, type WorkerBackProps } from './back-page';

/** A worker who calls to say that the absence is over. */
@Controller('organisaties/:organiserId/terug/:workerId')
@ApiExcludeController()
export class WorkerBackScreens {
  constructor(
    private readonly absences: Absences,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get()
  @Does('absence.change')
  async ask(@PathId('workerId') worker: Id, @OnScreen() screen: Screen): Promise<string> {
    return screen.show(WorkerBackPage, await this.away(screen, worker));
  }

  @Post()
  @Does('absence.change')
  async isBack(@PathId('workerId') worker: Id, @OnScreen() screen: Screen): Promise<string> {
    const organiser = officeOf(screen);
    screen.onRefusal(WorkerBackPage, await this.away(screen, worker));
    const { on } = screen.typed.read({ on: asDay(screen.today, words.onUnclear) });
    const input = { organiser, worker, on };
    const command = screen.command({ organiser, subject: worker, body: input });
    const { answer } = await this.absences.back(command, input);
    const asked = String(answer.asked.length);
    return screen.goTo(withQuery(planningAt(organiser).back(worker), { gedaan: 'back', gevraagd: asked }));
  }

  private async away(screen: Screen, worker: Id): Promise<WorkerBackProps> {
    const organiser = officeOf(screen);
    const [facts] = await workerFacts(this.reading, { organiser, worker, on: screen.today });
    if (!facts) throw new NotFound('worker', worker);
    const { name, absences } = facts;
    return { organiser, worker, name, absences };
  }
}
