import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { actorWithRoles, type HeldRole, isHeld, type Role } from '#identity';
import { addDays, CLOCK, type Clock, type Day, type Id, momentInBrussels, today } from '#kernel';
import { type AssignmentListed, assignmentsPage } from '#matching';
import { deskDays, organisers, userFile, workerNames } from '#registry';
import { type ScreenWords } from '../../words/nl/screens';
import { type Job, JobDetails } from '../worker/job-details';
import { type CalendarEntry } from './feed';

/** Roles that have jobs to show; a mediator has those of the whole organiser. */
export const calendarRoles = ['worker', 'user-contact', 'mediator'] as const satisfies readonly Role[];
export type CalendarRole = (typeof calendarRoles)[number];

/** A role of which a calendar can be made, with the name of whom it is for. */
export interface CalendarOffered {
  readonly role: Id;
  readonly kind: CalendarRole;
  readonly name: string;
}

interface Asked {
  readonly held: HeldRole;
  readonly showsNames: boolean;
  readonly words: ScreenWords;
}

const DAYS_BACK = 31;
const DAYS_AHEAD = 183;
const ENTRIES_MAXIMUM = 2000;

const isCalendarRole = (role: Role): role is CalendarRole => calendarRoles.some((one) => one === role);

/** The calendars somebody can have, and what stands in each. */
@Injectable()
export class OwnCalendars {
  constructor(
    private readonly details: JobDetails,
    @Inject(READING) readonly reading: Reading,
    @Inject(CLOCK) readonly clock: Clock,
  ) {}

  /** The roles of somebody that have jobs to show today. */
  async offered(actor: Id): Promise<CalendarOffered[]> {
    const self = await actorWithRoles(this.reading, actor);
    const on = today(this.clock);
    const offered: CalendarOffered[] = [];
    for (const held of self?.roles ?? [])
      if (isHeld(held, on) && isCalendarRole(held.role) && held.organiser !== null)
        offered.push({ role: held.id, kind: held.role, name: await this.nameOf(held) });
    return offered;
  }

  /** Everything of a role from a month ago until half a year ahead, the first one first. */
  async entries({ held, showsNames, words }: Asked): Promise<CalendarEntry[]> {
    const { organiser, party, role } = held;
    if (organiser === null || !isCalendarRole(role)) return [];
    const on = today(this.clock);
    const stretch = { from: addDays(on, -DAYS_BACK), until: addDays(on, DAYS_AHEAD), limit: ENTRIES_MAXIMUM };
    const whose = role === 'worker' ? { worker: party } : role === 'user-contact' ? { user: party } : {};
    if (role !== 'mediator' && party === null) return [];
    const found = await assignmentsPage(this.reading, { organiser, ...stretch, ...known(whose) });
    const jobs = await this.details.of(organiser, found.filter(isTimed));
    const workers = jobs.map(({ assignment }) => assignment.workerId);
    const names =
      showsNames && role !== 'worker'
        ? await workerNames(this.reading, { organiser, workers: [...new Set(workers)] })
        : new Map<Id, string>();
    const ofJobs = jobs.flatMap((job) =>
      entryOf(job, { showsNames, words, worker: names.get(job.assignment.workerId) }),
    );
    return role === 'mediator' ? [...ofJobs, ...(await this.deskEntries(organiser, stretch, words))] : ofJobs;
  }

  private async deskEntries(
    organiser: Id,
    stretch: { readonly from: Day; readonly until: Day; readonly limit: number },
    { calendar }: ScreenWords,
  ): Promise<CalendarEntry[]> {
    const days = await deskDays(this.reading, { organiser, ...stretch });
    return days.flatMap(({ id, version, day, start, end, place, cancelledAt }) => {
      const [startsAt, endsAt] = [momentInBrussels(day, start), momentInBrussels(day, end)];
      if (!startsAt || !endsAt) return [];
      const state = cancelledAt === null ? ('confirmed' as const) : ('cancelled' as const);
      return [{ id, version, startsAt, endsAt, title: `${calendar.deskDay}: ${place}`, place, state }];
    });
  }

  private async nameOf({ role, organiser, party }: HeldRole): Promise<string> {
    if (role === 'user-contact' && organiser !== null && party !== null)
      return (await userFile(this.reading, { organiser, user: party })).details?.name ?? '';
    return (await organisers(this.reading)).find(({ id }) => id === organiser)?.name ?? '';
  }
}

/** Times that are still to be agreed on stand in no calendar. */
const isTimed = ({ startsAt, endsAt, state }: AssignmentListed) =>
  startsAt !== null && endsAt !== null && state !== 'proposed';

/** What is asked, without what is not. */
function known(whose: { readonly worker?: Id | null; readonly user?: Id | null }): {
  worker?: Id;
  user?: Id;
} {
  const { worker, user } = whose;
  return { ...(worker && { worker }), ...(user && { user }) };
}

const stateOf: Partial<Record<AssignmentListed['state'], CalendarEntry['state']>> = {
  offered: 'asked',
  assigned: 'confirmed',
  worked: 'confirmed',
};

interface Shown {
  readonly showsNames: boolean;
  readonly words: ScreenWords;
  readonly worker: string | undefined;
}

function entryOf(job: Job, { showsNames, words, worker }: Shown): CalendarEntry[] {
  const { assignment, task, user, site } = job;
  const { id, version, startsAt, endsAt } = assignment;
  if (startsAt === null || endsAt === null) return [];
  const state = stateOf[assignment.state] ?? 'cancelled';
  const said = {
    confirmed: '',
    asked: `${words.calendar.asked}: `,
    cancelled: `${words.calendar.cancelled}: `,
  };
  const names = showsNames ? [user, worker].filter(Boolean) : [];
  const town = site ? `${site.postalCode} ${site.place}` : '';
  return [
    {
      id,
      version,
      startsAt,
      endsAt,
      title: `${said[state]}${[task, ...names].join(', ')}`,
      place: showsNames && site ? [site.name, site.street, town].filter(Boolean).join(', ') : town,
      state,
    },
  ];
}
