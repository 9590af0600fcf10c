import { noNeeds, type RequestForm, taskToBeNamed } from '#matching';
import { Answers, useScreen } from '../../frame';
import { siteName } from '../own-space';
import { InDutch } from '../user-page';
import { PlanTold } from './days-page';
import { patternTold } from './pattern-told';
import { QuestionPage, stepPath } from './question-page';
import { type Step } from './steps';
import { type Asked, type Plan } from './wizard';

export interface CheckProps {
  readonly asked: Asked;
  readonly form: RequestForm;
  readonly task: string;
  readonly plan: Plan;
  /** A mediator looks first: told before it is sent. */
  readonly isLookedAt: boolean;
  /** Why it cannot be sent as it stands; the questions above can be answered anew. */
  readonly refused: readonly string[];
}

/** Everything that was answered, each with the way back, before it is sent. */
export function CheckPage({ asked, form, task, plan, isLookedAt, refused }: CheckProps) {
  const { ask } = useScreen().words;
  const { check } = ask;
  return (
    <QuestionPage asked={asked} step="nakijken" title={ask.check.title} button={check.send}>
      <h1>{check.title}</h1>
      {refused.length > 0 && (
        <div class="warning">
          <h2>{check.refused}</h2>
          <ul>
            {refused.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </div>
      )}
      <PlanTold plan={plan} seats={form.seats} />
      <Answered asked={asked} form={form} task={task} />
      <p>{isLookedAt ? check.lookedAt : check.open}</p>
    </QuestionPage>
  );
}

function Answered({ asked, form, task }: Pick<CheckProps, 'asked' | 'form' | 'task'>) {
  const { language, words } = useScreen();
  const { ask } = words;
  const { check } = ask;
  const { space } = asked;
  const row = (question: string, answer: preact.ComponentChildren, step: Step) => ({
    question,
    answer,
    change: stepPath(asked, step),
  });
  const needs = needsTold(form.needs ?? noNeeds, words.ask.safety);
  const lines = (of: readonly string[]) => of.map((line) => <div key={line}>{line}</div>);
  const isOwn = form.task === taskToBeNamed;
  return (
    <Answers
      of={[
        row(check.site, siteName(space, form.site), 'plaats'),
        isOwn
          ? row(ask.ownWords.title, form.inOwnWords, 'eigen-woorden')
          : row(check.task, <InDutch>{task}</InDutch>, 'klus'),
        row(check.how, ask.how.ways[form.pattern.kind], 'hoe'),
        row(check.when, lines(patternTold(form.pattern, language, words)), 'wanneer'),
        row(check.seats, ask.seats.told(form.seats, form.minimumTeam), 'hoeveel'),
        row(check.contact, form.contact, 'contact'),
        row(check.safety, lines([form.safetyNotes ?? '', ...needs].filter(Boolean)), 'veiligheid'),
        ...(space.kind === 'private-person'
          ? []
          : [
              row(
                check.numbers,
                [form.orderNumber, form.costCentre, form.reference].filter(Boolean).join(', ') || check.none,
                'nummers',
              ),
            ]),
      ]}
    />
  );
}

interface SafetyWords {
  readonly needs: Readonly<Record<string, string>>;
  readonly liftingTold: (kilograms: number) => string;
}

/** What is asked of the worker, in the words of the question. */
export function needsTold(needs: RequestForm['needs'], says: SafetyWords): string[] {
  const named = [
    ...(needs.extract ? ['extract'] : []),
    ...needs.certificates,
    ...(needs.experience ? ['experience'] : []),
  ].map((one) => says.needs[one] ?? one);
  return needs.liftingKg === null ? named : [...named, says.liftingTold(needs.liftingKg)];
}
