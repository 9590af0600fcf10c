import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Command } from '#database';
import { addDays, type Id, inBrussels, type TimeOfDay } from '#kernel';
import { Confirmation, Correction, type Performance, Registration, type ToldVisit } from '#performances';
import { visitWords as words } from '../../../words/nl/staff/people-hours';
import { Does, PathId } from '../../../api/frame';
import { needed, oneOf, OnScreen, Screen } from '../../frame';
import { asTime, maybe } from '../../frame/readers';
import { Mistyped } from '../../frame/typed';
import { officePath } from '../office';
import { VisitDesk } from './visit-desk';
import { VisitPage } from './visit-page';

const channels = ['desk', 'phone', 'paper', 'mail'] as const;
const { fields } = words;

/** One visit in the hands of the office: confirmed on behalf, decided, booked, put right, taken back. */
@Controller('organisaties/:organiserId/uren/:performanceId')
@ApiExcludeController()
export class VisitScreens {
  constructor(
    private readonly desk: VisitDesk,
    private readonly confirmation: Confirmation,
    private readonly correction: Correction,
    private readonly registration: Registration,
  ) {}

  @Get()
  @Does('performance.read')
  async visit(
    @PathId('organiserId') organiser: Id,
    @PathId('performanceId') performance: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    return screen.show(VisitPage, await this.desk.given(screen, organiser, performance));
  }

  /** For a user who said it at the desk, by telephone, on paper: the user sees afterwards who did it, and why. */
  @Post('bevestigen')
  @Does('performance.confirm')
  async confirm(
    @PathId('organiserId') organiser: Id,
    @PathId('performanceId') performance: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const given = await this.desk.again(screen, organiser, performance);
    const { channel, why } = screen.typed.read({
      channel: oneOf(channels, words.channelWrong),
      why: needed(fields.why.wrong),
    });
    const { userId: party } = given.file.performance;
    const onBehalf = screen.access.mayRepresent ? { onBehalf: { party, channel, reason: why } } : {};
    const command = { ...this.step(screen, organiser, performance), ...onBehalf };
    const { answer } = await this.confirmation.confirm(command, { organiser, performance, ...seen(screen) });
    return this.done(screen, organiser, answer);
  }

  /** The right times are written down, and confirmed at once: with a reason that both of them read. */
  @Post('beslissen')
  @Does('performance.amend')
  async decide(
    @PathId('organiserId') organiser: Id,
    @PathId('performanceId') performance: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const given = await this.desk.again(screen, organiser, performance);
    const { visit, why } = toldVisit(screen, given.file.performance);
    const command = this.step(screen, organiser, performance, { why, visit });
    const amended = await this.registration.amend(command, {
      organiser,
      performance,
      visit,
      version: Number(screen.typed.text('version')),
    });
    const confirming = confirmingOf(this.step(screen, organiser, performance, { why }));
    const { answer } = await this.confirmation.confirm(confirming, {
      organiser,
      performance,
      version: amended.answer.version,
    });
    return this.done(screen, organiser, answer);
  }

  @Post('klopt-niet')
  @Does('performance.contest')
  async contest(
    @PathId('organiserId') organiser: Id,
    @PathId('performanceId') performance: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    await this.desk.again(screen, organiser, performance);
    const command = this.step(screen, organiser, performance, { why: whyOf(screen, 'klopt-niet') });
    await this.confirmation.contest(command, { organiser, performance, ...seen(screen) });
    return screen.goTo(`${officePath(organiser)}/uren/${performance}?gedaan=bewaard`);
  }

  @Post('opnieuw')
  @Does('performance.retry')
  async retry(
    @PathId('organiserId') organiser: Id,
    @PathId('performanceId') performance: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    await this.desk.again(screen, organiser, performance);
    const command = this.step(screen, organiser, performance);
    const { answer } = await this.confirmation.retry(command, { organiser, performance, ...seen(screen) });
    return this.done(screen, organiser, answer);
  }

