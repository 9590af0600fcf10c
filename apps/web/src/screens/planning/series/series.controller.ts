import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id } from '#kernel';
import { Series } from '#matching';
import { Does, PathId } from '../../../api/frame';
import { OnScreen, Screen } from '../../frame';
import { dryRunOf } from '../dry-run';
import { officeOf } from '../office';
import { planningAt, withQuery } from '../paths';
import { RequestFiles } from '../requests/request-file';
import { ForeseenPage } from './foreseen-page';
import { SeriesPage } from './series-page';
import { kindOf, stepTyped } from './step-typed';

/** A whole series: other times from a day on, paused, taken up again, longer. */
@Controller('organisaties/:organiserId/aanvragen/:requestId/reeks')
@ApiExcludeController()
export class SeriesScreens {
  constructor(
    private readonly files: RequestFiles,
    private readonly series: Series,
  ) {}

  @Get()
  @Does('request.turnSeries')
  async choose(@PathId('requestId') request: Id, @OnScreen() screen: Screen): Promise<string> {
    const file = await this.files.of(officeOf(screen), request, screen.today);
    return screen.show(SeriesPage, { file, kind: kindOf(screen.asked('wat')) });
  }

  @Post('voorbeeld')
  @Does('request.turnSeries')
  async foresee(@PathId('requestId') request: Id, @OnScreen() screen: Screen): Promise<string> {
    const { file, input, command } = await this.turning(screen, request);
    const seen = await this.series.foresee(dryRunOf(command), input);
    return screen.show(ForeseenPage, { file, kind: input.step.kind, seen });
  }

  @Post()
  @Does('request.turnSeries')
  async turn(@PathId('requestId') request: Id, @OnScreen() screen: Screen): Promise<string> {
    const { input, command } = await this.turning(screen, request);
    await this.series.take(command, input);
    const done = { gedaan: input.step.kind };
    return screen.goTo(withQuery(planningAt(officeOf(screen)).request(request), done));
  }

  /** What the form asks, after the page that is shown again when it is refused. */
  private async turning(screen: Screen, request: Id) {
    const organiser = officeOf(screen);
    const file = await this.files.of(organiser, request, screen.today);
    screen.onRefusal(SeriesPage, { file, kind: kindOf(screen.typed.text('kind')) });
    const letGo = screen.typed.list('letGo').includes('yes');
    const input = { organiser, request, step: stepTyped(screen), letGo };
    return { file, input, command: screen.command({ organiser, subject: request, body: input }) };
  }
}
