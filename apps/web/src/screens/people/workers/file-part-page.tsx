import { dayInBrussels } from '#kernel';
import { type SignedPaper } from '#registry';
import { workerFileWords as words } from '../../../words/nl/staff/people-files';
import { dateTold, mayDo, useScreen } from '../../frame';
import { FileFrame } from '../file-frame';
import { filePath, officePath } from '../office';
import { type OwnerShown } from '../person-files';
import { type AnyRow, type RecordForm } from '../records/record-form';
import { type RecordGroup, RecordsList } from '../records/records-list';

interface FilePartProps {
  readonly owner: OwnerShown;
  readonly part: string;
  readonly groups: readonly RecordGroup[];
  readonly papers: readonly SignedPaper[];
}

/** One part of a file: the records of a few kinds, each with its dates and its history. */
export function FilePartPage({ owner, part, groups, papers }: FilePartProps) {
  return (
    <FileFrame owner={owner} part={part}>
      {groups.map((group) => (
        <RecordsList
          key={group.form.noun}
          owner={owner}
          {...group}
          more={(row) => <MoreOf owner={owner} form={group.form} row={row} />}
        />
      ))}
      {part === 'overeenkomsten' && <Papers owner={owner} papers={papers} />}
    </FileFrame>
  );
}

interface MoreProps {
  readonly owner: OwnerShown;
  readonly form: RecordForm;
  readonly row: AnyRow;
}

/** What is done with an agreement beside changing it: printed, signed, ended before its term. */
function MoreOf({ owner, form, row }: MoreProps) {
  const { today } = useScreen();
  if (form.noun !== 'workerAgreement' && form.noun !== 'userAgreement') return null;
  const file = filePath(owner.organiser, owner.kind, owner.id);
  const about = <span class="unseen">: {form.line(row, {}).join(', ')}</span>;
  return (
    <>
      <a href={`${file}/overeenkomst/${row.id}/blad`}>
        {words.print}
        {about}
      </a>
      <a href={`${file}/overeenkomst/${row.id}/getekend`}>
        {words.signed}
        {about}
      </a>
      {!form.isOver(row, today) && (
        <a href={`${file}/overeenkomst/${row.id}/einde`}>
          {words.end}
          {about}
        </a>
      )}
    </>
  );
}

interface PaperStateProps {
  readonly at: string;
  readonly paper: SignedPaper;
}

/** Its scan and the way to take it out; or why it is not here any more. */
function PaperState({ at, paper }: PaperStateProps) {
  const screen = useScreen();
  const { mediaType, fileName, withdrawnAt, withdrawnWhy, signedOn } = paper;
  if (withdrawnAt !== null)
    return (
      <span class="quiet">
        {words.withdrawnPaper(dateTold(dayInBrussels(withdrawnAt), 'nl'), withdrawnWhy ?? '')}
      </span>
    );
  return (
    <span class="more">
      {mediaType === null ? (
        <span class="quiet">{words.noScan}</span>
      ) : (
        <a href={at}>
          {words.openPaper} ({fileName})
        </a>
      )}
      {mayDo(screen, 'signedPaper.withdraw') && (
        <a href={`${at}/intrekken`}>
          {words.withdrawPaper}
          <span class="unseen">: {dateTold(signedOn, 'nl')}</span>
        </a>
      )}
    </span>
  );
}

/** The scans of what was signed. */
function Papers({ owner, papers }: Pick<FilePartProps, 'owner' | 'papers'>) {
  return (
    <section aria-labelledby="papers-title">
      <h2 id="papers-title">{words.papers}</h2>
      {papers.length === 0 ? (
        <p>{words.noPapers}</p>
      ) : (
        <ul class="rows">
          {papers.map((paper) => (
            <li key={paper.id}>
              {words.paper(dateTold(paper.signedOn, 'nl'), paper.signedAt)}
              <br />
              <PaperState at={`${officePath(owner.organiser)}/bladen/${paper.id}`} paper={paper} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
