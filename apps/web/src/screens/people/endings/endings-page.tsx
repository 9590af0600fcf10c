import { type Id } from '#kernel';
import { endingWords as words } from '../../../words/nl/staff/people-endings';
import { fileWords } from '../../../words/nl/staff/people';
import { DataTable, dateTold, Page, type TableColumn } from '../../frame';
import { Empty } from '../../frame/parts';
import { officePath } from '../office';
import { type EndingNamed } from './ending-reads';

interface EndingsPageProps {
  readonly organiser: Id;
  readonly endings: readonly EndingNamed[];
}

const endingColumns: readonly TableColumn<EndingNamed>[] = [
  { title: words.columns.who, text: ({ name }) => name || fileWords.erased },
  { title: words.columns.what, text: ({ ending }) => words.kinds[ending.kind] },
  { title: words.columns.lastDay, text: ({ ending }) => dateTold(ending.lastDay, 'nl') },
  { title: words.columns.reason, text: ({ ending }) => ending.reason },
];

/** What ended and is not settled yet. */
export function EndingsPage({ organiser, endings }: EndingsPageProps) {
  return (
    <Page title={words.title} wide staff>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {endings.length === 0 ? (
        <Empty says={words.empty} />
      ) : (
        <DataTable
          headed
          title={words.title}
          columns={endingColumns}
          rows={endings}
          keyOf={({ ending }) => ending.id}
          rowHref={({ ending }) => `${officePath(organiser)}/gevolgen/${ending.id}`}
        />
      )}
    </Page>
  );
}
