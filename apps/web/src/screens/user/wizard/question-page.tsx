import { type ComponentChildren } from 'preact';
import { Form, GoOn, useScreen } from '../../frame';
import { UserPage } from '../user-page';
import { type Step, stepBefore } from './steps';
import { type Asked } from './wizard';

/** Address of a question of a draft. */
export const stepPath = ({ space, draft }: Pick<Asked, 'space' | 'draft'>, step: Step) =>
  `${space.base}/aanvragen/nieuw/${draft}/${step}`;

interface QuestionPageProps {
  readonly asked: Asked;
  readonly step: Step;
  readonly title: string;
  /** What stands on the button. */
  readonly button?: string;
  readonly children: ComponentChildren;
}

/** One question of a request: the way back to the one before, the question, and one button. */
export function QuestionPage({ asked, step, title, button, children }: QuestionPageProps) {
  const { ask } = useScreen().words;
  const { space, answers } = asked;
  const before = stepBefore(step, { answers, kind: space.kind });
  return (
    <UserPage
      space={space}
      title={title}
      back={before === undefined ? `${space.base}/aanvragen` : stepPath(asked, before)}
    >
      <Form action={stepPath(asked, step)}>
        {children}
        <GoOn />
        <button type="submit">{button ?? ask.goOn}</button>
      </Form>
      {asked.answers.site !== undefined && <p class="quiet">{ask.saved}</p>}
    </UserPage>
  );
}
