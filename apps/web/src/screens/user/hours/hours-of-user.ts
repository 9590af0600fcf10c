import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { addDays, type Day, isDay, type Id, isId, mondayOf, NotFound, sundayOf } from '#kernel';
import { PerformanceReads, Registration, type Said, type SeenPerformance } from '#performances';
import { type Screen } from '../../frame';
import { type Space } from '../own-space';
import { type Comer, toConfirm, type Visit, Visits } from '../visits';
import { type WeekProps } from './week-page';

/** Hours that nobody told for longer are for the desk. */
const WEEKS_LOOKED_BACK = 4;
const DAYS_PER_WEEK = 7;

/** Whose word is given on the pages of a user. */
export const byUser: Said = { by: 'user', through: 'screen' };

/** The hours worked for a user: what a week shows, and what a form means by them. */
@Injectable()
export class HoursOfUser {
  constructor(
    private readonly visits: Visits,
    private readonly performances: PerformanceReads,
    private readonly registration: Registration,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  async week(space: Space, monday: Day): Promise<WeekProps> {
    const visits = await this.visits.between(space, { from: monday, until: sundayOf(monday) });
    const weeks = new Set((await this.waitingDays(space)).map(mondayOf));
    weeks.delete(monday);
    return {
      space,
      monday,
      visits: visits.filter(isShown),
      waitingWeeks: [...weeks].toSorted(),
    };
  }

  /** From today until the end of the week. */
  async coming(space: Space): Promise<Visit[]> {
    const { today: from } = space;
    return (await this.visits.between(space, { from, until: sundayOf(from) })).filter(isShown);
  }

  async day(space: Space, day: Day): Promise<Visit[]> {
    return (await this.visits.between(space, { from: day, until: day })).filter(isShown);
  }

  /** Days of work whose hours wait for this user: told ones, and planned ones that nobody told. */
  async waitingDays(space: Space): Promise<Day[]> {
    const told = await this.visits.waiting(space);
    const from = addDays(mondayOf(space.today), -WEEKS_LOOKED_BACK * DAYS_PER_WEEK);
    const recent = await this.visits.between(space, { from, until: space.today });
    const planned = recent
      .flatMap(({ comers }) => comers)
      .filter((comer) => toConfirm(comer, space.now) === 'planned');
    return [
      ...told.map(({ performedOn }) => performedOn),
      ...planned.map(({ assignment }) => assignment.day),
    ].toSorted();
  }

  /** @throws NotFound for somebody who does not come to this user that day */
  async comer(space: Space, assignment: string, day: string): Promise<{ visit: Visit; comer: Comer }> {
    const found =
      isDay(day) && isId(assignment) ? await this.visits.comer(space, assignment, day) : undefined;
    if (!found) throw new NotFound('assignment', assignment);
    return found;
  }

  /**
   * Everything a form confirms: hours as they were told, with the version that stood on the page, and planned times,
   * which are written down now. @throws NotFound where one of them is not this user's
   */
  async inForm(space: Space, screen: Screen): Promise<SeenPerformance[]> {
    const { organiser, user } = space;
    const told = seenIn(screen);
    for (const { performance } of told) {
      const { userId } = await this.performances.one(this.reading, { organiser, performance });
      if (userId !== user) throw new NotFound('performance', performance);
    }
    const planned: SeenPerformance[] = [];
    for (const [assignment = '', day = ''] of screen.typed.list('planned').map((one) => one.split(':'))) {
      const { comer } = await this.comer(space, assignment, day);
      planned.push(await this.asPlanned(space, screen, comer.assignment.id));
    }
    return [...told, ...planned];
  }

  /** The planned times stand, for nobody told others: they are written down, to be confirmed or not. */
  async asPlanned({ organiser }: Space, screen: Screen, assignment: Id): Promise<SeenPerformance> {
    const command = screen.command({ organiser, body: { assignment } });
    const { subject } = await this.registration.register(
      {
        ...command,
        verb: 'performance.register',
        // Part of the same press: pressed twice, each part is still one event.
        ...(command.key !== undefined && { key: `${command.key}:${assignment}` }),
      },
      { organiser, assignment, said: byUser },
    );
    return { performance: subject, version: 1 };
  }
}

/** A month of a standing arrangement has no hour of its own; its visits do. */
const isShown = ({ place, comers }: Visit) =>
  place.startTime !== null || comers.some(({ performance }) => performance);

/** What was seen on the page: ids with their versions. */
const seenIn = ({ typed }: Screen): SeenPerformance[] =>
  typed.list('seen').flatMap((one) => {
    const [performance = '', version = ''] = one.split(':');
    return isId(performance) ? [{ performance, version: Number(version) }] : [];
  });
