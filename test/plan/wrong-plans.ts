import { type Day, type Id } from '#kernel';
import { type PlanProblem, type Snapshot } from '#plan';
import { type CheckFacts, keyOf, type Row } from '../../libs/plan/src/checking/facts';
import { DRAFT_DAY } from './a-plan';

/** A plan with nothing wrong in it, as the check sees it, and who and what it is about. */
export interface Sound {
  readonly facts: CheckFacts;
  readonly problem: PlanProblem;
  readonly chosen: readonly number[];
  readonly told: Snapshot['told'];
  readonly publishedUntil: Day;
  readonly jo: Id;
  readonly an: Id;
  /** Of the jobs by their hour: when Jo is to come, and when An was told to. */
  readonly at: Readonly<Record<'noon' | 'afternoon', Id>>;
}

const HASSELT = { latitudeE5: 5093100, longitudeE5: 533800 };
const LEFT = '2026-11-17';
/** Rows that were changed alike. */
export const all = (rows: readonly Row[], change: Row): Row[] => rows.map((row) => ({ ...row, ...change }));
const alsoOf = (worker: Id, row: Row): Row => ({ workerId: worker, until: null, ...row });

type Change = (sound: Sound) => Partial<CheckFacts>;

const about =
  (table: keyof CheckFacts['about'], rows: (standing: readonly Row[], sound: Sound) => readonly Row[]) =>
  (sound: Sound): Partial<CheckFacts> => ({
    about: { ...sound.facts.about, [table]: rows(sound.facts.about[table], sound) },
  });
const ofAll =
  (facts: 'workers' | 'tasks' | 'occurrences', change: Row): Change =>
  (sound) => ({ [facts]: all(sound.facts[facts], change) });
/** Changes the time at which Jo is to come. */
export const at =
  (hour: keyof Sound['at'], change: Row): Change =>
  ({ facts, at: { [hour]: id } }) => ({
    occurrences: facts.occurrences.map((row) => (row['id'] === id ? { ...row, ...change } : row)),
  });
const asking = (what: object) => ofAll('occurrences', { needs: JSON.stringify({ ...NEEDS, ...what }) });
const NEEDS = { certificates: [], languages: [], liftingKg: null, extract: false, experience: false };
const hoursLeft =
  (period: number): Change =>
  ({ facts, jo }) => {
    const owner = keyOf(String(facts.workers.find(({ id }) => id === jo)?.['person']));
    const others = facts.hours.filter((row) => row.owner !== owner || row.period !== period);
    return { hours: [...others, { owner, purpose: 'room', period, balance: 1 }] };
  };
const paired =
  (kind: 'ban' | 'lock', who: 'jo' | 'an'): Change =>
  ({ facts, at: { noon }, [who]: workerId }) => {
    const requestId = facts.occurrences.find(({ id }) => id === noon)?.['requestId'] ?? null;
    return { pairings: [{ kind, workerId, requestId, fromDay: '2026-11-16', untilDay: null }] };
  };
const decided =
  (kind: 'denial' | 'strike'): Change =>
  ({ facts }) => ({
    decisions: [{ kind, task: 'TUIN-05', municipality: '24062', validFrom: '2026-11-17' }],
    tasks: all(facts.tasks, { scope: 'local' }),
  });

