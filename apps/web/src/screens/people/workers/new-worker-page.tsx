import { type Id } from '#kernel';
import { type Listed } from '#registry';
import { newWorkerWords as words, personalWords } from '../../../words/nl/staff/people-files';
import { statusWords } from '../../../words/nl/staff/people-records';
import { workerRecordWords } from '../../../words/nl/staff/people-worker-records';
import { Form, Page } from '../../frame';
import { Select } from '../../frame/choices';
import { GoOn } from '../../frame/go-on';
import { KnownAlready } from '../known-already';
import { officePath } from '../office';
import { WordedField } from '../worded-field';

export interface NewWorkerProps {
  readonly organiser: Id;
  readonly mediators: readonly (readonly [Id, string])[];
  /** Who is logged in, when they are a mediator. */
  readonly me: string;
  readonly known?: readonly Listed[] | undefined;
}

/** Who came by or was referred: the name is enough to begin with. */
export function NewWorkerPage({ organiser, mediators, me, known = [] }: NewWorkerProps) {
  const { fields } = personalWords;
  const { domicile, status } = workerRecordWords;
  const list = `${officePath(organiser)}/mensen`;
  return (
    <Page title={words.title} back={list} staff>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {known.length > 0 && (
        <KnownAlready
          title={words.knownTitle}
          says={words.knownSays}
          found={known}
          hrefOf={(id) => `${list}/${id}`}
        />
      )}
      <Form action={`${list}/nieuw`}>
        {known.length > 0 && <input type="hidden" name="known" value="1" />}
        <h2>{words.who}</h2>
        <WordedField name="givenName" words={fields.givenName} />
        <WordedField name="familyName" words={fields.familyName} />
        <WordedField name="bornOn" words={fields.bornOn} />
        <WordedField name="phone" words={fields.phone} />
        <WordedField name="email" words={fields.email} />
        <h2>{words.home}</h2>
        <WordedField name="street" words={fields.street} />
        <WordedField name="postalCode" words={domicile.fields.postalCode} />
        <WordedField name="place" words={domicile.fields.place} />
        <h2>{words.access}</h2>
        <Select name="status" label={status.one} choices={statusWords} none={words.statusNone} />
        <Select
          name="mediator"
          label={words.mediator}
          choices={mediators}
          none={words.noMediator}
          value={me}
        />
        <GoOn />
        <button type="submit">{known.length > 0 ? words.makeAnyway : words.make}</button>
      </Form>
    </Page>
  );
}
