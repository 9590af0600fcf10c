import { Injectable } from '@nestjs/common';
import { type Id } from '#kernel';
import { type Screen } from '../../frame';
import { mediatorNames } from '../caseload/mediators';
import { demandOffice } from '../office';
import { PersonFiles } from '../person-files';
import { HoursReads } from './hours-reads';
import { VisitPage, type VisitPageProps } from './visit-page';

const fieldOf = {
  'visit-end-before-start': 'end',
  'break-end-before-start': 'breakEnd',
  'break-outside-visit': 'breakStart',
} as const;

/** Opens one visit for the office: the looks at both files are on record before it is shown. */
@Injectable()
export class VisitDesk {
  constructor(
    private readonly hours: HoursReads,
    private readonly files: PersonFiles,
  ) {}

  /** @throws NotFound */
  async given(screen: Screen, organiser: Id, id: Id): Promise<VisitPageProps> {
    const { access } = screen;
    demandOffice(access);
    const file = await this.hours.file({ organiser, performance: id });
    const { workerId, userId } = file.performance;
    const look = { access, organiser, what: 'hours' };
    await this.files.look({ ...look, id: workerId }, { ...look, id: userId });
    return { organiser, file, names: await mediatorNames(this.files.reading, organiser) };
  }

  /** The same, and what is shown again when a step is refused. @throws NotFound */
  async again(screen: Screen, organiser: Id, id: Id): Promise<VisitPageProps> {
    const given = await this.given(screen, organiser, id);
    screen.onRefusal(VisitPage, given, { fieldOf });
    return given;
  }
}
