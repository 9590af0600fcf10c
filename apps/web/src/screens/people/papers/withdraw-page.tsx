import { type SignedPaper } from '#registry';
import { withdrawWords as words } from '../../../words/nl/staff/people-agreements';
import { dateTold, Field, Form, Page } from '../../frame';
import { filePath, officePath } from '../office';
import { type OwnerShown } from '../person-files';

export interface WithdrawProps {
  readonly owner: OwnerShown;
  readonly paper: SignedPaper;
}

/** A paper that was attached to the wrong file is taken out of it, with the reason. */
export function WithdrawPage({ owner, paper }: WithdrawProps) {
  const { organiser, kind, id, name } = owner;
  return (
    <Page title={`${words.title}: ${name}`} back={`${filePath(organiser, kind, id)}/overeenkomsten`} staff>
      <p class="over">{name}</p>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(dateTold(paper.signedOn, 'nl'), paper.signedAt)}</p>
      <p>{words.signedOnStays}</p>
      <Form action={`${officePath(organiser)}/bladen/${paper.id}/intrekken`}>
        <Field name="why" label={words.why.label} hint={words.why.hint} autocomplete="off" />
        <button class="stop" type="submit">
          {words.withdraw}
        </button>
      </Form>
    </Page>
  );
}
