import { paperBytesMost } from '#registry';
import { signedWords as words } from '../../../words/nl/staff/people-agreements';
import { Form, Page } from '../../frame';
import { FaultsOf, Hint, useField } from '../../frame/field-parts';
import { filePath } from '../office';
import { type OwnerShown } from '../person-files';
import { dayShown } from '../records/form-fields';
import { WordedField } from '../worded-field';
import { type AgreementRow } from './agreements';

export interface SignedPageProps {
  readonly owner: OwnerShown;
  readonly agreement: AgreementRow;
}

const BYTES_IN_MEGABYTE = 1_048_576;

/** The signed paper: when, where, and its scan. */
export function SignedPage({ owner, agreement }: SignedPageProps) {
  const file = filePath(owner.organiser, owner.kind, owner.id);
  const at = `${file}/overeenkomst/${agreement.id}`;
  return (
    <Page title={`${words.title}: ${owner.name}`} back={`${file}/overeenkomsten`} staff>
      <p class="over">{owner.name}</p>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p>
        <a class="button quiet" href={`${at}/blad`}>
          {words.print}
        </a>
      </p>
      <Form action={`${at}/getekend`} multipart>
        <WordedField name="signedOn" words={words.signedOn} value={dayShown(agreement.signedOn)} />
        <WordedField name="signedAt" words={words.signedAt} />
        <ScanField />
        <button type="submit">{words.keep}</button>
      </Form>
    </Page>
  );
}

/** A file of the own computer; a browser never shows again which one it was. */
function ScanField() {
  const hint = words.scan.hint(paperBytesMost / BYTES_IN_MEGABYTE);
  const { id, isWrong, attributes } = useField('scan', hint);
  return (
    <div class={isWrong ? 'field wrong' : 'field'}>
      <label for={id}>{words.scan.label}</label>
      <Hint of={id} says={hint} />
      <FaultsOf name="scan" />
      <input {...attributes} type="file" accept=".pdf,.jpg,.jpeg,.png" />
    </div>
  );
}
