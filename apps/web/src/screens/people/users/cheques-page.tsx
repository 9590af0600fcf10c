import { type StatementPosting } from '#cheque-ledger';
import { statementWords, userFileWords as words } from '../../../words/nl/staff/people-users';
import { dateTold, moneyTold, useScreen } from '../../frame';
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
        <Lots lots={lots} />
      )}
      <h2>{words.orders}</h2>
      {orders.length === 0 ? <p>{words.noOrders}</p> : <Orders orders={orders} />}
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
        <Statement postings={statement.postings} />
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

function Lots({ lots }: Pick<ChequesProps, 'lots'>) {
  const { columns } = words;
  return (
    <div class="table" role="region" aria-label={words.balance} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.order}</th>
            <th scope="col" class="number">
              {columns.free}
            </th>
            <th scope="col" class="number">
              {columns.held}
            </th>
            <th scope="col" class="number">
              {columns.price}
            </th>
          </tr>
        </thead>
        <tbody>
          {lots.map((lot) => (
            <tr key={lot.number}>
              <th scope="row">
                {words.balanceLine(dateTold(lot.issuedOn, 'nl'), dateTold(lot.expiresOn, 'nl'))}
              </th>
              <td class="number">{lot.free}</td>
              <td class="number">{lot.held}</td>
              <td class="number">{moneyTold(lot.priceCents, 'nl')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Orders({ orders }: Pick<ChequesProps, 'orders'>) {
  const { orderColumns: columns } = words;
  return (
    <div class="table" role="region" aria-label={words.orders} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.number}</th>
            <th scope="col">{columns.placed}</th>
            <th scope="col" class="number">
              {columns.cheques}
            </th>
            <th scope="col" class="number">
              {columns.amount}
            </th>
            <th scope="col">{columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <tr key={order.id}>
              <th scope="row">{order.number}</th>
              <td>{dateTold(order.placedOn, 'nl')}</td>
              <td class="number">{order.cheques}</td>
              <td class="number">{moneyTold(order.amountCents, 'nl')}</td>
              <td>
                {words.orderStates[order.state]}
                {order.state === 'placed' && (
                  <p class="quiet">
                    {words.reference} {order.reference}
                  </p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Statement({ postings }: { readonly postings: readonly StatementPosting[] }) {
  const { columns } = statementWords;
  return (
    <div class="table" role="region" aria-label={words.statement} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.day}</th>
            <th scope="col">{columns.what}</th>
            <th scope="col" class="number">
              {columns.change}
            </th>
          </tr>
        </thead>
        <tbody>
          {postings.map((posting) => (
            <tr key={posting.number}>
              <td>{dateTold(posting.happenedOn, 'nl')}</td>
              <td>
                {statementWords.kinds[posting.kind] ?? statementWords.other}
                {posting.text !== null && <p class="quiet">{posting.text}</p>}
              </td>
              <td class="number">{changeTold(posting)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

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
