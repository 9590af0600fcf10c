import { requestNumber, requestStates } from '#matching';
import {
  type Column,
  dayWritten,
  Done,
  type ListAsked,
  Listing,
  type Screen,
  Select,
  useScreen,
} from '../../frame';
import { type Space } from '../own-space';
import { UserPage } from '../user-page';
import { type OwnRequest } from './own-requests';
import { Asked } from './status-shown';

/** The columns of the list: the same on the screen and in the file. */
export function requestColumns({ words: { user } }: Screen): readonly Column<OwnRequest>[] {
  return [
    {
      name: 'wat',
      title: user.columns.what,
      text: ({ task, request }) => task || (request.inOwnWords ?? ''),
    },
    {
      name: 'toestand',
      title: user.columns.status,
      text: ({ request }) => user.requestStates[request.state],
    },
    { name: 'waar', title: user.columns.where, text: ({ site }) => site },
    {
      name: 'eerste',
      title: user.columns.first,
      text: ({ request }) => dayWritten(request.firstDay),
    },
    { name: 'bestelnummer', title: user.columns.order, text: ({ request }) => request.orderNumber ?? '' },
    { name: 'kostenplaats', title: user.columns.cost, text: ({ request }) => request.costCentre ?? '' },
    { name: 'nummer', title: user.columns.number, text: ({ request }) => requestNumber(request.id) },
  ];
}

interface RequestsProps {
  readonly space: Space;
  readonly asked: ListAsked;
  readonly columns: readonly Column<OwnRequest>[];
  readonly rows: readonly OwnRequest[];
  readonly next: string | undefined;
}

/** Everything this user ever asked, newest first. */
export function RequestsPage({ space, asked, columns, rows, next }: RequestsProps) {
  const { user } = useScreen().words;
  const shown = columns.map((column) =>
    column.name === 'wat' ? { ...column, cell: (one: OwnRequest) => <Asked of={one} /> } : column,
  );
  const states = requestStates.map((state) => [state, user.requestStates[state]] as const);
  return (
    <UserPage space={space} title={user.requests} part="aanvragen" wide>
      <h1>{user.requests}</h1>
      <Done says={user.done} />
      {asked.after === '' && (
        <p>
          <a class="button" href={`${space.base}/aanvragen/nieuw`}>
            {user.ask[space.kind]}
          </a>
        </p>
      )}
      <Listing
        title={user.requests}
        columns={shown}
        rows={rows}
        asked={asked}
        keyOf={({ request }) => request.id}
        next={next}
        rowHref={({ request }) => `${space.base}/aanvragen/${request.id}`}
        empty={{ says: user.noRequests }}
        unsearched
        filters={
          <Select
            name="toestand"
            label={user.columns.status}
            choices={states}
            value={asked.filters['toestand'] ?? ''}
            none={user.allStates}
          />
        }
      />
    </UserPage>
  );
}
