import { type SourcedAction } from '#registry';
import { endingWords as words } from '../../../words/nl/staff/people-endings';
import { Form, Page } from '../../frame';
import { GoOn } from '../../frame/go-on';
import { consequenceTold } from '../leaving/foreseen';
import { officePath } from '../office';
import { EndingHead } from './ending-page';
import { type EndingShown } from './ending-reads';

interface PreviewProps {
  readonly shown: EndingShown;
  readonly actions: readonly SourcedAction[];
  readonly why: string;
  /** Consequences that stay in the list afterwards. */
  readonly left: number;
}

/** What will happen and what will not, before anything does. */
export function PreviewPage({ shown, actions, why, left }: PreviewProps) {
  const { ending, consequences } = shown;
  const at = `${officePath(ending.organiserId)}/gevolgen/${ending.id}`;
  const aboutOf = (action: SourcedAction) =>
    consequences.find(({ consequence }) => consequence.ref === action.ref);
  return (
    <Page title={`${words.preview}: ${shown.name}`} back={at} staff>
      <EndingHead {...shown} />
      <section class="card asked" role="status">
        <h2>{words.preview}</h2>
        <p>{words.previewSays}</p>
        <ul class="rows">
          {actions.map((action) => {
            const found = aboutOf(action);
            return (
              <li key={`${action.source} ${action.ref}`}>
                <strong>{words.actions[action.action]}</strong>
                <br />
                {found && consequenceTold(found.consequence.kind, found.consequence.on)}
                <br />
                <span class="quiet">{found?.about}</span>
              </li>
            );
          })}
        </ul>
        <p>{words.left(left)}</p>
        {actions.some(({ action }) => action !== 'decide') && <p>{words.tell}</p>}
      </section>
      <Form action={`${at}/afhandelen`}>
        <input type="hidden" name="version" value={ending.version} />
        <input type="hidden" name="why" value={why} />
        {actions.map(({ source, kind, ref, action }) => (
          <input type="hidden" key={ref} name={`do-${source}-${kind}-${ref}`} value={action} />
        ))}
        <GoOn />
        <button type="submit">{words.settle}</button>
      </Form>
      <p>
        <a href={at}>{words.backToChoice}</a>
      </p>
    </Page>
  );
}
