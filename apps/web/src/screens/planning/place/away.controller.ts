import { Controller, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id } from '#kernel';
import { Absences } from '#matching';
import { assignmentWords as words } from '../../../words/nl/staff/planning-assignment';
import { Does, PathId } from '../../../api/frame';
import { asDay, maybe, OnScreen, Screen } from '../../frame';
import { planningAt, withQuery } from '../paths';
import { AssignmentFiles } from './assignment-file';
import { AssignmentPage } from './assignment-page';

/** A worker who calls to say that it will last longer than one job. */
@Controller('organisaties/:organiserId/toewijzingen/:assignmentId/langer-weg')
@ApiExcludeController()
export class AwayScreens {
  constructor(
    private readonly absences: Absences,
    private readonly files: AssignmentFiles,
  ) {}

  @Post()
  @Does('absence.add')
  async report(@PathId('assignmentId') assignment: Id, @OnScreen() screen: Screen): Promise<string> {
    const told = await this.files.of(screen, assignment);
    const fieldOf = { 'period-ends-before-it-starts': 'back' };
    screen.onRefusal(AssignmentPage, told, { fieldOf });
    const { back } = screen.typed.read({ back: maybe(asDay(screen.today, words.backUnclear)) });
    const { organiserId: organiser, workerId: worker, day: from, occurrenceId } = told.one;
    const input = { organiser, worker, from, backOn: back };
    await this.absences.report(screen.command({ organiser, body: input }), input);
    return screen.goTo(withQuery(planningAt(organiser).place(occurrenceId), { gedaan: 'away' }));
  }
}
