import { type LookEntry } from '#identity';
import { looksWords as words } from '../../../words/nl/staff/people-files';
import { DataTable, momentTold, type TableColumn } from '../../frame';
import { FileFrame } from '../file-frame';
import { filePath } from '../office';
import { type OwnerShown } from '../person-files';
import { recordForms } from '../records/record-forms';

interface LooksProps {
  readonly owner: OwnerShown;
  readonly looks: readonly LookEntry[];
  /** Id of the last look on this page, when there are more. */
  readonly next: string | undefined;
}

const lookColumns: readonly TableColumn<LookEntry>[] = [
  { title: words.columns.when, text: ({ seenAt }) => momentTold(seenAt, 'nl') },
  { title: words.columns.who, text: ({ actorName }) => actorName },
  { title: words.columns.what, text: ({ what }) => whatTold(what) },
];

/** Who looked in a file, when, and at what. */
export function LooksPage({ owner, looks, next }: LooksProps) {
  return (
    <FileFrame owner={owner} part="wie-keek">
      <h2>{words.title}</h2>
      {looks.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <DataTable title={words.title} columns={lookColumns} rows={looks} keyOf={({ id }) => id} />
      )}
      {next !== undefined && (
        <p>
          <a
            class="button quiet"
            href={`${filePath(owner.organiser, owner.kind, owner.id)}/wie-keek?na=${next}`}
          >
            {words.older}
          </a>
        </p>
      )}
    </FileFrame>
  );
}

/** What was looked at, in words: a part of the file, a kind of record, or the number with its reason. */
function whatTold(what: string): string {
  const [first = '', part] = what.split('.');
  const form = recordForms.find(({ noun }) => noun === first);
  if (form) return form.words.many;
  const known = words.kinds[first] ?? what;
  return part === undefined ? known : `${known}: ${part}`;
}
