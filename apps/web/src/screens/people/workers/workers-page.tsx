import { type Id } from '#kernel';
import { workerStandings } from '#registry';
import { fileWords, standingWords, workerListWords as words } from '../../../words/nl/staff/people';
import { dateTold, Page } from '../../frame';
import { Select } from '../../frame/choices';
import { type Column } from '../../frame/csv';
import { type ListAsked, Listing } from '../../frame/list';
import { Done } from '../../frame/parts';
import { WhoseFilter } from '../caseload/whose-filter';
import { officePath } from '../office';
import { type WorkerRow, type WorkersPage as Given } from './workers-list';

interface WorkersPageProps extends Given {
  readonly organiser: Id;
  readonly asked: ListAsked;
}

const day = (of: WorkerRow['agreementUntil']) => (of === null ? '' : dateTold(of, 'nl'));

/** The columns of the list, on screen and in the file. */
export const workerColumns: readonly Column<WorkerRow>[] = [
  { name: 'naam', title: words.columns.name, text: ({ name }) => name || fileWords.erased, sort: true },
  {
    name: 'toestand',
    title: words.columns.standing,
    text: ({ standing }) => standingWords[standing],
    cell: ({ standing }) => <span class={`tag ${standing}`}>{standingWords[standing]}</span>,
    sort: true,
  },
  { name: 'tot', title: words.columns.until, text: ({ agreementUntil }) => day(agreementUntil), sort: true },
  {
    name: 'uren',
    title: words.columns.hours,
    text: ({ month }) => (month ? words.hours(month.worked, month.planned, month.granted) : ''),
    cell: ({ month }) =>
      month && (
        <>
          <span title={words.hoursHint}>{words.hours(month.worked, month.planned, month.granted)}</span>
          {month.nearMaximum && <span class="tag warn">{words.nearMaximum}</span>}
        </>
      ),
  },
  {
    name: 'bemiddelaar',
    title: words.columns.mediator,
    text: ({ mediatorName }) => mediatorName,
    sort: true,
  },
  { name: 'telefoon', title: words.columns.phone, text: ({ phone }) => phone ?? '' },
  {
    name: 'ingeschreven',
    title: words.columns.registered,
    text: ({ registeredOn }) => day(registeredOn),
    sort: true,
  },
];

/** "Mensen": everybody who works here, or wants to. */
export function WorkersPage({ organiser, asked, rows, total, next, notices }: WorkersPageProps) {
  const office = officePath(organiser);
  return (
    <Page title={words.title} wide staff>
      <Done says={fileWords.done} />
      <div class="title-row">
        <h1>{words.title}</h1>
        <p class="actions">
          <a class="button" href={`${office}/mensen/nieuw`}>
            {words.add}
          </a>
          <a class="button quiet" href={`${office}/intake`}>
            {words.intake}
          </a>
          <a class="button quiet" href={`${office}/caseload`}>
            {words.caseload}
          </a>
        </p>
      </div>
      <p class="lead">{words.lead}</p>
      <Listing
        title={words.title}
        columns={workerColumns}
        rows={rows}
        asked={asked}
        total={total}
        next={next}
        keyOf={({ worker }) => worker}
        rowHref={({ worker }) => `${office}/mensen/${worker}`}
        empty={{ says: words.empty, action: { says: words.add, href: `${office}/mensen/nieuw` } }}
        filters={<Filters asked={asked} notices={notices} />}
      />
    </Page>
  );
}

function Filters({ asked, notices }: Pick<WorkersPageProps, 'asked' | 'notices'>) {
  const { filters } = words;
  const { toestand = '', einde = '' } = asked.filters;
  return (
    <>
      <Select
        name="toestand"
        label={filters.standing}
        value={toestand}
        none={filters.anyStanding}
        choices={[
          ...workerStandings.map((standing) => [standing, standingWords[standing]] as const),
          ['iedereen', filters.everyone] as const,
        ]}
      />
      <Select
        name="einde"
        label={filters.ends}
        value={einde}
        none={filters.anyEnd}
        choices={notices.map((days) => [String(days), filters.within(days)] as const)}
      />
      <WhoseFilter {...asked} />
    </>
  );
}
