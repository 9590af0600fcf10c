import { type UserKind } from '#regulation';
import {
  type DraftAnswers,
  isSeries,
  noNeeds,
  type Pattern,
  type PatternKind,
  type RequestForm,
  taskToBeNamed,
} from '#matching';
import { type Id } from '#kernel';

/** The questions of a request, one a page, in the order in which they are asked. */
export const steps = [
  'plaats',
  'klus',
  'eigen-woorden',
  'hoe',
  'wanneer',
  'dagen',
  'hoeveel',
  'contact',
  'veiligheid',
  'nummers',
  'nakijken',
] as const;
export type Step = (typeof steps)[number];

export const isStep = (text: string): text is Step => steps.some((step) => step === text);

/** Ways in which work returns, for each kind of user the likeliest first; what makes no sense there is left out. */
export const waysFor: Readonly<Record<UserKind, readonly PatternKind[]>> = {
  school: ['school-days', 'once', 'weekdays', 'season', 'window', 'standing'],
  farm: ['season', 'weekdays', 'once', 'window', 'standing'],
  municipality: ['weekdays', 'once', 'school-days', 'season', 'window', 'standing'],
  ocmw: ['weekdays', 'once', 'standing', 'school-days', 'season', 'window'],
  'non-profit': ['once', 'weekdays', 'season', 'window', 'standing', 'school-days'],
  'private-person': ['once', 'window', 'standing', 'weekdays', 'season'],
};

/** Whether a question comes up at all, with what was answered so far. */
function isAsked(step: Step, { answers, kind }: Known): boolean {
  switch (step) {
    case 'eigen-woorden':
      return answers.task === taskToBeNamed;
    case 'dagen':
      return patternOf(answers) !== undefined && isSeries(patternOf(answers) as Pattern);
    case 'nummers':
      return kind !== 'private-person';
    default:
      return true;
  }
}

interface Known {
  readonly answers: DraftAnswers;
  readonly kind: UserKind;
}

/** The days as asked, once they fit the way the work returns. */
export const patternOf = ({ pattern, patternKind }: DraftAnswers): Pattern | undefined =>
  pattern?.kind === patternKind ? pattern : undefined;

const isAnswered: Readonly<Record<Step, (answers: DraftAnswers) => boolean>> = {
  plaats: ({ site }) => site !== undefined,
  klus: ({ task }) => task !== undefined,
  'eigen-woorden': ({ inOwnWords }) => Boolean(inOwnWords),
  hoe: ({ patternKind }) => patternKind !== undefined,
  wanneer: (answers) => patternOf(answers) !== undefined,
  dagen: () => true,
  hoeveel: ({ seats }) => seats !== undefined,
  contact: ({ contact }) => contact !== undefined,
  veiligheid: ({ needs }) => needs !== undefined,
  nummers: ({ reference }) => reference !== undefined,
  nakijken: () => false,
};

/** The first question without an answer; checking them all is the last. */
export function firstOpen(known: Known): Step {
  const open = steps.find((step) => isAsked(step, known) && !isAnswered[step](known.answers));
  return open ?? 'nakijken';
}

/** Where an answer leads: the count of days is shown each time they change, and nothing is asked twice. */
export function stepAfter(step: Step, known: Known): Step {
  if (step === 'wanneer' && isAsked('dagen', known)) return 'dagen';
  return firstOpen(known);
}

/** The question before; none before the first. */
export function stepBefore(step: Step, known: Known): Step | undefined {
  return steps.slice(0, steps.indexOf(step)).findLast((one) => isAsked(one, known));
}

/** Whether a question may be shown: everything before it was answered. */
export function mayShow(step: Step, known: Known): boolean {
  return isAsked(step, known) && steps.indexOf(step) <= steps.indexOf(firstOpen(known));
}

/** The form as matching reads it, once every question is answered; undefined before. */
export function formOf(user: Id, known: Known): RequestForm | undefined {
  const { answers } = known;
  const pattern = patternOf(answers);
  const { site, task, seats } = answers;
  if (firstOpen(known) !== 'nakijken') return undefined;
  if (site === undefined || task === undefined || pattern === undefined || seats === undefined)
    return undefined;
  return {
    user,
    site,
    task,
    pattern,
    seats,
    minimumTeam: answers.minimumTeam ?? 1,
    class: 'B',
    reference: answers.reference ?? null,
    orderNumber: answers.orderNumber ?? null,
    costCentre: answers.costCentre ?? null,
    contact: answers.contact ?? null,
    safetyNotes: answers.safetyNotes ?? null,
    inOwnWords: answers.inOwnWords ?? null,
    needs: answers.needs ?? noNeeds,
  };
}
