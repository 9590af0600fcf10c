import { groupedBy } from '#registry';
import { principle } from '#regulation';
import { type PlanFinding } from '../rules';
import { type CheckFacts, keyOf, type Row } from './facts';
import { needsOf, taskOn } from './people';
import {
  type AfterPlan,
  countsOn,
  finding,
  maybeText,
  named,
  ofWorker,
  rowsWith,
  type Seat,
  text,
  whole,
} from './seats';

/** Rules 2 and 13 to 17: the place, its team, its cheques, and what people decided and were told. */
export function* checkPlaces(after: AfterPlan): Generator<PlanFinding[]> {
  const { facts, chosen, seats, dropped } = after;
  for (const seat of chosen) yield [...mayBeAsked(facts, seat), ...notBanned(facts, seat)];
  const teamOf = groupedBy(seats, ({ at, chosen: isChosen }) => at[isChosen ? 'id' : 'occurrenceId']);
  for (const time of new Set(chosen.map(({ at }) => text(at, 'id')))) yield teamAt(facts, time, teamOf(time));
  yield* chequesCover(after);
  yield dropped.filter((row) => standsFast(after, row)).map(fellAway);
}

/** 17: what was published, what was done, and what another organiser decides. */
const standsFast = ({ facts, publishedUntil }: AfterPlan, row: Row) =>
  text(row, 'day') <= publishedUntil || row['state'] !== 'assigned' || row['organiserId'] !== facts.organiser;

const fellAway = (row: Row) =>
  finding(17, `${text(row, 'workerId')} op ${text(row, 'day')} ligt vast en valt toch weg.`);

/** 2. */
function mayBeAsked(facts: CheckFacts, seat: Seat): PlanFinding[] {
  const { at } = seat;
  const day = text(at, 'day');
  const task = taskOn(facts, text(at, 'task'), day);
  const left = maybeText(at, 'userLeftOn');
  const signed = rowsWith(facts.userAgreements, 'userId', text(at, 'userId')).some(
    (row) =>
      maybeText(row, 'signedOn') !== null &&
      text(row, 'from') <= day &&
      day <= (maybeText(row, 'endedOn') ?? maybeText(row, 'until') ?? day),
  );
  const flanders = principle(facts.regime, 'place-of-work-in-flanders', day as never).value;
  const because = [
    ...(left !== null && left < day ? ['de gebruiker is uitgeschreven'] : []),
    ...(signed ? [] : ['de gebruiker heeft geen getekende overeenkomst']),
    ...(flanders && at['region'] !== null && at['region'] !== 'flanders'
      ? ['de plaats ligt niet in Vlaanderen']
      : []),
    ...(task && task['state'] === 'listed' ? listedFor(task, at) : ['de activiteit staat niet op de lijst']),
    ...decidedHere(facts, at, task),
  ];
  return because.map((why) => finding(2, `${named(seat)}: ${why}.`));
}

/** Only a sure line of the list decides for whom it is. */
function listedFor(task: Row, at: Row): string[] {
  const kinds = JSON.parse(text(task, 'userKinds')) as string[];
  return task['certainty'] === 'found' && !kinds.includes(text(at, 'userKind'))
    ? ['de activiteit is niet voor dit soort gebruiker']
    : [];
}

/** What the municipality itself decided last, and who serves it; where it is silent its former one speaks. */
function decidedHere(facts: CheckFacts, at: Row, task: Row | undefined): string[] {
  const day = text(at, 'day');
  const lands = [text(at, 'municipality'), maybeText(at, 'formerMunicipality')];
  const lastOf = (rows: readonly Row[]) =>
    lands
      .map((land) => rows.findLast((row) => row['municipality'] === land && text(row, 'validFrom') <= day))
      .find((row) => row !== undefined);
  const decision = lastOf(rowsWith(facts.decisions, 'task', text(at, 'task')));
  const struck = decision?.['kind'] === 'strike' && task?.['scope'] !== 'flemish';
  const served = lastOf(facts.served);
  return [
    ...(decision?.['kind'] === 'denial' || struck ? ['de gemeente sloot de activiteit uit'] : []),
    ...(served && served['organiser'] !== facts.organiser
      ? ['de gemeente hoort bij een andere organisator']
      : []),
  ];
}

