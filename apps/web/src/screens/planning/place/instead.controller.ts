import { Controller, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Command, READING, type Reading } from '#database';
import { type Id, isId, NotFound } from '#kernel';
import { type AssignInput, assignmentListed, Assignments, leavingReasons } from '#matching';
import { placeWords as words } from '../../../words/nl/staff/planning-place';
import { Does, PathId } from '../../../api/frame';
import { oneOf, OnScreen, Screen } from '../../frame';
import { officeOf } from '../office';
import { planningAt, withQuery } from '../paths';
import { CandidatePage } from './candidate-page';
import { PlaceFiles } from './place-file';
import { PlacePage } from './place-page';

/** Somebody else instead, and taking back what was just done: always by another event, never by wiping one out. */
@Controller('organisaties/:organiserId/toewijzingen/:assignmentId')
@ApiExcludeController()
export class InsteadScreens {
  constructor(
    private readonly files: PlaceFiles,
    private readonly assignments: Assignments,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Post('vervangen')
  @Does('assignment.replace')
  async replace(@PathId('assignmentId') assignment: Id, @OnScreen() screen: Screen): Promise<string> {
    const { typed, today } = screen;
    const { organiser, occurrenceId: occurrence } = await this.found(screen, assignment);
    const worker = typed.text('worker');
    if (!isId(worker)) throw new NotFound('worker', worker);
    screen.onRefusal(CandidatePage, async () => {
      const file = await this.files.of({ organiser, occurrence, today, leaving: assignment });
      return { file, one: await this.files.one(file, worker, today) };
    });
    const { why } = typed.read({ why: oneOf(leavingReasons, words.whyMissing) });
    const input = { organiser, assignment, worker, why };
    const { answer } = await this.assignments.reassign(screen.command({ organiser, body: input }), input);
    return this.done(screen, { organiser, occurrence, gedaan: 'replaced', wat: answer[0]?.id });
  }

  @Post('ongedaan')
  @Does('assignment.cancel')
  async takeBack(@PathId('assignmentId') assignment: Id, @OnScreen() screen: Screen): Promise<string> {
    const { organiser, occurrenceId: occurrence } = await this.foundAgain(screen, assignment);
    const input = { organiser, assignment, why: 'mistake' } as const;
    const command = screen.command({
      organiser,
      subject: assignment,
      body: input,
      reason: words.undoReason,
    });
    await this.assignments.cancel(command, input);
    return this.done(screen, { organiser, occurrence, gedaan: 'undone' });
  }

  /** Whoever was called off is assigned again, if the rules still allow it. */
  @Post('opnieuw')
  @Does('assignment.make')
  async assignAgain(@PathId('assignmentId') assignment: Id, @OnScreen() screen: Screen): Promise<string> {
    return this.again(screen, assignment, (command, input) => this.assignments.assign(command, input));
  }

  @Post('opnieuw-vragen')
  @Does('assignment.offer')
  async offerAgain(@PathId('assignmentId') assignment: Id, @OnScreen() screen: Screen): Promise<string> {
    return this.again(screen, assignment, (command, input) => this.assignments.offer(command, input));
  }

  /** Whoever was replaced comes after all. */
  @Post('terug')
  @Does('assignment.replace')
  async replaceBack(@PathId('assignmentId') assignment: Id, @OnScreen() screen: Screen): Promise<string> {
    const { organiser, replacesId, occurrenceId: occurrence } = await this.foundAgain(screen, assignment);
    if (replacesId === null) throw new NotFound('assignment', assignment);
    const { workerId: worker } = await assignmentListed(this.reading, organiser, replacesId);
    const input = { organiser, assignment, worker, why: 'mistake' } as const;
    await this.assignments.reassign(this.undoing(screen, organiser, input), input);
    return this.done(screen, { organiser, occurrence, gedaan: 'undone' });
  }

  /** The same worker for the same place once more. */
  private async again(
    screen: Screen,
    assignment: Id,
    take: (command: Command, input: AssignInput) => Promise<unknown>,
  ): Promise<string> {
    const { organiser, workerId: worker, occurrenceId } = await this.foundAgain(screen, assignment);
    const input = { organiser, worker, occurrences: [occurrenceId] };
    await take(this.undoing(screen, organiser, input), input);
    return this.done(screen, { organiser, occurrence: occurrenceId, gedaan: 'undone' });
  }

  private undoing(screen: Screen, organiser: Id, body: object) {
    return screen.command({ organiser, body, reason: words.undoReason });
  }

  private async found(screen: Screen, assignment: Id) {
    const organiser = officeOf(screen);
    return { ...(await assignmentListed(this.reading, organiser, assignment)), organiser };
  }

  /** What is taken back; the place as it stands is shown when that cannot be. */
  private async foundAgain(screen: Screen, assignment: Id) {
    const found = await this.found(screen, assignment);
    const { organiser, occurrenceId: occurrence } = found;
    const { today } = screen;
    screen.onRefusal(PlacePage, async () => ({
      file: await this.files.of({ organiser, occurrence, today }),
      candidates: undefined,
    }));
    return found;
  }

  private done(
    screen: Screen,
    told: { organiser: Id; occurrence: Id; gedaan: string; wat?: Id | undefined },
  ) {
    const { organiser, occurrence, gedaan, wat } = told;
    return screen.goTo(withQuery(planningAt(organiser).place(occurrence), { gedaan, wat }));
  }
}
