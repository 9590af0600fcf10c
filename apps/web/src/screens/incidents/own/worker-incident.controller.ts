import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Incidents } from '#incidents';
import { type Id } from '#kernel';
import { Does, PathId } from '../../../api/frame';
import { OnScreen, Screen } from '../../frame';
import { OwnCard } from '../../worker/own-card';
import { OwnWork } from '../../worker/own-work';
import { dayOffered, fieldOf, INCIDENTS_OF_A_JOB, toldIncident } from '../told-incident';
import { WorkerIncidentPage, type WorkerIncidentProps } from './worker-incident-page';

/** "Ongeval of schade melden", from the own job. */
@Controller('klussen/:assignmentId/ongeval')
@ApiExcludeController()
export class WorkerIncidentScreens {
  constructor(
    private readonly incidents: Incidents,
    private readonly work: OwnWork,
    private readonly card: OwnCard,
  ) {}

  @Get()
  @Does('incident.tell')
  async ask(@PathId('assignmentId') assignment: Id, @OnScreen() screen: Screen): Promise<string> {
    return screen.show(WorkerIncidentPage, await this.given(screen, assignment));
  }

  @Post()
  @Does('incident.tell')
  async tell(@PathId('assignmentId') assignment: Id, @OnScreen() screen: Screen): Promise<string> {
    const { incidents: words } = screen.words;
    const given = await this.given(screen, assignment);
    screen.onRefusal(WorkerIncidentPage, given, { fieldOf, says: words.refusals });
    const { organiserId: organiser } = given.job.assignment;
    const input = { organiser, assignment, toldBy: 'worker', ...toldIncident(screen, words) } as const;
    await this.incidents.tell(screen.command({ organiser, body: input }), input);
    return screen.goTo(`${given.action}?gedaan=told`);
  }

  /** @throws NotFound for a job of somebody else */
  private async given({ access, today }: Screen, assignment: Id): Promise<WorkerIncidentProps> {
    const own = await this.card.own(access);
    const job = await this.work.job(own, assignment);
    await this.card.look(access, own, 'incident');
    const incidents = await this.incidents.list(this.card.reading, {
      ...own,
      assignment,
      limit: INCIDENTS_OF_A_JOB,
    });
    return {
      job,
      day: dayOffered(job.assignment.day, today),
      incidents,
      action: `/klussen/${assignment}/ongeval`,
    };
  }
}
