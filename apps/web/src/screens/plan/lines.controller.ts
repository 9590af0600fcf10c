import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id, isId, NotFound } from '#kernel';
import { type PairingReason, pairingReasons } from '#matching';
import { PlanAcceptance, type PlanLine, type PlanLineRef, planRefusingReasons } from '#plan';
import { planWords as words } from '../../words/nl/staff/plan';
import { Does, PathId } from '../../api/frame';
import { oneOf, OnScreen, Screen } from '../frame';
import { officeOf } from '../planning/office';
import { withQuery } from '../planning/paths';
import { LinePage, PlanPlacePage } from './explained-page';
import { LineFiles } from './line-file';
import { planAt } from './paths';

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
  async line(
    @PathId('runId') run: Id,
    @PathId('lineId') line: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    return screen.show(LinePage, await this.files.line(screen, { organiser: officeOf(screen), run, line }));
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

  @Post('voorstellen/:lineId/aanvaarden')
  @Does('plan.decide')
  async accept(
    @PathId('runId') run: Id,
    @PathId('lineId') line: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const ref = this.decided(screen, run, line);
    const { answer } = await this.acceptance.accept(this.command(screen, ref), ref);
    return backTo(screen, answer, 'accepted');
  }

  @Post('voorstellen/:lineId/weigeren')
  @Does('plan.decide')
  async refuse(
    @PathId('runId') run: Id,
    @PathId('lineId') line: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const ref = this.decided(screen, run, line);
    const { why: reason } = screen.typed.read({ why: oneOf(planRefusingReasons, words.pickReason) });
    const { answer } = await this.acceptance.refuse(this.command(screen, ref, { reason }), {
      ...ref,
      reason,
    });
    return backTo(screen, answer, 'refused');
  }

  @Post('voorstellen/:lineId/anders')
  @Does('plan.decide')
  async override(
    @PathId('runId') run: Id,
    @PathId('lineId') line: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const ref = this.decided(screen, run, line);
    const { why: reason } = screen.typed.read({ why: oneOf(planRefusingReasons, words.pickReason) });
    const worker = screen.typed.text('worker');
    if (!isId(worker)) throw new NotFound('worker', worker);
    const { answer } = await this.acceptance.override(this.command(screen, ref, { reason, worker }), {
      ...ref,
      reason,
      worker,
    });
    return backTo(screen, answer, 'overridden');
  }

  @Post('voorstellen/:lineId/vast')
  @Does('plan.decide')
  async lock(
    @PathId('runId') run: Id,
    @PathId('lineId') line: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const ref = this.decided(screen, run, line);
    const reason = pairingReason(screen);
    const { answer } = await this.acceptance.lock(this.command(screen, ref, { reason }), { ...ref, reason });
    return backTo(screen, answer, 'locked');
  }

  @Post('voorstellen/:lineId/nooit')
  @Does('plan.decide')
  async ban(
    @PathId('runId') run: Id,
    @PathId('lineId') line: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const ref = this.decided(screen, run, line);
    const reason = pairingReason(screen);
    const { answer } = await this.acceptance.ban(this.command(screen, ref, { reason }), { ...ref, reason });
    return backTo(screen, answer, 'banned');
  }

  /** What a form on a proposal is about; when it is refused, its page is shown again as it stands then. */
  private decided(screen: Screen, run: Id, line: Id): PlanLineRef {
    const ref = { organiser: officeOf(screen), run, line };
    screen.onRefusal(LinePage, () => this.files.line(screen, ref));
    return ref;
  }

  private command(screen: Screen, { organiser, line, run }: PlanLineRef, body: object = {}) {
    return screen.command({ organiser, subject: line, body: { run, ...body } });
  }
}

/** The page of the run, on the day of the line. */
const backTo = (screen: Screen, { runId, day: dag }: PlanLine, gedaan: string) =>
  screen.goTo(withQuery(planAt(officeOf(screen)).run(runId), { dag, gedaan }));

const pairingReason = (screen: Screen): PairingReason =>
  screen.typed.read({ why: oneOf(pairingReasons, words.pickReason) }).why;
