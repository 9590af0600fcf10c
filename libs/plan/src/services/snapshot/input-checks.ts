import { type Day, daysBetween, daysFrom, type Id } from '#kernel';
import { type PlacesAheadRead, travelModesOf } from '#matching';
import { standingOn, weekTimesOn, type WorkerFacts } from '#registry';
import { figure } from '#regulation';
import { type InputCheck, type InputCheckCode } from '../../rules';
import { type PairsFound } from './pairs';
import { type Standing } from './standing';

interface Looked {
  readonly read: PlacesAheadRead;
  readonly standing: Standing;
  readonly workers: readonly WorkerFacts[];
  readonly found: PairsFound;
  readonly today: Day;
  readonly until: Day;
}

/** What of the input makes the plan worse than it could be; nothing is left out silently. */
export function inputChecksOf(looked: Looked): InputCheck[] {
  return [...ofWorkers(looked), ...ofPlaces(looked)];
}

function ofWorkers({ read, workers, today, until }: Looked): InputCheck[] {
  const old = figure(read.regime, 'availability-old-days', today);
  const days = daysFrom(today, until);
  const those = (code: InputCheckCode, applies: (worker: WorkerFacts) => boolean) =>
    check(
      code,
      workers.filter(applies).map(({ worker }) => worker),
    );
  return [
    ...those('worker-availability-old', ({ weeks }) => {
      const standing = standingOn(weeks, today);
      return standing !== undefined && daysBetween(standing.from, today) > old;
    }),
    ...those('worker-without-availability', (worker) =>
      days.every((day) => weekTimesOn(worker, day).length === 0),
    ),
    ...those('worker-without-home', ({ domiciles }) => !standingOn(domiciles, today)?.home),
    ...those('worker-without-travel-mode', (worker) => travelModesOf(worker, today).length === 0),
    ...those('worker-without-hours-wished', ({ wishes }) => !standingOn(wishes, today)?.hoursPerMonthWished),
  ];
}

function ofPlaces({ read, standing, found, today }: Looked): InputCheck[] {
  const asked = read.places.filter(({ reasonsOfUser }) => reasonsOfUser.length === 0);
  const withoutHour = read.places.filter(({ interval }) => interval === null);
  const withSomebody = new Set(found.pairs.map(({ place }) => place));
  const ids = (places: PlacesAheadRead['places']) => places.map(({ occurrence }) => occurrence.id);
  const ofPair = ({ place }: { readonly place: number }) =>
    standing.places.slice(place, place + 1).map(({ facts }) => facts.occurrence.id);
  return [
    ...check('place-not-on-map', ids(read.places.filter(({ at }) => at === null))),
    ...check(
      'place-day-not-chosen',
      ids(withoutHour.filter(({ request }) => request.patternKind !== 'standing')),
    ),
    ...check(
      'place-begun-already',
      ids(
        withoutHour.filter(
          ({ request, occurrence, team }) =>
            request.patternKind === 'standing' && occurrence.day < today && team.length < occurrence.seats,
        ),
      ),
    ),
    ...check('place-may-not-be-asked', ids(read.places.filter((place) => !asked.includes(place)))),
    ...check(
      'place-without-candidate',
      standing.places.flatMap(({ facts }, at) => (withSomebody.has(at) ? [] : [facts.occurrence.id])),
    ),
    ...check('lock-cannot-be-kept', found.notAllowed.locks.flatMap(ofPair)),
    ...check('told-not-allowed-now', found.notAllowed.told.flatMap(ofPair)),
  ];
}

/** Nobody reads more than this of one kind. */
const SHOWN = 50;

const check = (code: InputCheckCode, about: readonly Id[]): InputCheck[] =>
  about.length === 0 ? [] : [{ code, count: about.length, about: [...new Set(about)].slice(0, SHOWN) }];
