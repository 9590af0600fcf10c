import { type Day, Refused, type Weekday } from '#kernel';
import {
  type ClosedDays,
  type DraftAnswers,
  noNeeds,
  type Pattern,
  type PatternKind,
  readForm,
  taskToBeNamed,
} from '#matching';
import { asDay, asTime, asWhole, maybe, Mistyped, needed, oneOf, type Screen } from '../../frame';
import { sitesToday, type Space } from '../own-space';
import { type Step, waysFor } from './steps';

const SEATS_MAXIMUM = 100;
const HOURS_PER_MONTH_TYPED = 400;
const KILOGRAMS_TYPED = 200;
export const OTHER_CONTACT = 'other';
/** Certificates that a user may ask for; the extract has a question of its own. */
export const certificatesAsked = ['driving-licence', 'food-hygiene'] as const;
export const weekdaysAsked = ['1', '2', '3', '4', '5', '6', '7'] as const;
export const weeksBetween = ['1', '2', '3', '4'] as const;

/** What reading an answer needs to know besides what was typed. */
export interface Reading {
  readonly space: Space;
  readonly answers: DraftAnswers;
  /** Codes of the tasks that may be asked for there. */
  readonly tasks: readonly string[];
  readonly closed: ClosedDays;
}

type Read = (screen: Screen, known: Reading) => DraftAnswers;

/** How the answer to each question is read. @throws Mistyped with every fault, Refused where the days make no sense */
export const readers: Readonly<Record<Exclude<Step, 'dagen' | 'nakijken'>, Read>> = {
  plaats: ({ typed, words: { ask } }, { space }) => {
    const sites = sitesToday(space).map(({ site }) => site);
    return typed.read({ site: oneOf(sites, ask.site.missing) });
  },
  klus: ({ typed, words: { ask } }, { tasks, answers }) => {
    const { task } = typed.read({ task: oneOf([...tasks, taskToBeNamed], ask.task.missing) });
    return task === taskToBeNamed
      ? { task, inOwnWords: answers.inOwnWords ?? null }
      : { task, inOwnWords: null };
  },
  'eigen-woorden': ({ typed, words: { ask } }) => typed.read({ inOwnWords: needed(ask.ownWords.missing) }),
  hoe: ({ typed, words: { ask } }, { space }) =>
    typed.read({ patternKind: oneOf(waysFor[space.kind], ask.how.missing) }),
  wanneer: (screen, { answers, space, closed }) => {
    const pattern = patternTyped(screen, answers.patternKind ?? 'once', space.today);
    const { refusals } = readForm({ pattern, seats: 1, minimumTeam: 1 }, { today: space.today, closed });
    if (refusals.length > 0) throw new Refused(refusals);
    return { pattern };
  },
  hoeveel: ({ typed, words: { ask } }) => {
    const { seats, minimumTeam } = typed.read({
      seats: asWhole({ min: 1, max: SEATS_MAXIMUM }, ask.seats.missing),
      minimumTeam: maybe(asWhole({ min: 1, max: SEATS_MAXIMUM }, ask.seats.minimumMissing)),
    });
    if ((minimumTeam ?? 1) > seats)
      throw new Mistyped([{ field: 'minimumTeam', says: ask.seats.minimumTooMany }]);
    return { seats, minimumTeam: minimumTeam ?? 1 };
  },
  contact: ({ typed, words: { ask } }) => {
    const chosen = typed.text('contact');
    if (chosen !== '' && chosen !== OTHER_CONTACT) return { contact: chosen };
    const { other } = typed.read({ other: needed(ask.contact.missing) });
    return { contact: other };
  },
  veiligheid: ({ typed, words: { ask } }) => {
    const { liftingKg } = typed.read({
      liftingKg: maybe(asWhole({ min: 1, max: KILOGRAMS_TYPED }, ask.safety.liftingMissing)),
    });
    const ticked = typed.list('needs');
    return {
      safetyNotes: typed.text('safetyNotes') || null,
      needs: {
        ...noNeeds,
        liftingKg,
        extract: ticked.includes('extract'),
        experience: ticked.includes('experience'),
        certificates: certificatesAsked.filter((one) => ticked.includes(one)),
      },
    };
  },
  nummers: ({ typed }) => ({
    orderNumber: typed.text('orderNumber') || null,
    costCentre: typed.text('costCentre') || null,
    reference: typed.text('reference') || null,
  }),
};

function patternTyped(screen: Screen, kind: PatternKind, today: Day): Pattern {
  switch (kind) {
    case 'once':
      return { kind, ...onTyped(screen, today), ...timesTyped(screen) };
    case 'window':
      return { kind, ...stretchTyped(screen, today), ...timesTyped(screen) };
    case 'weekdays':
    case 'school-days':
      return { kind, ...seriesTyped(screen, today) };
    case 'season': {
      const { everyWeeks } = screen.typed.read({
        everyWeeks: oneOf(weeksBetween, screen.words.ask.when.everyWeeksMissing),
      });
      return { kind, ...seriesTyped(screen, today), everyWeeks: Number(everyWeeks) };
    }
    case 'standing': {
      const { when } = screen.words.ask;
      const hours = asWhole({ min: 1, max: HOURS_PER_MONTH_TYPED }, when.hoursMissing);
      const { from, until, hoursPerMonth } = screen.typed.read({
        from: asDay(today, when.fromMissing),
        until: asDay(today, when.untilMissing),
        hoursPerMonth: hours,
      });
      return { kind, from, until, hoursPerMonth, worker: null };
    }
  }
}

const onTyped = ({ typed, words: { ask } }: Screen, today: Day) =>
  typed.read({
    on: asDay(today, ask.when.onMissing),
    start: asTime(ask.when.startMissing),
    end: asTime(ask.when.endMissing),
  });

const stretchTyped = ({ typed, words: { ask } }: Screen, today: Day) =>
  typed.read({
    from: asDay(today, ask.when.fromMissing),
    until: asDay(today, ask.when.untilMissing),
    start: asTime(ask.when.startMissing),
    end: asTime(ask.when.endMissing),
  });

/** A visit ends after it begins: a slip of the keyboard would otherwise ask somebody for a whole night. */
function timesTyped({ typed, words: { ask } }: Screen) {
  const { start, end } = typed.read({
    start: asTime(ask.when.startMissing),
    end: asTime(ask.when.endMissing),
  });
  if (end <= start) throw new Mistyped([{ field: 'end', says: ask.when.endBeforeStart }]);
  return { start, end };
}

function seriesTyped(screen: Screen, today: Day) {
  const { typed, words } = screen;
  const stretch = stretchTyped(screen, today);
  const ticked = typed.list('weekdays');
  const weekdays = weekdaysAsked.filter((one) => ticked.includes(one)).map((one) => Number(one) as Weekday);
  if (weekdays.length === 0)
    throw new Mistyped([{ field: 'weekdays', says: words.ask.when.weekdaysMissing }]);
  return { from: stretch.from, until: stretch.until, weekdays, ...timesTyped(screen) };
}

/** Field of each reason why days make no sense. */
export const fieldOfDays = {
  'days-in-wrong-order': 'until',
  'day-already-past': 'from',
  'no-day-left': 'weekdays',
  'too-many-days': 'until',
  'no-duration': 'end',
  'time-skipped-by-clock-change': 'start',
  'hours-missing': 'hoursPerMonth',
} as const;