  @Post('afwijking')
  @Does('performance.grantDeviation')
  async grantDeviation(
    @PathId('organiserId') organiser: Id,
    @PathId('performanceId') performance: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    await this.desk.again(screen, organiser, performance);
    const command = this.step(screen, organiser, performance, { why: whyOf(screen, 'afwijking') });
    const asked = { organiser, performance, ...seen(screen) };
    const { answer } = await this.confirmation.grantDeviation(command, asked);
    return this.done(screen, organiser, answer);
  }

  @Post('verbeteren')
  @Does('performance.correct')
  async correct(
    @PathId('organiserId') organiser: Id,
    @PathId('performanceId') performance: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const given = await this.desk.again(screen, organiser, performance);
    const { visit, why } = toldVisit(screen, given.file.performance);
    const command = this.step(screen, organiser, performance, { why, visit });
    const asked = { organiser, performance, visit, ...seen(screen) };
    const { answer } = await this.correction.correct(command, asked);
    return this.done(screen, organiser, answer);
  }

  @Post('intrekken')
  @Does('performance.withdraw')
  async withdraw(
    @PathId('organiserId') organiser: Id,
    @PathId('performanceId') performance: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    await this.desk.again(screen, organiser, performance);
    const command = this.step(screen, organiser, performance, { why: whyOf(screen, 'intrekken') });
    await this.correction.withdraw(command, { organiser, performance, ...seen(screen) });
    return screen.goTo(`${officePath(organiser)}/uren/${performance}?gedaan=ingetrokken`);
  }

  private step(screen: Screen, organiser: Id, subject: Id, told: StepTold = {}): Command {
    const { why, ...body } = told;
    const about = { organiser, subject, body: { performance: subject, ...body } };
    return screen.command({ ...about, ...(why !== undefined && { reason: why }) });
  }

  private done(screen: Screen, organiser: Id, { id, state }: Performance): string {
    const isOpen = state === 'open' || state === 'correction-open';
    return screen.goTo(`${officePath(organiser)}/uren/${id}?gedaan=${isOpen ? 'open' : 'bevestigd'}`);
  }
}

/** What is told with a step: the reason that people read, and the times. */
interface StepTold {
  readonly why?: string;
  readonly visit?: ToldVisit;
}

/** The second step of one decision: under a key of its own, so that a form sent twice is one decision. */
const confirmingOf = (command: Command): Command => ({
  ...command,
  verb: 'performance.confirm',
  ...(command.key !== undefined && { key: `${command.key} confirmed` }),
});

const seen = ({ typed }: Screen) => ({ version: Number(typed.text('version')) });

function whyOf({ typed }: Screen, step: string): string {
  const name = `${step}-why`;
  return typed.read({ [name]: needed(fields.why.wrong) })[name] ?? '';
}

/** The times as the office decides them, on the day of the visit; past midnight they end on the next. @throws Mistyped */
function toldVisit({ typed }: Screen, performance: Performance): { visit: ToldVisit; why: string } {
  const told = typed.read({
    start: asTime(fields.start.wrong),
    end: asTime(fields.end.wrong),
    breakStart: maybe(asTime(fields.breakStart.wrong)),
    breakEnd: maybe(asTime(fields.breakEnd.wrong)),
    decision: needed(fields.why.wrong),
  });
  const { day } = inBrussels(performance.startsAt);
  const isOvernight = inBrussels(performance.endsAt).day !== day;
  const at = (time: TimeOfDay) => ({
    day: isOvernight && time <= told.start && time !== told.start ? addDays(day, 1) : day,
    time,
  });
  const { breakStart, breakEnd } = told;
  if ((breakStart === null) !== (breakEnd === null)) {
    const field = breakStart === null ? 'breakStart' : 'breakEnd';
    throw new Mistyped([{ field, says: fields[field].wrong }]);
  }
  const paidByCheque = performance.breaks[0]?.paidByCheque ?? false;
  const breaks =
    breakStart === null || breakEnd === null
      ? []
      : [{ starts: at(breakStart), ends: at(breakEnd), paidByCheque }];
  return {
    visit: { starts: { day, time: told.start }, ends: at(told.end), breaks },
    why: told.decision,
  };
}
