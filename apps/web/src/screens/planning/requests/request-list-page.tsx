import { dayInBrussels, type Id } from '#kernel';
import { type RequestListed, requestStates } from '#matching';
import { requestWords as words } from '../../../words/nl/staff/planning-requests';
import { planningWords as shared } from '../../../words/nl/staff/planning';
import { type Column, dayWritten, type ListAsked, Listing, Page, Select, useScreen } from '../../frame';
import { type Called, siteTold } from '../names';
import { mayDo } from '../office';
import { planningAt } from '../paths';

interface RequestListProps {
  readonly organiser: Id;
  readonly asked: ListAsked;
  readonly rows: readonly RequestListed[];
  readonly total: number;
  readonly next: string | undefined;
  readonly called: Called;
}

/** What the list shows of a request, on the screen and in the file. */
export function requestColumns(called: Called): Column<RequestListed>[] {
  const { columns } = words;
  return [
    { name: 'klus', title: columns.task, text: (row) => row.inOwnWords ?? called.task(row.task), sort: true },
    { name: 'gebruiker', title: columns.user, text: ({ userId }) => called.user(userId) },
    { name: 'plaats', title: columns.site, text: (row) => siteTold(called.site(row.userId, row.siteId)) },
    { name: 'wanneer', title: columns.pattern, text: ({ patternKind }) => shared.patterns[patternKind] },
    { name: 'eerste', title: columns.first, text: ({ firstDay }) => dayWritten(firstDay), sort: true },
    { name: 'laatste', title: columns.last, text: ({ lastDay }) => dayWritten(lastDay) },
    {
      name: 'open',
      title: columns.open,
      text: ({ seatsOpen }) => String(seatsOpen),
      cell: ({ seatsOpen }) => (seatsOpen > 0 ? <span class="count some">{seatsOpen}</span> : '0'),
      number: true,
    },
    {
      name: 'stand',
      title: columns.state,
      text: ({ state }) => shared.requestStates[state],
      cell: ({ state }) => <span class={`state ${state}`}>{shared.requestStates[state]}</span>,
      sort: true,
    },
    { name: 'nummer', title: columns.reference, text: ({ reference }) => reference ?? '' },
    {
      name: 'ontvangen',
      title: columns.received,
      text: ({ registeredAt }) => dayWritten(dayInBrussels(registeredAt)),
      sort: true,
    },
  ];
}

/** Every request: searched by user, task or the user's own number, filtered, sorted, counted, and as a file. */
export function RequestListPage({ organiser, asked, rows, total, next, called }: RequestListProps) {
  const screen = useScreen();
  const to = planningAt(organiser);
  return (
    <Page title={words.title} staff wide sheet="planning">
      <div class="page-head">
        <h1>{words.title}</h1>
        {mayDo(screen, 'request.register') && (
          <a class="button" href={to.phone} data-key="n">
            {words.noneAction}
          </a>
        )}
      </div>
      <Listing
        title={words.title}
        columns={requestColumns(called)}
        rows={rows}
        asked={asked}
        total={total}
        next={next}
        keyOf={({ id }) => id}
        rowHref={({ id }) => to.request(id)}
        empty={{ says: words.none, action: { says: words.noneAction, href: to.phone } }}
        filters={<Filters asked={asked} />}
      />
    </Page>
  );
}

function Filters({ asked: { filters } }: Pick<RequestListProps, 'asked'>) {
  return (
    <>
      <Select
        name="toestand"
        label={words.filterState}
        none={words.everything}
        value={filters.toestand ?? ''}
        choices={requestStates.map((state) => [state, shared.requestStates[state]] as const)}
      />
      <Select
        name="open"
        label={words.filterOpen}
        none={words.everything}
        value={filters.open ?? ''}
        choices={{ ja: words.onlyOpen }}
      />
    </>
  );
}
