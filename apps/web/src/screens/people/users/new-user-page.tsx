import { type Id } from '#kernel';
import { type Listed } from '#registry';
import { userKinds } from '#regulation';
import { kindWords } from '../../../words/nl/staff/people';
import { newUserWords as words, personalWords } from '../../../words/nl/staff/people-files';
import { Choices, Form, Page } from '../../frame';
import { KnownAlready } from '../known-already';
import { officePath } from '../office';
import { WordedField } from '../worded-field';

export interface NewUserProps {
  readonly organiser: Id;
  readonly known?: readonly Listed[] | undefined;
}

/** What stands for anything that is none of the six kinds; the rule answers it in words. */
export const OTHER_KIND = 'onderneming';

/** Somebody who wants to ask for workers. */
export function NewUserPage({ organiser, known = [] }: NewUserProps) {
  const { fields, numberFields } = personalWords;
  const list = `${officePath(organiser)}/gebruikers`;
  return (
    <Page title={words.title} back={list} staff>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {known.length > 0 && (
        <KnownAlready title={words.knownTitle} found={known} hrefOf={(id) => `${list}/${id}`} />
      )}
      <Form action={`${list}/nieuw`}>
        {known.length > 0 && <input type="hidden" name="known" value="1" />}
        <Choices
          name="kind"
          question={words.kind}
          plain
          choices={[
            ...userKinds.map((kind) => [kind, kindWords[kind]] as const),
            [OTHER_KIND, words.otherKind] as const,
          ]}
        />
        <WordedField name="name" words={fields.name} />
        <WordedField name="phone" words={fields.phone} />
        <WordedField name="email" words={fields.email} />
        <WordedField name="street" words={fields.street} />
        <WordedField name="postalCode" words={fields.postalCode} />
        <WordedField name="place" words={fields.place} />
        <WordedField name="kboNumber" words={numberFields.kboNumber} />
        <button type="submit">{known.length > 0 ? words.makeAnyway : words.make}</button>
      </Form>
    </Page>
  );
}
