import { type UserFile } from '#registry';
import { kindWords } from '../../../words/nl/staff/people';
import { personalWords as words } from '../../../words/nl/staff/people-files';
import { userFileWords } from '../../../words/nl/staff/people-users';
import { spokenWordsOf } from '../../../words/words-of';
import { Form } from '../../frame';
import { Facts } from '../../frame/parts';
import { FileFrame } from '../file-frame';
import { filePath } from '../office';
import { type OwnerShown } from '../person-files';
import { WordedField } from '../worded-field';
import { ChangedSince } from '../workers/personal-page';

export interface UserPersonalProps {
  readonly owner: OwnerShown;
  readonly file: UserFile;
}

/** Name, address and numbers of a user. */
export function UserPersonalPage({ owner, file: { user, details, doubts } }: UserPersonalProps) {
  const at = `${filePath(owner.organiser, 'user', owner.id)}/gegevens`;
  const { fields, numberFields } = words;
  return (
    <FileFrame owner={owner} part="gegevens">
      <Facts of={[[userFileWords.facts.kind, kindWords[user.kind]]]} />
      {doubts.map((doubt) => (
        <p key={doubt.code} class="warning">
          {spokenWordsOf(doubt).says} {spokenWordsOf(doubt).helps}
        </p>
      ))}
      {details === null ? (
        <p>{words.erased}</p>
      ) : (
        <section aria-labelledby="details-title">
          <h2 id="details-title">{words.title}</h2>
          <ChangedSince
            version={details.version}
            of={[
              [fields.name.label, details.name],
              [fields.phone.label, details.phone],
              [fields.email.label, details.email],
              [fields.street.label, details.street],
              [fields.postalCode.label, details.postalCode],
              [fields.place.label, details.place],
            ]}
          />
          <Form action={at}>
            <input type="hidden" name="version" value={details.version} />
            <WordedField name="name" words={fields.name} value={details.name} />
            <WordedField name="phone" words={fields.phone} value={details.phone} />
            <WordedField name="email" words={fields.email} value={details.email} />
            <WordedField name="street" words={fields.street} value={details.street} />
            <WordedField name="postalCode" words={fields.postalCode} value={details.postalCode} />
            <WordedField name="place" words={fields.place} value={details.place} />
            <button type="submit">{words.keep}</button>
          </Form>
        </section>
      )}
      <section aria-labelledby="numbers-title">
        <h2 id="numbers-title">{words.numbers}</h2>
        <Form action={`${at}/dossier`}>
          <input type="hidden" name="version" value={user.version} />
          <WordedField name="kboNumber" words={numberFields.kboNumber} value={user.kboNumber} />
          <WordedField name="vdabNumber" words={numberFields.vdabNumber} value={user.vdabNumber} />
          <button class="quiet" type="submit">
            {words.keepNumbers}
          </button>
        </Form>
      </section>
    </FileFrame>
  );
}
