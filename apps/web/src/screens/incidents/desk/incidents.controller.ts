import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { healthIn, Incidents } from '#incidents';
import { type Id, isId, NotFound } from '#kernel';
import { incidentScreens } from '../../../words/nl/screens-incidents';
import { incidentWords as words } from '../../../words/nl/staff/incidents';
import { Does, PathId } from '../../../api/frame';
import { listAsked, OnScreen, Screen } from '../../frame';
import { demandOffice, officePath } from '../../people/office';
import { dayOffered, fieldOf, toldIncident } from '../told-incident';
import { IncidentReads } from './incident-reads';
import { IncidentPage } from './incident-page';
import { incidentColumns, IncidentsPage } from './incidents-page';
import { HealthPage, IncidentPaper } from './paper-pages';
import { TellingPage, type TellingProps } from './telling-page';

/** Accidents and damage at the office: the list, one of them, its paper, and telling one for somebody. */
@Controller('organisaties/:organiserId/ongevallen')
@ApiExcludeController()
export class IncidentScreens {
  constructor(
    private readonly reads: IncidentReads,
    private readonly incidents: Incidents,
  ) {}

  @Get()
  @Does('incident.read')
  async list(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    demandOffice(screen.access);
    const { today } = screen;
    const asked = listAsked(screen, { sorts: ['termijn'], filters: ['toestand'] });
    const page = await this.reads.list(organiser, asked);
    if (asked.csv) return screen.csv('ongevallen', incidentColumns(today), page.rows);
    return screen.show(IncidentsPage, { organiser, today, asked, ...page });
  }

  @Get('nieuw')
  @Does('incident.tell')
  async ask(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    return screen.show(TellingPage, await this.telling(screen, organiser));
  }

  /** What somebody came to say, or called to say. */
  @Post('nieuw')
  @Does('incident.tell')
  async tell(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    const given = await this.telling(screen, organiser);
    screen.onRefusal(TellingPage, given, { fieldOf });
    const assignment = given.job.assignment.id;
    const input = {
      organiser,
      assignment,
      toldBy: 'desk',
      ...toldIncident(screen, incidentScreens),
    } as const;
    const { subject } = await this.incidents.tell(screen.command({ organiser, body: input }), input);
    return screen.goTo(`${officePath(organiser)}/ongevallen/${subject}?gedaan=gemeld`);
  }

  @Get(':incidentId')
  @Does('incident.read')
  async one(
    @PathId('organiserId') organiser: Id,
    @PathId('incidentId') incident: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    return screen.show(IncidentPage, await this.given(screen, organiser, incident));
  }

  @Get(':incidentId/blad')
  @Does('incident.read')
  async paper(
    @PathId('organiserId') organiser: Id,
    @PathId('incidentId') incident: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    return screen.show(IncidentPaper, await this.given(screen, organiser, incident));
  }

  /** The look is on record before a word of it is read. */
  @Get(':incidentId/gezondheid')
  @Does('incident.readHealth')
  async health(
    @PathId('organiserId') organiser: Id,
    @PathId('incidentId') incident: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const given = await this.given(screen, organiser, incident);
    await this.reads.lookAtHealth(screen.access, given.file.incident);
    const health = await healthIn(this.reads.reading, { organiser, incident });
    return screen.show(HealthPage, { ...given, health });
  }

  private async given({ access, today }: Screen, organiser: Id, incident: Id) {
    demandOffice(access);
    return { organiser, today, file: await this.reads.file(access, { organiser, incident }) };
  }

  /** @throws NotFound where the address names no job of this organiser */
  private async telling(screen: Screen, organiser: Id): Promise<TellingProps> {
    demandOffice(screen.access);
    const assignment = screen.asked('klus');
    if (!isId(assignment)) throw new NotFound('assignment', assignment);
    const { job, worker } = await this.reads.job(organiser, assignment);
    const at = `${officePath(organiser)}/ongevallen`;
    return {
      title: words.tell,
      action: `${at}/nieuw?klus=${assignment}`,
      back: at,
      job,
      worker,
      day: dayOffered(job.assignment.day, screen.today),
    };
  }
}
