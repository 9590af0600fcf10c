import { type SourcedConsequence } from '#registry';
import { endAgreementWords as words } from '../../../words/nl/staff/people-agreements';
import { leaveWords } from '../../../words/nl/staff/people-files';
import { Form, Page } from '../../frame';
import { filePath } from '../office';
import { type OwnerShown } from '../person-files';
import { WordedField } from '../worded-field';
import { Foreseen } from './foreseen';

export interface EndAgreementProps {
  readonly owner: OwnerShown;
  readonly agreement: { readonly id: string; readonly version: number };
  /** When it runs, in words. */
  readonly runs: string;
  readonly foreseen?: readonly SourcedConsequence[] | undefined;
}

/** Ends an agreement before its term; the consequences can be seen before. */
export function EndAgreementPage({ owner, agreement, runs, foreseen }: EndAgreementProps) {
  const file = filePath(owner.organiser, owner.kind, owner.id);
  return (
    <Page title={`${words.title}: ${owner.name}`} back={`${file}/overeenkomsten`} staff>
      <p class="over">{owner.name}</p>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(runs)}</p>
      <Foreseen of={foreseen} />
      <Form action={`${file}/overeenkomst/${agreement.id}/einde`}>
        <input type="hidden" name="version" value={agreement.version} />
        <WordedField name="endedOn" words={words.endedOn} />
        <WordedField name="reason" words={words.why} rows={2} />
        <div class="answers">
          <button type="submit" name="look" value="1">
            {leaveWords.look}
          </button>
          <button class="quiet" type="submit">
            {words.keep}
          </button>
        </div>
      </Form>
    </Page>
  );
}
