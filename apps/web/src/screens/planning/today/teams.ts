import { type Reading } from '#database';
import { addDays, type Day, type Id, type Moment } from '#kernel';
import { teamsSilent, teamsTooSmall } from '#matching';
import { regimeOf } from '#registry';
import { figure } from '#regulation';
import { planningWords as shared } from '../../../words/nl/staff/planning';
import { todayWords as words } from '../../../words/nl/staff/planning-today';
import { type Called } from '../names';
import { type PlanningPaths } from '../paths';
import { whenTold } from '../told';
import { type QueueRow, ROWS_MAXIMUM } from './queue';

interface Ground {
  readonly organiser: Id;
  readonly today: Day;
  readonly now: Moment;
  readonly called: Called;
  readonly to: PlanningPaths;
}

/** Teams that are too small some days before: it is called off, or goes on with fewer. Source: `team-minimum-days`. */
export async function smallTeams(reading: Reading, ground: Ground): Promise<QueueRow[]> {
  const { organiser, today, called, to } = ground;
  const days = figure(await regimeOf(reading, organiser), 'team-minimum-days', today);
  const teams = await teamsTooSmall(reading, { organiser, from: today, until: addDays(today, days) });
  return teams.slice(0, ROWS_MAXIMUM).map((team) => ({
    id: team.id,
    href: to.place(team.id),
    head: shared.at(called.task(team.task), called.user(team.userId)),
    about: `${whenTold(team, today)}, ${words.teamOf(team.taken, team.minimumTeam)}`,
    step: 'decide',
    stepHref: to.place(team.id),
    since: team.day,
  }));
}

/** Teams that were moved and of which some let the time to answer pass: they are called. */
export async function silentTeams(reading: Reading, ground: Ground): Promise<QueueRow[]> {
  const { organiser, today, now, called, to } = ground;
  const teams = await teamsSilent(reading, { organiser, from: today, now });
  return teams.slice(0, ROWS_MAXIMUM).map((team) => ({
    id: team.id,
    href: to.place(team.id),
    head: shared.at(called.task(team.task), called.user(team.userId)),
    about: `${whenTold(team, today)}, ${words.silent(team.silent, team.asked)}`,
    step: 'call',
    stepHref: to.place(team.id),
    since: team.answerBy,
  }));
}