/** What makes a sound plan wrong, and by which rule. */
export const alarms: readonly (readonly [rule: number, what: string, change: Change])[] = [
  [1, 'who has left', ofAll('workers', { leftOn: LEFT })],
  [1, 'who has died', ofAll('workers', { diedOn: LEFT })],
  [1, 'who lives elsewhere', about('worker_domicile', (rows) => all(rows, { region: 'brussels' }))],
  [1, 'who has no status that gives access', about('worker_status', () => [])],
  [1, 'who was not referred', about('worker_referral', () => [])],
  [
    1,
    'who is referred only later',
    about('worker_referral', (rows) => all(rows, { referredOn: '2027-01-01' })),
  ],
  [1, 'who has no agreement', about('worker_agreement', () => [])],
  [
    1,
    'who worked longer than may be',
    about('worker_agreement', (rows) => all(rows, { from: '2025-10-01' })),
  ],
  [
    1,
    'who is suspended',
    about('worker_suspension', (rows, { jo }) => [...rows, alsoOf(jo, { from: LEFT })]),
  ],
  [
    1,
    'who did too much interim work',
    about('worker_interim_day', (_, { jo }) =>
      Array.from({ length: 11 }, (__, day) =>
        alsoOf(jo, { day: `2026-11-${day + 5}`.replace(/-(\d)$/, '-0$1') }),
      ),
    ),
  ],
  [2, 'a user who has left', ofAll('occurrences', { userLeftOn: LEFT })],
  [2, 'a user without a signed agreement', () => ({ userAgreements: [] })],
  [2, 'a place outside Flanders', ofAll('occurrences', { region: 'brussels' })],
  [2, 'an activity that is not on the list', () => ({ tasks: [] })],
  [2, 'an activity for other users', ofAll('tasks', { userKinds: '[]', certainty: 'found' })],
  [2, 'an activity that the municipality denies', decided('denial')],
  [2, 'an activity that was struck', decided('strike')],
  [
    2,
    'a municipality of another organiser',
    ({ facts }) => ({ served: all(facts.served, { organiser: 'another' }) }),
  ],
  [3, 'a certificate that the job asks', asking({ certificates: ['driving-licence'] })],
  [
    3,
    'a certificate that the activity asks',
    ofAll('tasks', { requirements: JSON.stringify([{ code: 'driving-licence', certainty: 'found' }]) }),
  ],
  [
    4,
    'who is away',
    about('worker_absence', (rows, { jo }) => [
      ...rows,
      alsoOf(jo, { from: DRAFT_DAY, start: '13:29', until: DRAFT_DAY, end: '13:30' }),
    ]),
  ],
  [4, 'who has no time then', about('worker_week', (rows) => all(rows, { times: '[]' }))],
  [5, 'who lives too far', about('worker_domicile', (rows) => all(rows, HASSELT))],
  [5, 'whose home is not known', about('worker_domicile', (rows) => all(rows, { latitudeE5: null }))],
  [
    6,
    'who does not go to that user',
    about('worker_no_go', (_, { facts, jo }) => [
      alsoOf(jo, { about: 'user', target: facts.occurrences[0]?.['userId'] ?? null, from: LEFT }),
    ]),
  ],
  [
    6,
    'who does not do that work',
    about('worker_no_go', (_, { jo }) => [alsoOf(jo, { about: 'task', target: 'TUIN-05', from: LEFT })]),
  ],
  [7, 'who showed no extract', asking({ extract: true })],
  [8, 'who does not speak the language', asking({ languages: ['fr'] })],
  [
    8,
    'who cannot lift so much',
    (sound) => ({
      ...asking({ liftingKg: 20 })(sound),
      ...about('worker_wishes', (rows) => all(rows, { liftingKgMaximum: 10 }))(sound),
    }),
  ],
  [9, 'two jobs at once', at('noon', { endsAt: `${DRAFT_DAY}T13:01:00.000Z` })],
  [
    9,
    'two jobs with no time to go from one to the other',
    (sound) => ({
      ...at('afternoon', { siteId: 'elsewhere', ...HASSELT })(sound),
      ...about('worker_wishes', (rows) => all(rows, { travelMinutesMaximum: null }))(sound),
    }),
  ],
  [
    10,
    'a night without rest',
    at('noon', {
      day: '2026-11-25',
      startsAt: '2026-11-25T22:00:00.000Z',
      endsAt: `${DRAFT_DAY}T05:00:00.000Z`,
    }),
  ],
  [10, 'a day that is too long', at('noon', { minutes: 600 })],
  [11, 'hours that the month has not left', hoursLeft(202611)],
  [12, 'hours that the year has not left', hoursLeft(2026)],
  [13, 'a request that is withdrawn', ofAll('occurrences', { requestState: 'withdrawn' })],
  [13, 'a time that is cancelled', ofAll('occurrences', { state: 'cancelled' })],
  [13, 'a day that is not chosen', at('noon', { startsAt: null })],
  [
    13,
    'more people than seats',
    ({ facts, an, at: { noon } }) => ({
      seats: [
        ...facts.seats,
        {
          ...facts.seats[0],
          id: 'one more',
          workerId: an,
          occurrenceId: noon,
          day: DRAFT_DAY,
          startsAt: null,
        },
      ],
    }),
  ],
  [13, 'half a team', at('noon', { minimumTeam: 2, seats: 2 })],
  [14, 'a team without experience', asking({ experience: true })],
  [15, 'published jobs without cheques', () => ({ lots: [] })],
  [16, 'who was banned', paired('ban', 'jo')],
  [16, 'a seat that is promised to somebody else', paired('lock', 'an')],
];
