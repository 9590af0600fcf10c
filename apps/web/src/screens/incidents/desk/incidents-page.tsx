import { deadlineOf, incidentStates } from '#incidents';
import { type Day, type Id } from '#kernel';
import { incidentStateWords, incidentWords as words } from '../../../words/nl/staff/incidents';
import { type Column, dateTold, type ListAsked, Listing, Page } from '../../frame';
import { officePath } from '../../people/office';
import { StateFilter } from '../../people/state-filter';
import { deadlineTold } from './deadline-told';
import { type IncidentRow } from './incident-reads';

interface IncidentsPageProps {
  readonly organiser: Id;
  readonly today: Day;
  readonly asked: ListAsked;
  readonly rows: readonly IncidentRow[];
  readonly total: number;
  readonly next: string | undefined;
}

/** The columns of the list, on screen and in the file. */
export const incidentColumns = (today: Day): readonly Column<IncidentRow>[] => [
  { name: 'nummer', title: words.columns.number, text: ({ incident }) => String(incident.number) },
  { name: 'wat', title: words.columns.kind, text: ({ incident }) => words.kinds[incident.kind] },
  { name: 'dag', title: words.columns.day, text: ({ incident }) => dateTold(incident.happenedOn, 'nl') },
  { name: 'werker', title: words.columns.worker, text: ({ worker }) => worker },
  { name: 'gebruiker', title: words.columns.user, text: ({ user }) => user },
  {
    name: 'toestand',
    title: words.columns.state,
    text: ({ incident }) => incidentStateWords[incident.state],
  },
  {
    name: 'termijn',
    title: words.columns.deadline,
    text: ({ incident }) => deadlineTold(incident, today),
    cell: ({ incident }) => (
      <span class={deadlineOf(incident, today).state === 'late' ? 'tag contested' : undefined}>
        {deadlineTold(incident, today)}
      </span>
    ),
  },
];

/** "Ongevallen en schade": what must reach the insurer first stands on top. */
export function IncidentsPage({ organiser, today, asked, ...list }: IncidentsPageProps) {
  const office = officePath(organiser);
  return (
    <Page title={words.title} wide staff>
      <div class="title-row">
        <h1>{words.title}</h1>
        <p class="actions">
          <a class="button" href={`${office}/wie-was-waar`}>
            {words.tell}
          </a>
        </p>
      </div>
      <p class="lead">{words.lead}</p>
      <Listing
        title={words.title}
        columns={incidentColumns(today)}
        {...list}
        asked={asked}
        unsearched
        keyOf={({ incident }) => incident.id}
        rowHref={({ incident }) => `${office}/ongevallen/${incident.id}`}
        empty={{ says: words.empty }}
        filters={
          <StateFilter
            asked={asked}
            states={incidentStates}
            told={incidentStateWords}
            words={words.filters}
          />
        }
      />
    </Page>
  );
}
