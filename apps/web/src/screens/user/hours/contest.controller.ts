import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Assignments } from '#matching';
import { Confirmation, toldLike } from '#performances';
import { Does } from '../../../api/frame';
import { asTime, needed, OnScreen, Screen } from '../../frame';
import { InSpace, type Space } from '../own-space';
import { NoShowPage, NotRightPage } from './contest-pages';
import { ComerPage } from './comer-page';
import { byUser, HoursOfUser } from './hours-of-user';
import { HoursSaid } from './hours-said';

/** Whose hours, and of which day, as they stand in the address. */
type At = Readonly<Record<'day' | 'assignmentId', string>>;

/** The hours of somebody as each of the two tells them, and no to them: "klopt niet", with the times as this user saw them, or "kwam niet". */
@Controller('organisaties/:organiserId/voor/:userId/uren/:day/:assignmentId')
@ApiExcludeController()
export class ContestScreens {
  constructor(
    private readonly hours: HoursOfUser,
    private readonly confirmation: Confirmation,
    private readonly assignments: Assignments,
    private readonly said: HoursSaid,
  ) {}

  @Get()
  @Does('performance.read')
  async voices(@InSpace() space: Space, @Param() at: At, @OnScreen() screen: Screen) {
    const one = await this.hours.comer(space, at.assignmentId, at.day);
    return screen.show(ComerPage, { space, ...one, ...(await this.said.of(space, one.comer)) });
  }

  @Get('klopt-niet')
  @Does('performance.contest')
  async askWhatIsNotRight(@InSpace() space: Space, @Param() at: At, @OnScreen() screen: Screen) {
    return screen.show(NotRightPage, { space, ...(await this.hours.comer(space, at.assignmentId, at.day)) });
  }

  @Post('klopt-niet')
  @Does('performance.contest')
  async notRight(@InSpace() space: Space, @Param() at: At, @OnScreen() screen: Screen) {
    const { organiser } = space;
    const { visits } = screen.words;
    const one = await this.hours.comer(space, at.assignmentId, at.day);
    screen.onRefusal(
      NotRightPage,
      { space, ...one },
      { fieldOf: { 'visit-end-before-start': 'end' }, says: visits.refusals },
    );
    const { reason, ...times } = screen.typed.read({
      reason: needed(visits.whyMissing),
      start: asTime(visits.startMissing),
      end: asTime(visits.endMissing),
    });
    const { day, id, startsAt, endsAt } = one.comer.assignment;
    const told = one.comer.performance;
    const before = told ?? (startsAt && endsAt ? { startsAt, endsAt } : undefined);
    const visit = before && toldLike(before, times);
    const seen = told
      ? { performance: told.id, version: Number(screen.typed.text('version')) || told.version }
      : await this.hours.asPlanned(space, screen, id);
    const command = screen.command({ organiser, subject: seen.performance, body: { visit }, reason });
    await this.confirmation.contest(command, { organiser, ...seen, ...(visit && { visit }), said: byUser });
    return screen.goTo(`${space.base}/dag/${day}?gedaan=contested`);
  }

  @Get('kwam-niet')
  @Does('assignment.reportNoShow')
  async askNoShow(@InSpace() space: Space, @Param() at: At, @OnScreen() screen: Screen) {
    return screen.show(NoShowPage, { space, ...(await this.hours.comer(space, at.assignmentId, at.day)) });
  }

  @Post('kwam-niet')
  @Does('assignment.reportNoShow')
  async noShow(@InSpace() space: Space, @Param() at: At, @OnScreen() screen: Screen) {
    const { organiser } = space;
    const one = await this.hours.comer(space, at.assignmentId, at.day);
    screen.onRefusal(NoShowPage, { space, ...one }, { says: screen.words.visits.refusals });
    const { id: assignment, day } = one.comer.assignment;
    const { performance: told } = one.comer;
    if (told) {
      // The worker says otherwise: a mediator hears both.
      const command = screen.command({ organiser, subject: told.id, body: { performance: told.id } });
      const seen = { organiser, performance: told.id, version: told.version };
      const said = { nobodyCame: true, said: byUser };
      await this.confirmation.contest({ ...command, verb: 'performance.contest' }, { ...seen, ...said });
      return screen.goTo(`${space.base}/dag/${day}?gedaan=contested`);
    }
    const command = screen.command({ organiser, subject: assignment, body: { assignment } });
    await this.assignments.reportNoShow(command, { organiser, assignment });
    return screen.goTo(`${space.base}/dag/${day}?gedaan=absent`);
  }
}
