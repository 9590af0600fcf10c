import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id, isId, NotFound } from '#kernel';
import { PlanAcceptance, type PlanLineRef, planRefusingReasons } from '#plan';
import { Does, PathId } from '../../api/frame';
import { OnScreen, Screen } from '../frame';
import { officeOf } from '../planning/office';
import { CostsPage } from './costs';
import { LinePage, PlanPlacePage } from './explained-page';
import { LineFiles } from './line-file';
import { LineForm, LineInPath } from './line-form';
import { banningReasons, lockingReasons } from './pairing-reasons';

/** One proposal of a plan, or one place it leaves open: why, and deciding on it. */
@Controller('organisaties/:organiserId/plan/:runId')
@ApiExcludeController()
export class PlanLineScreens {
  constructor(
    private readonly files: LineFiles,
    private readonly acceptance: PlanAcceptance,
  ) {}

  @Get('voorstellen/:lineId')
  @Does('plan.read')
  async line(@LineInPath() ref: PlanLineRef, @OnScreen() screen: Screen): Promise<string> {
    return screen.show(LinePage, await this.files.line(screen, ref));
  }

  @Get('plaatsen/:occurrenceId')
  @Does('plan.read')
  async place(
    @PathId('runId') run: Id,
    @PathId('occurrenceId') occurrence: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const ref = { organiser: officeOf(screen), run, occurrence };
    return screen.show(PlanPlacePage, await this.files.place(screen, ref));
  }

  /** What choosing each of these people costs: what the page of a line brings in once it stands. */
  @Get('plaatsen/:occurrenceId/kosten')
  @Does('plan.read')
  async costs(
    @PathId('runId') run: Id,
    @PathId('occurrenceId') occurrence: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const ref = { organiser: officeOf(screen), run, occurrence };
    const workers = screen.asked('wie').split(',').filter(isId);
    const line = screen.asked('voorstel');
    const from = isId(line) ? line : undefined;
    return screen.show(CostsPage, { ...(await this.files.costs(screen, ref, workers)), from });
  }

  @Post('voorstellen/:lineId/aanvaarden')
  @Does('plan.decide')
  accept(@LineInPath() ref: PlanLineRef, @OnScreen() screen: Screen): Promise<string> {
    const form = this.formOn(screen, ref);
    return form.decide('accepted', {}, (...of) => this.acceptance.accept(...of));
  }

  @Post('voorstellen/:lineId/weigeren')
  @Does('plan.decide')
  refuse(@LineInPath() ref: PlanLineRef, @OnScreen() screen: Screen): Promise<string> {
    const form = this.formOn(screen, ref);
    const said = { reason: form.why(planRefusingReasons) };
    return form.decide('refused', said, (...of) => this.acceptance.refuse(...of));
  }

  @Post('voorstellen/:lineId/anders')
  @Does('plan.decide')
  override(@LineInPath() ref: PlanLineRef, @OnScreen() screen: Screen): Promise<string> {
    const form = this.formOn(screen, ref);
    const said = { reason: form.why(planRefusingReasons), worker: workerIn(screen) };
    return form.decide('overridden', said, (...of) => this.acceptance.override(...of));
  }

  @Post('voorstellen/:lineId/vast')
  @Does('plan.decide')
  lock(@LineInPath() ref: PlanLineRef, @OnScreen() screen: Screen): Promise<string> {
    const form = this.formOn(screen, ref);
    return form.decide('locked', { reason: form.why(lockingReasons) }, (...of) =>
      this.acceptance.lock(...of),
    );
  }

  @Post('voorstellen/:lineId/nooit')
  @Does('plan.decide')
  ban(@LineInPath() ref: PlanLineRef, @OnScreen() screen: Screen): Promise<string> {
    const form = this.formOn(screen, ref);
    return form.decide('banned', { reason: form.why(banningReasons) }, (...of) => this.acceptance.ban(...of));
  }

  /** What a form decides on; when it is refused, the page of the proposal is shown again as it stands then. */
  private formOn(screen: Screen, ref: PlanLineRef): LineForm {
    screen.onRefusal(LinePage, () => this.files.line(screen, ref));
    return new LineForm(screen, ref);
  }
}

/** The person who was chosen instead. @throws NotFound where it is no id */
function workerIn({ typed }: Screen): Id {
  const worker = typed.text('worker');
  if (!isId(worker)) throw new NotFound('worker', worker);
  return worker;
}
