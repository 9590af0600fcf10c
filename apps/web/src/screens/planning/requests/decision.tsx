import { taskToBeNamed } from '#matching';
import { requestWords as words } from '../../../words/nl/staff/planning-requests';
import { Field, Form, Select, useScreen } from '../../frame';
import { planningAt } from '../paths';
import { type RequestFile } from './request-file';

/** Why a mediator looks first, and what the look comes to; a request in own words gets its task here. */
export function Decision({ file: { organiser, request, called } }: { readonly file: RequestFile }) {
  const { typed } = useScreen();
  const action = `${planningAt(organiser).request(request.id)}/beslissing`;
  return (
    <section class="card asked">
      <h2>{words.reviewTitle}</h2>
      <ul>
        {request.reviewedFor.map((why) => (
          <li key={why}>{words.review[why] ?? why}</li>
        ))}
      </ul>
      <Form action={action}>
        {request.task === taskToBeNamed && (
          <Select
            name="task"
            label={words.taskIs}
            none={words.chooseTask}
            value={typed.text('task')}
            choices={called.tasks.map(({ code, name }) => [code, name] as const)}
          />
        )}
        <Field name="reason" label={words.reason} hint={words.decisionHint} rows={2} />
        <div class="answers">
          <button type="submit" name="decision" value="allow" data-key="a">
            {words.allow}
          </button>
          <button class="quiet" type="submit" name="decision" value="refuse">
            {words.refuse}
          </button>
        </div>
      </Form>
    </section>
  );
}
