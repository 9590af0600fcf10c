import { type SourcedConsequence } from '#registry';
import { leaveWords } from '../../../words/nl/staff/people-files';
import { Choices, Form, Page } from '../../frame';
import { filePath } from '../office';
import { type OwnerShown } from '../person-files';
import { WordedField } from '../worded-field';
import { Foreseen } from './foreseen';

export interface LeavePageProps {
  readonly owner: OwnerShown;
  readonly version: number;
  readonly foreseen?: readonly SourcedConsequence[] | undefined;
}

/** The last day of a worker or a user; the consequences can be seen before. */
export function LeavePage({ owner, version, foreseen }: LeavePageProps) {
  const words = leaveWords[owner.kind];
  const file = filePath(owner.organiser, owner.kind, owner.id);
  return (
    <Page title={`${words.title}: ${owner.name}`} back={file} staff>
      <p class="over">{owner.name}</p>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Foreseen of={foreseen} />
      <Form action={`${file}/stoppen`}>
        <input type="hidden" name="version" value={version} />
        {owner.kind === 'worker' && (
          <Choices name="what" question={leaveWords.worker.what} choices={leaveWords.worker.kinds} plain />
        )}
        <WordedField name="on" words={words.on} />
        <WordedField name="reason" words={leaveWords.why} rows={2} />
        <div class="answers">
          <button type="submit" name="look" value="1">
            {leaveWords.look}
          </button>
          <button class="quiet" type="submit">
            {leaveWords.keep}
          </button>
        </div>
      </Form>
    </Page>
  );
}
