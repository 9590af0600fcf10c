import { type Id } from '#kernel';
import { type WindowPublication } from '#matching';
import { publishWords as words } from '../../../words/nl/staff/planning-publish';
import { Form, Page, useScreen } from '../../frame';
import { type Called } from '../names';
import { planningAt } from '../paths';
import { dayShort } from '../told';

/** What making the week known does, before it is done. */
export function PublishPage({ organiser }: { readonly organiser: Id }) {
  const to = planningAt(organiser);
  return (
    <Page title={words.title} back={to.today} staff>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <ul>
        {words.does.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <Form action={to.publish}>
        <button type="submit">{words.publish}</button>
      </Form>
    </Page>
  );
}

interface PublicationProps {
  readonly organiser: Id;
  readonly run: WindowPublication;
  readonly called: Called;
}

/** What was made known, and who has not cheques enough. */
export function PublicationPage({ organiser, run, called }: PublicationProps) {
  const { today } = useScreen();
  const to = planningAt(organiser);
  return (
    <Page title={words.done} back={to.today} staff>
      <h1>{words.done}</h1>
      <p class="notice" role="status">
        {words.held(
          run.held,
          run.onDay === today ? words.today : dayShort(run.onDay),
          dayShort(run.untilDay),
        )}
      </p>
      <h2>{words.withoutCheques}</h2>
      {run.withoutCheques.length === 0 ? (
        <p>{words.everybodyHas}</p>
      ) : (
        <ul class="rows">
          {run.withoutCheques.map(({ user, needed, firstDay, assignments }) => (
            <li key={user}>
              <a href={to.user(user)}>{called.user(user)}</a>
              <p class="quiet">{words.needs(needed, assignments.length, dayShort(firstDay))}</p>
            </li>
          ))}
        </ul>
      )}
      <a class="button quiet" href={to.board}>
        {words.toBoard}
      </a>
    </Page>
  );
}
