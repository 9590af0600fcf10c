import { complaintStates } from '#complaints';
import { type Id } from '#kernel';
import { complaintScreens } from '../../../words/nl/screens-complaints';
import { complaintStateWords, complaintWords as words } from '../../../words/nl/staff/complaints';
import { type Column, dateTold, type ListAsked, Listing, Page } from '../../frame';
import { officePath } from '../../people/office';
import { StateFilter } from '../../people/state-filter';
import { type ComplaintRow } from './complaint-reads';

interface ComplaintsPageProps {
  readonly organiser: Id;
  readonly asked: ListAsked;
  readonly rows: readonly ComplaintRow[];
  readonly total: number;
  readonly next: string | undefined;
}

/** The columns of the list, on screen and in the file. */
export const complaintColumns: readonly Column<ComplaintRow>[] = [
  { name: 'nummer', title: words.columns.number, text: ({ complaint }) => String(complaint.number) },
  {
    name: 'waarover',
    title: words.columns.kind,
    text: ({ complaint }) => complaintScreens.kinds[complaint.kind],
  },
  {
    name: 'van',
    title: words.columns.from,
    text: ({ complaint, from }) => `${from} (${words.fromKinds[complaint.fromKind]})`,
  },
  {
    name: 'toestand',
    title: words.columns.state,
    text: ({ complaint }) => complaintStateWords[complaint.state],
  },
  {
    name: 'termijn',
    title: words.columns.answerBy,
    text: ({ complaint }) => dateTold(complaint.answerBy, 'nl'),
  },
];

/** "Meldingen": what must be answered first stands on top. */
export function ComplaintsPage({ organiser, asked, ...list }: ComplaintsPageProps) {
  const office = officePath(organiser);
  return (
    <Page title={words.title} wide staff>
      <div class="title-row">
        <h1>{words.title}</h1>
        <p class="actions">
          <a class="button" href={`${office}/meldingen/nieuw`}>
            {words.takeIn}
          </a>
        </p>
      </div>
      <p class="lead">{words.lead}</p>
      <Listing
        title={words.title}
        columns={complaintColumns}
        {...list}
        asked={asked}
        unsearched
        keyOf={({ complaint }) => complaint.id}
        rowHref={({ complaint }) => `${office}/meldingen/${complaint.id}`}
        empty={{ says: words.empty }}
        filters={
          <StateFilter
            asked={asked}
            states={complaintStates}
            told={complaintStateWords}
            words={words.filters}
          />
        }
      />
    </Page>
  );
}
