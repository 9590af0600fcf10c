import { type ChequeOrder } from '#payments';
import { dateTold, Done, Empty, moneyTold, useScreen } from '../../frame';
import { type ChequeBook } from '../cheque-book';
import { type Space } from '../own-space';
import { UserPage } from '../user-page';

interface ChequesProps {
  readonly space: Space;
  readonly book: ChequeBook;
  readonly orders: readonly ChequeOrder[];
}

/** What there is of cheques, order by order, how far they reach, and what was ordered. */
export function ChequesPage({ space, book, orders }: ChequesProps) {
  const { cheques } = useScreen().words;
  return (
    <UserPage space={space} title={cheques.title} part="cheques">
      <h1>{cheques.title}</h1>
      <Done says={cheques.done} />
      <section class="card">
        <dl class="sums">
          <div>
            <dt>{cheques.free}</dt>
            <dd>{book.free}</dd>
          </div>
          <div>
            <dt>{cheques.held}</dt>
            <dd>{book.held}</dd>
          </div>
        </dl>
        <Reach book={book} />
        <p>
          <a class="button" href={`${space.base}/cheques/bestellen`}>
            {cheques.order}
          </a>
        </p>
      </section>
      <h2>{cheques.perOrder}</h2>
      {book.lots.length === 0 ? <p>{cheques.noneLeft}</p> : <LotRows book={book} />}
      <h2>{cheques.orders}</h2>
      <Orders space={space} orders={orders} />
      <p>
        <a href={`${space.base}/cheques/overzicht`}>{cheques.statement}</a>
      </p>
    </UserPage>
  );
}

/** Whether the cheques suffice for the work to come, and which will go unused. */
function Reach({ book: { forecast, held } }: Pick<ChequesProps, 'book'>) {
  const { language, words } = useScreen();
  const { cheques } = words;
  const { needed, short, shortFrom, expiring } = forecast;
  if (short > 0 && shortFrom)
    return <p class="warning">{cheques.short(short, dateTold(shortFrom, language))}</p>;
  const [first] = expiring;
  return (
    <>
      {needed + held > 0 && <p>{needed === 0 ? cheques.nothingPlanned : cheques.enough(needed)}</p>}
      {first && <p>{cheques.unused(first.cheques, dateTold(first.on, language))}</p>}
    </>
  );
}

/** One line for each order: how long it is valid, and what is left of it. */
function LotRows({ book: { lots } }: Pick<ChequesProps, 'book'>) {
  const { language, words } = useScreen();
  const { cheques } = words;
  return (
    <ul class="rows">
      {lots.map(({ number, issuedOn, expiresOn, free, held }) => (
        <li key={number}>
          {cheques.lotOf(dateTold(issuedOn, language))}{' '}
          <strong>{cheques.lotUntil(dateTold(expiresOn, language))}</strong>
          <p>{cheques.lotLeft(free, held)}</p>
        </li>
      ))}
    </ul>
  );
}

function Orders({ space, orders }: Pick<ChequesProps, 'space' | 'orders'>) {
  const { language, words } = useScreen();
  const { cheques } = words;
  if (orders.length === 0)
    return (
      <Empty
        says={cheques.noOrders}
        action={{ says: cheques.order, href: `${space.base}/cheques/bestellen` }}
      />
    );
  return (
    <ul class="rows">
      {orders.map(({ id, number, placedOn, cheques: count, amountCents, state }) => (
        <li key={id}>
          <a href={`${space.base}/cheques/bestellingen/${id}`}>
            {cheques.orderNumber(number)}, {dateTold(placedOn, language)}
          </a>
          <p>
            {cheques.count(count)}, {moneyTold(amountCents, language)}{' '}
            <span class="state">{cheques.orderStates[state]}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