const askedFor: readonly unknown[] = ['open', 'filled'];

/** 13, 14 and the locks of 16, for one time with everybody who comes. */
function teamAt(facts: CheckFacts, time: string, team: readonly Seat[]): PlanFinding[] {
  const [one] = team.filter(({ chosen }) => chosen);
  if (!one) return [];
  const { at } = one;
  const fixed = maybeText(at, 'startsAt') !== null || at['patternKind'] === 'standing';
  const known = (worker: string) =>
    ofWorker(facts.visits, worker).some((row) => row['userId'] === at['userId']);
  const because = [
    ...(askedFor.includes(at['requestState']) && at['state'] === 'planned'
      ? []
      : ['er wordt niemand meer gevraagd']),
    ...(fixed ? [] : ['de dag is nog niet gekozen']),
    ...(team.length > whole(at, 'seats')
      ? [`${team.length} mensen voor ${whole(at, 'seats')} plaatsen`]
      : []),
    ...(team.length < whole(at, 'minimumTeam') ? [`te weinig mensen: ${team.length}`] : []),
    ...(new Set(team.map(({ person }) => person)).size < team.length ? ['iemand staat er twee keer'] : []),
  ];
  return [
    ...because.map((why) => finding(13, `${text(at, 'day')} (${time}): ${why}.`)),
    ...(needsOf(one).experience && !team.some(({ worker }) => known(worker))
      ? [finding(14, `${text(at, 'day')} (${time}): niemand deed dit al.`)]
      : []),
    ...lockedForOthers(facts, team),
  ];
}

const pairedOn = ({ pairings }: CheckFacts, kind: string, at: Row) =>
  rowsWith(pairings, 'requestId', text(at, 'requestId')).filter(
    (row) => row['kind'] === kind && countsOn(row, text(at, 'day'), ['fromDay', 'untilDay']),
  );

/** 16, bans. */
function notBanned(facts: CheckFacts, seat: Seat): PlanFinding[] {
  const banned = pairedOn(facts, 'ban', seat.at).some((row) => row['workerId'] === seat.worker);
  return banned ? [finding(16, `${named(seat)}: deze twee niet samen, zo is beslist.`)] : [];
}

/** 16, locks: where every seat is promised, nobody else comes but for who falls out. */
function lockedForOthers(facts: CheckFacts, team: readonly Seat[]): PlanFinding[] {
  return team
    .filter(({ isNew }) => isNew)
    .filter((seat) => {
      const locks = pairedOn(facts, 'lock', seat.at);
      const promised = locks.length >= whole(seat.at, 'seats');
      return promised && !isSubstitute(facts, seat) && !locks.some((row) => row['workerId'] === seat.worker);
    })
    .map((seat) => finding(16, `${named(seat)}: de plaats is voor iemand anders.`));
}

const isSubstitute = ({ absentees }: CheckFacts, { at }: Seat) =>
  rowsWith(absentees, 'occurrenceId', text(at, 'id')).length > 0;

/** 15. For each user and each day: what is planned from then on against the cheques still valid then. */
function* chequesCover({ facts, chosen, publishedUntil }: AfterPlan): Generator<PlanFinding[]> {
  const paying = chosen.filter(
    (seat) => seat.isNew && text(seat.at, 'day') <= publishedUntil && !isSubstitute(facts, seat),
  );
  const ofUser = groupedBy(paying, ({ at }) => text(at, 'userId'));
  for (const user of new Set(paying.map(({ at }) => text(at, 'userId')))) {
    const own = ofUser(user);
    const days = new Set(own.map(({ at }) => text(at, 'day')));
    yield [...days].flatMap((day) => {
      const needed = own
        .filter(({ at }) => text(at, 'day') >= day)
        .reduce((sum, { at }) => sum + whole(at, 'hours'), 0);
      const free = rowsWith(facts.lots, 'user', keyOf(user))
        .filter((lot) => lot.expiresOn >= day)
        .reduce((sum, lot) => sum + lot.free, 0);
      return needed > free
        ? [finding(15, `Gebruiker ${user} heeft ${free} cheques vanaf ${day}, er zijn er ${needed} nodig.`)]
        : [];
    });
  }
}
