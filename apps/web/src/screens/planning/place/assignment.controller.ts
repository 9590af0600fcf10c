import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id } from '#kernel';
import {
  type Answer,
  answers,
  Assignments,
  type OfferAnswer,
  Offers,
  reasonsOfUser,
  reasonsOfWorker,
} from '#matching';
import { planningWords as shared } from '../../../words/nl/staff/planning';
import { teamAnswerWords as teamWords } from '../../../words/nl/staff/planning-team-answers';
import { Does, PathId } from '../../../api/frame';
import { oneOf, OnScreen, Screen } from '../../frame';
import { officeOf } from '../office';
import { planningAt, withQuery } from '../paths';
import { AssignmentFiles } from './assignment-file';
import { AssignmentPage } from './assignment-page';

/** What is done with one worker at one place. Each refusal shows the page as it stands by now. */
@Controller('organisaties/:organiserId/toewijzingen/:assignmentId')
@ApiExcludeController()
export class AssignmentScreens {
  constructor(
    private readonly assignments: Assignments,
    private readonly offers: Offers,
    private readonly files: AssignmentFiles,
  ) {}

  @Get()
  @Does('assignment.read')
  async one(@PathId('assignmentId') assignment: Id, @OnScreen() screen: Screen): Promise<string> {
    return screen.show(AssignmentPage, await this.files.of(screen, assignment));
  }

  @Post('ja')
  @Does('assignment.accept')
  async accept(@PathId('assignmentId') assignment: Id, @OnScreen() screen: Screen): Promise<string> {
    const { done } = await this.asked(screen, assignment, {});
    const { outcome } = await this.said(screen, assignment, 'yes');
    return done(outcome === 'given' ? 'accepted' : outcome);
  }

  /** Whether the new time of a visit suits, as it was said at the desk or on the telephone. */
  @Post('nieuw-uur')
  @Does('assignment.accept')
  async newTime(@PathId('assignmentId') assignment: Id, @OnScreen() screen: Screen): Promise<string> {
    const { done } = await this.asked(screen, assignment, {});
    const { says } = screen.typed.read({ says: oneOf(answers, teamWords.saysMissing) });
    const { outcome } = await this.said(screen, assignment, says);
    if (outcome === 'given') return done('suits');
    return done(outcome === 'declined' ? 'suitsNot' : outcome);
  }

  /** The worker says no, or cannot come. */
  @Post('afzeggen')
  @Does('assignment.decline')
  async decline(@PathId('assignmentId') assignment: Id, @OnScreen() screen: Screen): Promise<string> {
    const read = () => screen.typed.read({ why: oneOf(reasonsOfWorker, shared.reasonNeeded) });
    const { input, command, done, was } = await this.asked(screen, assignment, read);
    await this.assignments.decline(command, input);
    if (was === 'offered') return done('unoffered');
    return done(input.why === 'absence' ? 'leftAbsent' : 'left');
  }

  /** The user or the office calls it off. */
  @Post('intrekken')
  @Does('assignment.cancel')
  async cancel(@PathId('assignmentId') assignment: Id, @OnScreen() screen: Screen): Promise<string> {
    const read = () => {
      const { whyUs: why } = screen.typed.read({ whyUs: oneOf(reasonsOfUser, shared.reasonNeeded) });
      return { why };
    };
    const { input, command, done, was } = await this.asked(screen, assignment, read);
    await this.assignments.cancel(command, input);
    return done(was === 'offered' ? 'unoffered' : 'left');
  }

  @Post('niet-gekomen')
  @Does('assignment.reportNoShow')
  async missed(@PathId('assignmentId') assignment: Id, @OnScreen() screen: Screen): Promise<string> {
    const { input, command, done } = await this.asked(screen, assignment, {});
    await this.assignments.reportNoShow(command, input);
    return done('missed');
  }

  @Post('toch-gekomen')
  @Does('assignment.withdrawNoShow')
  async cameAfterAll(@PathId('assignmentId') assignment: Id, @OnScreen() screen: Screen): Promise<string> {
    const { input, command, done } = await this.asked(screen, assignment, {});
    await this.assignments.withdrawNoShow(command, input);
    return done('cameAfterAll');
  }

  private async said(screen: Screen, offer: Id, says: Answer): Promise<OfferAnswer> {
    const organiser = officeOf(screen);
    const said = { organiser, offer, says, channel: 'desk' } as const;
    return (await this.offers.answer(screen.command({ organiser, body: said }), said)).answer;
  }

  /** The page for when it is refused, and then what the form asks. */
  private async asked<More extends object>(screen: Screen, assignment: Id, more: More | (() => More)) {
    const told = await this.files.of(screen, assignment);
    screen.onRefusal(AssignmentPage, told);
    const { organiserId: organiser, occurrenceId, state: was } = told.one;
    const input = { organiser, assignment, ...(typeof more === 'function' ? more() : more) };
    const command = screen.command({ organiser, subject: assignment, body: input });
    const done = (gedaan: string) =>
      screen.goTo(withQuery(planningAt(organiser).place(occurrenceId), { gedaan, wat: assignment }));
    return { input, command, done, was };
  }
}
