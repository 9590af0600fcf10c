import { type UserKind } from '#regulation';
import { type Page } from 'playwright-core';
import { ACustomer, answer, fills } from '../a-customer';
import { type States } from './states';
import { ROOT, type Stage } from './user-stage';

const { nothing, chooses, types } = fills;
const QUESTION = `${ROOT}/aanvragen/nieuw/:draftId/:step`;

/** The questions of a new request, answered so far. */
export async function asked(
  stage: Stage,
  answers: readonly ((page: Page) => Promise<unknown>)[],
  kind: UserKind = 'school',
): Promise<ACustomer> {
  const who = await ACustomer.open(stage.here, kind);
  await who.knows('Lies Claes', '016 20 20 20');
  await who.logIn(stage.page);
  await stage.page.goto(`${who.base}/aanvragen/nieuw`);
  await answer(stage.page, answers);
  return who;
}

export const lunch = [nothing, chooses('Middagtoezicht')];
const year = types({
  'Eerste dag': '1-12-2026',
  'Laatste dag': '30-06-2027',
  Begin: '11:30',
  Einde: '13:00',
});
const series = [...lunch, chooses('Elke schooldag'), year];
const everything = [
  ...series,
  nothing,
  types({ 'Aantal mensen': '2' }),
  chooses('Lies Claes'),
  types({ 'Veiligheid, kleding en gereedschap': 'Fluohesje aan.' }),
  types({ Bestelnummer: 'BB-2026-17' }),
];

const tasks = Object.fromEntries(
  (['farm', 'municipality', 'ocmw', 'non-profit', 'private-person'] as const).map((kind) => [
    `user-ask-task-${kind}`,
    [QUESTION, (stage: Stage) => asked(stage, [nothing], kind)] as const,
  ]),
);

/** Every question of a request, in every state. */
export const askStates: States = {
  ...tasks,
  'user-ask-site': [QUESTION, (stage) => asked(stage, [])],
  'user-ask-task': [QUESTION, (stage) => asked(stage, [nothing])],
  'user-ask-task-empty': [QUESTION, (stage) => asked(stage, [nothing, nothing])],
  'user-ask-task-refused': [
    QUESTION,
    async (stage) => {
      await asked(stage, [nothing]);
      await stage.page.getByText(/^Dit kan hier niet/).click();
    },
  ],
  'user-ask-own-words': [
    QUESTION,
    (stage) => asked(stage, [nothing, chooses('Iets anders, in mijn woorden')]),
  ],
  'user-ask-own-words-empty': [
    QUESTION,
    (stage) => asked(stage, [nothing, chooses('Iets anders, in mijn woorden'), nothing]),
  ],
  'user-ask-how': [QUESTION, (stage) => asked(stage, lunch)],
  'user-ask-how-empty': [QUESTION, (stage) => asked(stage, [...lunch, nothing])],
  'user-ask-when': [QUESTION, (stage) => asked(stage, [...lunch, chooses('Elke schooldag')])],
  'user-ask-when-empty': [QUESTION, (stage) => asked(stage, [...lunch, chooses('Elke schooldag'), nothing])],
  'user-ask-when-season': [QUESTION, (stage) => asked(stage, [...lunch, chooses('Een seizoen lang')])],
  'user-ask-when-standing': [QUESTION, (stage) => asked(stage, [...lunch, chooses('Een vaste afspraak')])],
  'user-ask-days': [QUESTION, (stage) => asked(stage, series)],
  'user-ask-seats': [QUESTION, (stage) => asked(stage, [...series, nothing])],
  'user-ask-seats-wrong': [
    QUESTION,
    (stage) =>
      asked(stage, [...series, nothing, types({ 'Aantal mensen': '2', 'Kan het ook met minder?': '3' })]),
  ],
  'user-ask-contact': [QUESTION, (stage) => asked(stage, [...series, nothing, nothing])],
  'user-ask-safety': [QUESTION, (stage) => asked(stage, [...series, nothing, nothing, nothing])],
  'user-ask-numbers': [QUESTION, (stage) => asked(stage, [...series, nothing, nothing, nothing, nothing])],
  'user-ask-check': [`${ROOT}/aanvragen/nieuw/:draftId/nakijken`, (stage) => asked(stage, everything)],
  'user-ask-received': [
    `${ROOT}/aanvragen/:requestId/ontvangen`,
    (stage) => asked(stage, [...everything, nothing]),
  ],
  'user-ask-discard': [
    `${ROOT}/aanvragen/nieuw/:draftId/weg`,
    async (stage) => {
      await asked(stage, lunch);
      await stage.page.goto(stage.page.url().replace(/[^/]+$/, 'weg'));
    },
  ],
};
