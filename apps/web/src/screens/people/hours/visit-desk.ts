import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { type Command, type Taken } from '#database';
import { type Id } from '#kernel';
import { type OnePerformance, type Performance, type PerformanceState } from '#performances';
import { type Screen } from '../../frame';
import { mediatorNames } from '../caseload/mediators';
import { idsIn } from '../ids-in';
import { demandOffice, officePath } from '../office';
import { PersonFiles } from '../person-files';
import { HoursReads } from './hours-reads';
import { VisitPage, type VisitPageProps } from './visit-page';

const fieldOf = {
  'visit-end-before-start': 'end',
  'break-end-before-start': 'breakEnd',
  'break-outside-visit': 'breakStart',
} as const;

/** Which visit, as it stands in the address. */
export interface VisitAt {
  readonly organiser: Id;
  readonly performance: Id;
}

@Injectable()
class VisitOrNotFound implements PipeTransform<Readonly<Record<string, string>>, VisitAt> {
  transform(path: Readonly<Record<string, string>>): VisitAt {
    const { organiserId: organiser, performanceId: performance } = idsIn(
      path,
      'organiserId',
      'performanceId',
    );
    return { organiser, performance };
  }
}

/** The visit in the path: `@AtVisit() at: VisitAt`. */
export const AtVisit = () => Param(VisitOrNotFound);

/** What was told with a step, beside which visit it is. */
export interface StepTold<Told> {
  readonly told?: Told;
  readonly reason?: string;
  readonly onBehalf?: Command['onBehalf'];
}

interface OfficeStep<Told> {
  /** What the form says; a fault in it shows the form again. */
  readonly read: (performance: Performance) => StepTold<Told>;
  readonly does: (command: Command, seen: OnePerformance & Told) => Promise<Taken<Performance>>;
}

/** What is said of a visit once a step left it in its state. */
const doneIn: Readonly<Partial<Record<PerformanceState, string>>> = {
  open: 'open',
  'correction-open': 'open',
  contested: 'bewaard',
  'booked-contested': 'bewaard',
  withdrawn: 'ingetrokken',
  absent: 'kwam-niet',
};

/** One visit in the hands of the office: the looks at both files are on record before it is shown. */
@Injectable()
export class VisitDesk {
  constructor(
    private readonly hours: HoursReads,
    private readonly files: PersonFiles,
  ) {}

  /** @throws NotFound */
  async given({ access }: Screen, { organiser, performance }: VisitAt): Promise<VisitPageProps> {
    demandOffice(access);
    const file = await this.hours.file({ organiser, performance });
    const { workerId, userId } = file.performance;
    const look = { access, organiser, what: 'hours' };
    await this.files.look({ ...look, id: workerId }, { ...look, id: userId });
    return { organiser, file, names: await mediatorNames(this.files.reading, organiser) };
  }

  /** One step: the page with its form again where it is refused, else the page as the visit stands after it. */
  async take<Told extends object>(
    screen: Screen,
    at: VisitAt,
    { read, does }: OfficeStep<Told>,
  ): Promise<string> {
    const given = await this.given(screen, at);
    screen.onRefusal(VisitPage, given, { fieldOf });
    const { told, reason, onBehalf } = read(given.file.performance);
    const { organiser, performance } = at;
    const command = screen.command({
      organiser,
      subject: performance,
      body: { performance, ...told },
      ...(reason !== undefined && { reason }),
    });
    const version = Number(screen.typed.text('version'));
    const seen = { organiser, performance, version, ...told } as OnePerformance & Told;
    const { answer } = await does({ ...command, ...(onBehalf && { onBehalf }) }, seen);
    const done = doneIn[answer.state] ?? 'bevestigd';
    return screen.goTo(`${officePath(organiser)}/uren/${performance}?gedaan=${done}`);
  }
}
