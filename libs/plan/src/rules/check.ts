import { covers } from '#kernel';
import { type PlanPair, type PlanPlace, type PlanProblem } from './problem';

/** The rules that a plan can break, each a row of the problem. */
export const planRules = [
  'known-pair',
  'once',
  'locks-kept',
  'seats',
  'team',
  'experience',
  'clash',
  'day-limit',
  'hours-left',
  'cheques',
] as const;
export type PlanRule = (typeof planRules)[number];

export interface PlanFault {
  readonly rule: PlanRule;
  /** The pairs that break the rule together, as places in `PlanProblem.pairs`; for a lock left out, the lock. */
  readonly pairs: readonly number[];
  /** For the run log. */
  readonly sentence: string;
}

interface Chosen {
  readonly at: number;
  readonly pair: PlanPair;
  readonly place: PlanPlace;
}

/**
 * Reads a plan against every row of the problem, by counting; nothing here is shared with what builds the model.
 * @param chosen places in `PlanProblem.pairs`
 * @returns what is wrong, empty when nothing is
 */
export function checkPlan(problem: PlanProblem, chosen: readonly number[]): PlanFault[] {
  const known: Chosen[] = [];
  const faults: PlanFault[] = [];
  for (const at of chosen) {
    const pair = problem.pairs[at];
    const place = pair && problem.places[pair.place];
    if (pair && place && problem.workers[pair.worker]) known.push({ at, pair, place });
    else faults.push(fault('known-pair', [at], `The problem has no pair ${at}.`));
  }
  const seen = new Set<number>();
  for (const { at } of known) {
    if (seen.has(at)) faults.push(fault('once', [at], `Pair ${at} is chosen twice.`));
    seen.add(at);
  }
  return [...faults, ...locksLeftOut(problem, seen), ...togetherTooMuch(problem, known), ...halfTeams(known)];
}

/**
 * What pairs break by being chosen together, and that leaving some out would mend: seats, clashes, limits of days,
 * hours left, cheques.
 */
export function faultsTogether(problem: PlanProblem, chosen: readonly number[]): PlanFault[] {
  const known = chosen.flatMap((at) => {
    const pair = problem.pairs[at];
    const place = pair && problem.places[pair.place];
    return pair && place ? [{ at, pair, place }] : [];
  });
  return togetherTooMuch(problem, known);
}

const fault = (rule: PlanRule, pairs: readonly number[], sentence: string): PlanFault => ({
  rule,
  pairs,
  sentence,
});

const placesIn = (chosen: readonly Chosen[]) => chosen.map(({ at }) => at);

function locksLeftOut({ pairs }: PlanProblem, seen: ReadonlySet<number>): PlanFault[] {
  return pairs.flatMap(({ locked }, at) =>
    locked && !seen.has(at) ? [fault('locks-kept', [at], `Pair ${at} is locked but left out.`)] : [],
  );
}

function togetherTooMuch(problem: PlanProblem, chosen: readonly Chosen[]): PlanFault[] {
  return [
    ...tooManySeats(chosen),
    ...brokenClashes(problem, chosen),
    ...longDays(problem, chosen),
    ...overfullRooms(problem, chosen),
    ...emptyPurses(problem, chosen),
  ];
}

/** The chosen pairs by some number of theirs, such as their worker or place. */
function grouped(chosen: readonly Chosen[], by: (one: Chosen) => number): Map<number, Chosen[]> {
  const groups = new Map<number, Chosen[]>();
  for (const one of chosen) {
    const group = groups.get(by(one));
    if (group) group.push(one);
    else groups.set(by(one), [one]);
  }
  return groups;
}

function tooManySeats(chosen: readonly Chosen[]): PlanFault[] {
  return [...grouped(chosen, ({ pair }) => pair.place)].flatMap(([place, team]) => {
    const seats = team[0]?.place.seats ?? 0;
    if (team.length <= seats) return [];
    return [fault('seats', placesIn(team), `Place ${place} has ${seats} seats for ${team.length} people.`)];
  });
}

function halfTeams(chosen: readonly Chosen[]): PlanFault[] {
  return [...grouped(chosen, ({ pair }) => pair.place)].flatMap(([at, team]) => {
    const place = team[0]?.place;
    if (!place) return [];
    const faults: PlanFault[] = [];
    if (team.length < place.minimumTeam) {
      const sentence = `Place ${at} goes on with ${place.minimumTeam} people or not at all; there are ${team.length}.`;
      faults.push(fault('team', placesIn(team), sentence));
    }
    if (place.needsExperience && !team.some(({ pair }) => pair.experienced)) {
      faults.push(fault('experience', placesIn(team), `Nobody at place ${at} has done this before.`));
    }
    return faults;
  });
}

function brokenClashes({ clashes }: PlanProblem, chosen: readonly Chosen[]): PlanFault[] {
  const taken = new Map(chosen.map(({ at, pair }) => [`${pair.worker} ${pair.place}`, at]));
  return clashes.flatMap(({ worker, one, other }) => {
    const first = taken.get(`${worker} ${one}`);
    const second = taken.get(`${worker} ${other}`);
    if (first === undefined || second === undefined) return [];
    return [fault('clash', [first, second], `Worker ${worker} cannot take both place ${one} and ${other}.`)];
  });
}

function longDays({ dayLimits }: PlanProblem, chosen: readonly Chosen[]): PlanFault[] {
  const byWorker = grouped(chosen, ({ pair }) => pair.worker);
  return dayLimits.flatMap(({ worker, day, minutes, places }) => {
    const that = new Set(places);
    const ofDay = (byWorker.get(worker) ?? []).filter(({ pair }) => that.has(pair.place));
    const planned = ofDay.reduce((sum, { place }) => sum + place.minutes, 0);
    if (planned <= minutes) return [];
    const sentence = `Worker ${worker} has ${minutes} minutes on ${day}, and is planned for ${planned}.`;
    return [fault('day-limit', placesIn(ofDay), sentence)];
  });
}

function overfullRooms({ workers }: PlanProblem, chosen: readonly Chosen[]): PlanFault[] {
  const byWorker = grouped(chosen, ({ pair }) => pair.worker);
  return [...byWorker].flatMap(([worker, theirs]) =>
    (workers[worker]?.rooms ?? []).flatMap(({ period, label, hours }) => {
      const within = theirs.filter(({ place }) => covers(period, place.day));
      const planned = within.reduce((sum, { place }) => sum + place.hours, 0);
      if (planned <= hours) return [];
      const sentence = `Worker ${worker} has ${hours} hours left in ${label}, and is planned for ${planned}.`;
      return [fault('hours-left', placesIn(within), sentence)];
    }),
  );
}

function emptyPurses({ purses }: PlanProblem, chosen: readonly Chosen[]): PlanFault[] {
  return purses.flatMap(({ user, cheques, places }) => {
    const covered = new Set(places);
    const paid = chosen.filter(({ pair }) => covered.has(pair.place));
    const needed = paid.reduce((sum, { place }) => sum + place.hours, 0);
    if (needed <= cheques) return [];
    return [
      fault('cheques', placesIn(paid), `User ${user} has ${cheques} cheques, and the plan needs ${needed}.`),
    ];
  });
}
