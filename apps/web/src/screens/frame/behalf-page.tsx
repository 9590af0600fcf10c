import { type Id } from '#kernel';
import { behalfWords as words } from '../../words/nl/staff/menu';
import { Choices } from './choices';
import { Field, Form } from './form';
import { Page } from './page';

export interface BehalfProps {
  readonly organiser: Id;
  readonly party: Id;
  readonly name: string;
  /** Where it goes on. */
  readonly wanted: string;
}

/** Before the desk acts for somebody: how they asked, and why. */
export function BehalfPage({ organiser, party, name, wanted }: BehalfProps) {
  const title = words.title(name);
  return (
    <Page title={title} staff>
      <h1>{title}</h1>
      <p class="lead">{words.lead}</p>
      <Form action={`/organisaties/${organiser}/namens/${party}`}>
        <input type="hidden" name="naar" value={wanted} />
        <Choices name="channel" question={words.channel} choices={words.channels} plain />
        <Field name="why" label={words.reason} hint={words.reasonHint} />
        <button type="submit">{words.go}</button>
      </Form>
    </Page>
  );
}
