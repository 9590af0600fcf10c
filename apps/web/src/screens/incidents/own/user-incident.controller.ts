import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { Incidents } from '#incidents';
import { Does } from '../../../api/frame';
import { OnScreen, Screen } from '../../frame';
import { HoursOfUser } from '../../user/hours/hours-of-user';
import { InSpace, type Space } from '../../user/own-space';
import { dayOffered, fieldOf, INCIDENTS_OF_A_JOB, toldIncident } from '../told-incident';
import { UserIncidentPage, type UserIncidentProps } from './user-incident-page';

/** Whose job, and of which day, as they stand in the address. */
type At = Readonly<Record<'day' | 'assignmentId', string>>;

/** "Ongeval of schade melden", from a day in the space of a user; the desk tells it there on behalf. */
@Controller('organisaties/:organiserId/voor/:userId/ongeval/:day/:assignmentId')
@ApiExcludeController()
export class UserIncidentScreens {
  constructor(
    private readonly incidents: Incidents,
    private readonly hours: HoursOfUser,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get()
  @Does('incident.tell')
  async ask(@InSpace() space: Space, @Param() at: At, @OnScreen() screen: Screen): Promise<string> {
    return screen.show(UserIncidentPage, await this.given(space, at));
  }

  @Post()
  @Does('incident.tell')
  async tell(@InSpace() space: Space, @Param() at: At, @OnScreen() screen: Screen): Promise<string> {
    const { incidents: words } = screen.words;
    const { organiser } = space;
    const given = await this.given(space, at);
    screen.onRefusal(UserIncidentPage, given, { fieldOf, says: words.refusals });
    const assignment = given.comer.assignment.id;
    const toldBy = screen.onBehalf ? ('desk' as const) : ('user' as const);
    const input = { organiser, assignment, toldBy, ...toldIncident(screen, words) };
    await this.incidents.tell(screen.command({ organiser, body: input }), input);
    return screen.goTo(`${given.action}?gedaan=told`);
  }

  /** @throws NotFound for somebody who does not come to this user that day */
  private async given(space: Space, at: At): Promise<UserIncidentProps> {
    const { organiser, base, today } = space;
    const one = await this.hours.comer(space, at.assignmentId, at.day);
    const { id: assignment, day } = one.comer.assignment;
    const incidents = await this.incidents.list(this.reading, {
      organiser,
      assignment,
      limit: INCIDENTS_OF_A_JOB,
    });
    const action = `${base}/ongeval/${day}/${assignment}`;
    return { space, ...one, day: dayOffered(day, today), incidents, action };
  }
}
