import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id } from '#kernel';
import { callingOffReasons, type MoveInput, Visits } from '#matching';
import { teamWords as words } from '../../../words/nl/staff/planning-team';
import { Does, PathId } from '../../../api/frame';
import { asDay, asTime, oneOf, OnScreen, Screen } from '../../frame';
import { dryRunOf } from '../dry-run';
import { officeOf } from '../office';
import { planningAt, withQuery } from '../paths';
import { whenTold } from '../told';
import { PlaceFiles } from './place-file';
import { PlacePage } from './place-page';
import { CallOffPage, MovePreviewPage } from './whole-team';

/** One visit with its whole team: called off, brought back, moved; each is seen before it is done. */
@Controller('organisaties/:organiserId/plaatsen/:occurrenceId/ploeg')
@ApiExcludeController()
export class WholeTeamScreens {
  constructor(
    private readonly files: PlaceFiles,
    private readonly visits: Visits,
  ) {}

  @Get('aflasten')
  @Does('occurrence.callOff')
  async askToCallOff(@PathId('occurrenceId') occurrence: Id, @OnScreen() screen: Screen): Promise<string> {
    const why = callingOffReasons.find((one) => one === screen.asked('reden')) ?? 'weather';
    return screen.show(CallOffPage, { file: await this.fileOf(screen, occurrence), why });
  }

  @Post('aflasten')
  @Does('occurrence.callOff')
  async callOff(@PathId('occurrenceId') occurrence: Id, @OnScreen() screen: Screen): Promise<string> {
    const organiser = officeOf(screen);
    const typed = screen.typed.text('why');
    const shown = callingOffReasons.find((one) => one === typed) ?? 'weather';
    screen.onRefusal(CallOffPage, async () => ({
      file: await this.fileOf(screen, occurrence),
      why: shown,
    }));
    const { why } = screen.typed.read({ why: oneOf(callingOffReasons, words.whyMissing) });
    const input = { organiser, occurrence, why };
    await this.visits.callOff(screen.command({ organiser, subject: occurrence, body: input }), input);
    return this.done(screen, occurrence, 'calledOff');
  }

  @Post('terug')
  @Does('occurrence.move')
  async bringBack(@PathId('occurrenceId') occurrence: Id, @OnScreen() screen: Screen): Promise<string> {
    const organiser = officeOf(screen);
    await this.placeAgain(screen, occurrence);
    const input = { organiser, occurrence };
    await this.visits.bringBack(screen.command({ organiser, subject: occurrence, body: input }), input);
    return this.done(screen, occurrence, 'broughtBack');
  }

  @Post('doorgaan')
  @Does('occurrence.goOn')
  async goOn(@PathId('occurrenceId') occurrence: Id, @OnScreen() screen: Screen): Promise<string> {
    const organiser = officeOf(screen);
    await this.placeAgain(screen, occurrence);
    const input = { organiser, occurrence };
    await this.visits.goOn(screen.command({ organiser, subject: occurrence, body: input }), input);
    return this.done(screen, occurrence, 'goesOn');
  }

  /** The move is done and undone, so that what is shown is what will happen. */
  @Post('voorbeeld')
  @Does('occurrence.move')
  async preview(@PathId('occurrenceId') occurrence: Id, @OnScreen() screen: Screen): Promise<string> {
    const { file, input, command } = await this.moving(screen, occurrence);
    const { answer } = await this.visits.move(dryRunOf(command), input);
    const now = file.asked.filter(({ state }) => state === 'assigned').map(({ workerId }) => workerId);
    const staying = now.filter((worker) => answer.coming.includes(worker));
    const leaving = now.filter((worker) => !answer.coming.includes(worker));
    return screen.show(MovePreviewPage, { file, when: whenTold(answer, screen.today), staying, leaving });
  }

  @Post('verplaatsen')
  @Does('occurrence.move')
  async move(@PathId('occurrenceId') occurrence: Id, @OnScreen() screen: Screen): Promise<string> {
    const { input, command } = await this.moving(screen, occurrence);
    await this.visits.move(command, input);
    return this.done(screen, occurrence, 'moved');
  }

  private async moving(screen: Screen, occurrence: Id) {
    const organiser = officeOf(screen);
    const file = await this.placeAgain(screen, occurrence);
    const { on, start, end } = screen.typed.read({
      on: asDay(screen.today, words.onUnclear),
      start: asTime(words.timeUnclear),
      end: asTime(words.timeUnclear),
    });
    const letGo = screen.typed.list('letGo').includes('yes');
    const ask = !screen.typed.list('known').includes('yes');
    const input: MoveInput = { organiser, occurrence, on, times: { start, end }, letGo, ask };
    return { file, input, command: screen.command({ organiser, subject: occurrence, body: input }) };
  }

  private fileOf(screen: Screen, occurrence: Id) {
    return this.files.of({ organiser: officeOf(screen), occurrence, today: screen.today });
  }

  /** The place as it stands by now, which is shown again when something is refused. */
  private async placeAgain(screen: Screen, occurrence: Id) {
    const file = await this.fileOf(screen, occurrence);
    screen.onRefusal(PlacePage, { file, candidates: undefined });
    return file;
  }

  private done(screen: Screen, occurrence: Id, gedaan: string): string {
    return screen.goTo(withQuery(planningAt(officeOf(screen)).place(occurrence), { gedaan }));
  }
}
