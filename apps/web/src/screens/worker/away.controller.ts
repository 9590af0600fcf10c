import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id } from '#kernel';
import { Absences, Assignments } from '#matching';
import { Does, PathId } from '../../api/frame';
import { asDay, maybe, OnScreen, Screen } from '../frame';
import { CannotComePage } from './cannot-come-page';
import { OwnCard } from './own-card';
import { OwnWork } from './own-work';

/** "Ik kan niet komen": to one job in one press, or for longer. */
@Controller('klussen/:assignmentId/niet-komen')
@ApiExcludeController()
export class AwayScreens {
  constructor(
    private readonly work: OwnWork,
    private readonly card: OwnCard,
    private readonly assignments: Assignments,
    private readonly absences: Absences,
  ) {}

  @Get()
  @Does('assignment.decline')
  async askToLeave(@PathId('assignmentId') assignment: Id, @OnScreen() screen: Screen): Promise<string> {
    const own = await this.card.own(screen.access);
    return screen.show(CannotComePage, { job: await this.work.job(own, assignment) });
  }

  @Post()
  @Does('assignment.decline')
  async cannotCome(@PathId('assignmentId') assignment: Id, @OnScreen() screen: Screen): Promise<string> {
    const { organiser } = await this.asked(screen, assignment);
    const input = { organiser, assignment, why: 'absence' } as const;
    await this.assignments.decline(screen.command({ organiser, subject: assignment, body: input }), input);
    return screen.goTo('/mijn-uren?gedaan=declined');
  }

  /** Away from the day of this job on. */
  @Post('langer')
  @Does('absence.add')
  async awayForLonger(@PathId('assignmentId') assignment: Id, @OnScreen() screen: Screen): Promise<string> {
    const { organiser, worker, job } = await this.asked(screen, assignment);
    const { back } = screen.typed.read({
      back: maybe(asDay(screen.today, screen.words.offers.backUnclear)),
    });
    const input = { organiser, worker, from: job.assignment.day, backOn: back };
    await this.absences.report(screen.command({ organiser, body: input }), input);
    return screen.goTo('/mijn-uren?gedaan=away');
  }

  /** Whose job it is, and the page for when it is refused. */
  private async asked(screen: Screen, assignment: Id) {
    const own = await this.card.own(screen.access);
    const job = await this.work.job(own, assignment);
    const { worker, offers } = screen.words;
    const tooEarly = 'period-ends-before-it-starts';
    screen.onRefusal(
      CannotComePage,
      { job },
      { fieldOf: { [tooEarly]: 'back' }, says: { ...worker.refusals, [tooEarly]: offers.backTooEarly } },
    );
    return { ...own, job };
  }
}
