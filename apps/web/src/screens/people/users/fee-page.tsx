import { feeWords as words } from '../../../words/nl/staff/people-users';
import { Form, Page } from '../../frame';
import { filePath } from '../office';
import { type OwnerShown } from '../person-files';
import { WordedField } from '../worded-field';

interface FeeProps {
  readonly owner: OwnerShown;
  readonly year: string;
}

/** The yearly fee was paid: when, how much, and where it was seen. */
export function FeePage({ owner, year }: FeeProps) {
  const file = filePath(owner.organiser, 'user', owner.id);
  const { fields } = words;
  return (
    <Page title={`${words.title}: ${owner.name}`} back={file} staff>
      <p class="over">{owner.name}</p>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Form action={`${file}/inschrijvingsgeld`}>
        <WordedField name="year" words={fields.year} value={year} />
        <WordedField name="paidOn" words={fields.paidOn} />
        <WordedField name="amount" words={fields.amount} />
        <WordedField name="source" words={fields.source} />
        <button type="submit">{words.keep}</button>
      </Form>
    </Page>
  );
}
