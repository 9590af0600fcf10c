import { addDays } from '#kernel';
import { type UserKind } from '#regulation';
import { type Dice } from './dice';
import { type Draft, type JobPattern, type JobStory, later, type Year } from './job';
import { clubJobs, farmJobs, householdJobs } from './jobs-of-others';
import { municipalityJobs, ocmwJobs, schoolJobs } from './jobs-of-public-bodies';
import { type UserStory } from './users';

const jobsOf: Readonly<Record<UserKind, (dice: Dice, user: UserStory, year: Year) => Draft[]>> = {
  municipality: municipalityJobs,
  ocmw: ocmwJobs,
  school: schoolJobs,
  farm: farmJobs,
  'non-profit': clubJobs,
  'private-person': householdJobs,
};

const firstDayOf = (pattern: JobPattern) => (pattern.kind === 'once' ? pattern.on : pattern.from);

/** Everything that is asked in the year, in the order in which it is asked. */
export function jobs(dice: Dice, users: readonly UserStory[], year: Year): JobStory[] {
  return users
    .filter(({ stopped }) => stopped === null)
    .flatMap((user) =>
      jobsOf[user.kind](dice, user, year).map((draft) => ({
        minimumTeam: 1,
        needs: {},
        ...draft,
        user,
        site: user.sites.length > 1 && dice.happens(30) ? 1 : 0,
        askedOn: later(addDays(user.joinedOn, 7), addDays(firstDayOf(draft.pattern), -dice.between(8, 20))),
      })),
    )
    .filter(({ askedOn }) => askedOn <= year.until)
    .sort((one, other) => (one.askedOn < other.askedOn ? -1 : 1));
}
