import { addDays, type Day, day, type Weekday, weekdayOf, yearOf } from '#kernel';
import { type Dice } from './dice';
import { type UserStory } from './users';

/** When work is wanted, as far as the story goes; the same words as the patterns of a request. */
export type JobPattern =
  | { readonly kind: 'once'; readonly on: Day }
  | { readonly kind: 'window' | 'standing'; readonly from: Day; readonly until: Day }
  | {
      readonly kind: 'weekdays' | 'school-days' | 'season';
      readonly from: Day;
      readonly until: Day;
      readonly weekdays: readonly Weekday[];
    };

export interface JobStory {
  readonly user: UserStory;
  /** Which of the user's sites, from 0. */
  readonly site: number;
  /** Code of the task in the catalogue. */
  readonly task: string;
  readonly askedOn: Day;
  readonly pattern: JobPattern;
  readonly start: string;
  readonly end: string;
  readonly seats: number;
  readonly minimumTeam: number;
  readonly class: 'A' | 'B' | 'C';
  readonly needs: { readonly extract?: true; readonly drivingLicence?: true; readonly liftingKg?: number };
  /** What the user wrote in own words. */
  readonly words: string;
}

export type Year = { readonly from: Day; readonly until: Day };
export type Draft = Omit<JobStory, 'user' | 'site' | 'askedOn' | 'pattern' | 'minimumTeam' | 'needs'> &
  Partial<Pick<JobStory, 'minimumTeam' | 'needs'>> & { readonly pattern: JobPattern };

const dayIn = (year: string, monthAndDay: string) => day(`${year}-${monthAndDay}`);
export const later = (one: Day, other: Day) => (one > other ? one : other);

/** The two school years that the story touches, as far as the user is there; the second goes on after today. */
export function schoolYears(joinedOn: Day, { until }: Year): { from: Day; until: Day }[] {
  const thisYear = yearOf(until);
  const turn = until >= dayIn(thisYear, '09-01') ? Number(thisYear) : Number(thisYear) - 1;
  return [turn - 1, turn]
    .map((start) => ({ from: dayIn(String(start), '09-01'), until: dayIn(String(start + 1), '06-30') }))
    .map((stretch) => ({ ...stretch, from: later(stretch.from, addDays(joinedOn, 10)) }))
    .filter((stretch) => stretch.from < stretch.until);
}

/** The part of each year between two dates, as far as the user is there and the asking lies before today. */
export function seasons(joinedOn: Day, { from, until }: Year, first: string, last: string) {
  return [...new Set([yearOf(from), yearOf(until)])]
    .map((year) => ({ from: dayIn(year, first), until: dayIn(year, last) }))
    .filter((season) => season.from > addDays(joinedOn, 10) && season.from < until);
}

/** The day itself, or Monday where it is a Sunday; what would lie long after the story comes soon after it. */
export function workday(dice: Dice, from: Day, { until }: Year): Day {
  const near = from < addDays(until, 10) ? from : addDays(until, dice.between(3, 12));
  return weekdayOf(near) === 7 ? addDays(near, 1) : near;
}
