import { Injectable } from '@nestjs/common';
import { addDays, type Day } from '#kernel';
import { assignmentsPage, Candidates, type Place, placesPage } from '#matching';
import { standingOn, workerFacts } from '#registry';
import { JobDetails, type TaskNamed } from './job-details';
import { type Own, OwnCard } from './own-card';

/** A job nearby that is not this worker's, and why: codes of the rules that say no, or none of them. */
export interface NearbyJob extends TaskNamed {
  readonly place: Place;
  readonly isFree: boolean;
  readonly reasons: readonly string[];
}

const DAYS_AHEAD = 14;
/** Places that are looked through for jobs that are not the worker's own. */
const PLACES_MAXIMUM = 40;
/** Jobs that are explained: each explanation reads all the rules again. */
const SHOWN_MAXIMUM = 8;

/** The coming jobs in the worker's own municipality that went to others, or to nobody yet. */
@Injectable()
export class NearbyJobs {
  constructor(
    private readonly candidates: Candidates,
    private readonly details: JobDetails,
    private readonly card: OwnCard,
  ) {}

  /** Undefined while it is not known where the worker lives. */
  async of(own: Own): Promise<NearbyJob[] | undefined> {
    const { reading, today } = this.card;
    const [facts] = await workerFacts(reading, { ...own, on: today });
    const municipality = facts && standingOn(facts.domiciles, today)?.municipality;
    if (!municipality) return undefined;
    const nearby = await this.notOwn(own, municipality);
    const jobs: NearbyJob[] = [];
    for (const place of nearby.slice(0, SHOWN_MAXIMUM)) {
      const card = await this.candidates.card(reading, { ...own, occurrence: place.id, today });
      const isFree = place.taken < place.seats;
      // Who comes too late for a seat wants to know why they were not asked, not that it is taken.
      const reasons = card.reasons.map(({ code }) => code).filter((code) => code !== 'seats-taken');
      jobs.push({ place, isFree, reasons, ...(await this.details.task(place)) });
    }
    return jobs;
  }

  private async notOwn(own: Own, municipality: string): Promise<Place[]> {
    const { reading, today, now } = this.card;
    const until: Day = addDays(today, DAYS_AHEAD);
    const { organiser } = own;
    const stretch = { from: today, until, limit: PLACES_MAXIMUM };
    const open = await placesPage(reading, { organiser, municipality, ...stretch, open: true });
    const all = await placesPage(reading, { organiser, municipality, ...stretch });
    // What is still being looked at is nobody's job yet.
    const isJob = ({ id, taken, seats }: Place) => taken >= seats || open.some((place) => place.id === id);
    const places = all.filter(isJob);
    const asked = await assignmentsPage(reading, { ...own, ...stretch });
    const hasSeat = (place: Place) =>
      asked.some(
        ({ occurrenceId, state }) =>
          occurrenceId === place.id && (state === 'assigned' || state === 'offered'),
      );
    return places.filter(
      (place) =>
        place.state === 'planned' && place.startsAt !== null && place.startsAt > now && !hasSeat(place),
    );
  }
}
