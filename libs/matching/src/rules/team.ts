import { type Occurrence } from './assignment';
import { type MatchingRefusal, refusal } from './refusals';

/** How many of a team have a seat. */
export interface TeamFilled extends Pick<Occurrence, 'day' | 'minimumTeam'> {
  readonly taken: number;
}

/** A team that is all or nothing: whoever works alone has no minimum. */
export const isBelowMinimum = ({ minimumTeam, taken }: Omit<TeamFilled, 'day'>): boolean =>
  minimumTeam > 1 && taken < minimumTeam;

/** Only with a team that is too small, but not with nobody, there is something to decide. */
export const refusalsToGoOn = ({ day, minimumTeam: minimum, taken }: TeamFilled): MatchingRefusal[] =>
  taken > 0 && isBelowMinimum({ minimumTeam: minimum, taken })
    ? []
    : [refusal('team-not-too-small', { day, taken, minimum })];
