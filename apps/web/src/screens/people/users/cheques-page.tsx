import { type StatementPosting } from '#cheque-ledger';
import { printed } from '#payments';
import { statementWords, userFileWords as words } from '../../../words/nl/staff/people-users';
import { DataTable, dateTold, moneyTold, type TableColumn, useScreen } from '../../frame';
import { Empty } from '../../frame/parts';
import { FileFrame } from '../file-frame';
import { filePath, officePath } from '../office';
import { type OwnerShown } from '../person-files';
import { type UserCheques } from './user-reads';

interface ChequesProps extends UserCheques {
  readonly owner: OwnerShown;
}

/** The cheques of a user: what is left of each order, the orders, and all that happened. */
export function ChequesPage({ owner, lots, orders, statement }: ChequesProps) {
  const { access } = useScreen();
  const order = {
    says: words.actions.order,
    href: `${officePath(owner.organiser)}/voor/${owner.id}/cheques`,
  };
  return (
    <FileFrame owner={owner} part="cheques" wide>
      <h2>{words.balance}</h2>
      {lots.length === 0 ? (
        <Empty says={words.noBalance} {...(access.mayRepresent && { action: order })} />
      ) : (
        <DataTable
          headed
          title={words.balance}
          columns={lotColumns}
          rows={lots}
          keyOf={({ number }) => number}
        />
      )}
      <h2>{words.orders}</h2>
      {orders.length === 0 ? (
        <p>{words.noOrders}</p>
      ) : (
        <DataTable headed title={words.orders} columns={orderColumns} rows={orders} keyOf={({ id }) => id} />
      )}
      {access.mayRepresent && (
        <p>
          <a class="button quiet" href={order.href}>
            {order.says}
          </a>
        </p>
      )}
      <h2>{words.statement}</h2>
      {statement.postings.length === 0 ? (
        <p>{words.noStatement}</p>
      ) : (
        <DataTable
          title={words.statement}
          columns={postingColumns}
          rows={statement.postings}
          keyOf={({ number }) => number}
        />
      )}
      {statement.next !== undefined && (
        <p>
          <a href={`${filePath(owner.organiser, 'user', owner.id)}/cheques?na=${statement.next}`}>
            {words.older}
          </a>
        </p>
      )}
    </FileFrame>
  );
}

const lotColumns: readonly TableColumn<UserCheques['lots'][number]>[] = [
  {
    title: words.columns.order,
    text: ({ issuedOn, expiresOn }) => words.balanceLine(dateTold(issuedOn, 'nl'), dateTold(expiresOn, 'nl')),
  },
  { title: words.columns.free, text: ({ free }) => String(free), number: true },
  { title: words.columns.held, text: ({ held }) => String(held), number: true },
  { title: words.columns.price, text: ({ priceCents }) => moneyTold(priceCents, 'nl'), number: true },
];

const orderColumns: readonly TableColumn<UserCheques['orders'][number]>[] = [
  { title: words.orderColumns.number, text: ({ number }) => String(number) },
  { title: words.orderColumns.placed, text: ({ placedOn }) => dateTold(placedOn, 'nl') },
  { title: words.orderColumns.cheques, text: ({ cheques }) => String(cheques), number: true },
  { title: words.orderColumns.amount, text: ({ amountCents }) => moneyTold(amountCents, 'nl'), number: true },
  {
    title: words.orderColumns.state,
    cell: ({ state, reference }) => (
      <>
        {words.orderStates[state]}
        {state === 'placed' && (
          <p class="quiet">
            {words.reference} {printed(reference)}
          </p>
        )}
      </>
    ),
  },
];

const postingColumns: readonly TableColumn<StatementPosting>[] = [
  { title: statementWords.columns.day, text: ({ happenedOn }) => dateTold(happenedOn, 'nl') },
  {
    title: statementWords.columns.what,
    cell: ({ kind, text }) => (
      <>
        {statementWords.kinds[kind] ?? statementWords.other}
        {text !== null && <p class="quiet">{text}</p>}
      </>
    ),
  },
  { title: statementWords.columns.change, text: changeTold, number: true },
];

/** What changed for the user: free cheques and those set apart, each by its own sign. */
function changeTold({ entries }: StatementPosting): string {
  const sum = (purpose: string) =>
    entries.reduce((total, entry) => (entry.purpose === purpose ? total + entry.change : total), 0);
  const told = (change: number, says: string) =>
    change === 0 ? '' : `${change > 0 ? '+' : '−'}${Math.abs(change)} ${says}`;
  return [
    told(sum('free'), words.columns.free.toLowerCase()),
    told(sum('held'), words.columns.held.toLowerCase()),
  ]
    .filter(Boolean)
    .join(', ');
}
