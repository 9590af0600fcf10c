import { type RecordGroup, RecordsList } from '../records/records-list';
import { type WorkerFile } from '#registry';
import { personalWords as words } from '../../../words/nl/staff/people-files';
import { recordPageWords } from '../../../words/nl/staff/people';
import { spokenWordsOf } from '../../../words/words-of';
import { Form, useScreen } from '../../frame';
import { Facts } from '../../frame/parts';
import { FileFrame } from '../file-frame';
import { filePath } from '../office';
import { type OwnerShown } from '../person-files';
import { dayShown } from '../records/form-fields';
import { WordedField } from '../worded-field';

export interface PersonalProps {
  readonly owner: OwnerShown;
  readonly file: WorkerFile;
  readonly homes: RecordGroup;
  /** The INSZ itself, once somebody said why it must be seen. */
  readonly revealed?: string | undefined;
}

/** Name, address, account, and the numbers of a worker's file. */
export function PersonalPage({ owner, file, homes, revealed }: PersonalProps) {
  const { details, doubts } = file;
  return (
    <FileFrame owner={owner} part="gegevens">
      {doubts.length > 0 && (
        <section class="card asked" aria-labelledby="doubts-title">
          <h2 id="doubts-title">{words.doubts}</h2>
          {doubts.map((doubt) => (
            <p key={doubt.code}>
              {spokenWordsOf(doubt).says} {spokenWordsOf(doubt).helps}
            </p>
          ))}
        </section>
      )}
      {details === null ? <p>{words.erased}</p> : <Details owner={owner} file={file} />}
      <RecordsList owner={owner} {...homes} />
      <Numbers owner={owner} file={file} />
      <Insz owner={owner} file={file} revealed={revealed} />
    </FileFrame>
  );
}

type Part = Pick<PersonalProps, 'owner' | 'file'>;
const addressOf = (owner: OwnerShown) => `${filePath(owner.organiser, 'worker', owner.id)}/gegevens`;

function Details({ owner, file: { details } }: Part) {
  if (details === null) return null;
  const { fields } = words;
  return (
    <section aria-labelledby="details-title">
      <h2 id="details-title">{words.title}</h2>
      <ChangedSince
        version={details.version}
        of={[
          [fields.givenName.label, details.givenName],
          [fields.familyName.label, details.familyName],
          [fields.bornOn.label, details.bornOn],
          [fields.phone.label, details.phone],
          [fields.email.label, details.email],
          [fields.street.label, details.street],
          [fields.iban.label, details.iban],
        ]}
      />
      <Form action={addressOf(owner)}>
        <input type="hidden" name="version" value={details.version} />
        <WordedField name="givenName" words={fields.givenName} value={details.givenName} />
        <WordedField name="familyName" words={fields.familyName} value={details.familyName} />
        <WordedField name="bornOn" words={fields.bornOn} value={dayShown(details.bornOn)} />
        <WordedField name="phone" words={fields.phone} value={details.phone} />
        <WordedField name="email" words={fields.email} value={details.email} />
        <WordedField name="street" words={fields.street} value={details.street} />
        <WordedField name="iban" words={fields.iban} value={details.iban} />
        <button type="submit">{words.keep}</button>
      </Form>
    </section>
  );
}

interface ChangedSinceProps {
  readonly version: number;
  readonly of: readonly (readonly [string, string | number | null])[];
}

/** Where somebody else changed it since this form was opened: what stands there now, beside what was typed. */
export function ChangedSince({ version, of }: ChangedSinceProps) {
  const { typed } = useScreen();
  const seen = typed.text('version');
  if (seen === '' || seen === String(version)) return null;
  return (
    <div class="card asked">
      <h3>{recordPageWords.changedSince}</h3>
      <p>{recordPageWords.changedSinceSays}</p>
      <Facts of={of} />
    </div>
  );
}

function Numbers({ owner, file: { worker } }: Part) {
  const { numberFields: fields } = words;
  return (
    <section aria-labelledby="numbers-title">
      <h2 id="numbers-title">{words.numbers}</h2>
      <Form action={`${addressOf(owner)}/dossier`}>
        <input type="hidden" name="version" value={worker.version} />
        <WordedField name="vdabNumber" words={fields.vdabNumber} value={worker.vdabNumber} />
        <WordedField name="pwaProof" words={fields.pwaProof} value={worker.pwaProof} rows={2} />
        <WordedField name="monthsTakenOver" words={fields.monthsTakenOver} value={worker.monthsTakenOver} />
        <WordedField name="monthsSource" words={fields.monthsSource} value={worker.monthsSource} />
        <button class="quiet" type="submit">
          {words.keepNumbers}
        </button>
      </Form>
    </section>
  );
}

function Insz({ owner, file: { inszMasked }, revealed }: Omit<PersonalProps, 'homes'>) {
  const at = addressOf(owner);
  return (
    <section aria-labelledby="insz-title">
      <h2 id="insz-title">{words.insz}</h2>
      <p>{inszMasked === null ? words.inszUnknown : words.inszKnown(inszMasked)}</p>
      {revealed !== undefined && (
        <p class="notice" role="status">
          {words.inszIs(revealed)}
        </p>
      )}
      {inszMasked !== null && revealed === undefined && (
        <Form action={`${at}/rijksregisternummer/tonen`}>
          <WordedField name="inszWhy" words={{ ...words.inszWhy, hint: words.inszWhyHint }} />
          <button class="quiet" type="submit">
            {words.inszShow}
          </button>
        </Form>
      )}
      <details>
        <summary>{words.inszKeep}</summary>
        <Form action={`${at}/rijksregisternummer`}>
          <WordedField name="insz" words={words.inszField} />
          <button class="quiet" type="submit">
            {words.inszKeep}
          </button>
        </Form>
      </details>
    </section>
  );
}
