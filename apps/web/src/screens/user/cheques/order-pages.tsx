import { type ChequeOrder } from '#payments';
import { Choices, dateTold, Facts, Field, Form, moneyTold, useScreen } from '../../frame';
import { type ChequeBook } from '../cheque-book';
import { type Space } from '../own-space';
import { UserPage } from '../user-page';

interface OrderFormProps {
  readonly space: Space;
  readonly book: ChequeBook;
}

/** How many cheques, and in which form. */
export function OrderFormPage({ space, book }: OrderFormProps) {
  const { language, words } = useScreen();
  const { cheques } = words;
  const { priceCents, forecast } = book;
  const proposed = forecast.short > 0 ? String(forecast.short) : '';
  return (
    <UserPage space={space} title={cheques.order} part="cheques" back={`${space.base}/cheques`}>
      <h1>{cheques.order}</h1>
      {priceCents !== undefined && <p class="lead">{cheques.price(moneyTold(priceCents, language))}</p>}
      {forecast.short > 0 && <p>{cheques.needed(forecast.short)}</p>}
      <Form action={`${space.base}/cheques/bestellen`}>
        <input type="hidden" name="price" value={String(priceCents ?? '')} />
        <Field name="count" label={cheques.howMany} inputmode="numeric" value={proposed} />
        <Choices plain name="form" question={cheques.form} choices={cheques.forms} value="electronic" />
        {space.kind !== 'private-person' && (
          <Field name="ownReference" label={cheques.ownReference} hint={cheques.ownReferenceHint} />
        )}
        <button type="submit">{cheques.place}</button>
      </Form>
    </UserPage>
  );
}

/** An order: what to pay, with which reference, and what became of it. */
export function OrderPage({ space, order }: { readonly space: Space; readonly order: ChequeOrder }) {
  const { language, words, help } = useScreen();
  const { cheques } = words;
  const { number, cheques: count, priceCents, amountCents, reference, state, placedOn, paidOn } = order;
  return (
    <UserPage space={space} title={cheques.orderNumber(number)} part="cheques" back={`${space.base}/cheques`}>
      <h1>{cheques.orderNumber(number)}</h1>
      <p class="state">{cheques.orderStates[state]}</p>
      {state === 'placed' && (
        <section class="card asked">
          <h2>{cheques.pay}</h2>
          <p>{cheques.payTo(help.from)}</p>
          <dl class="sums">
            <div>
              <dt>{cheques.amount}</dt>
              <dd>{moneyTold(amountCents, language)}</dd>
            </div>
            <div>
              <dt>{cheques.reference}</dt>
              <dd>{reference}</dd>
            </div>
          </dl>
          <p>{cheques.afterPaying}</p>
        </section>
      )}
      <Facts
        of={[
          [cheques.howMany, cheques.count(count)],
          [cheques.each, moneyTold(priceCents, language)],
          [cheques.form, cheques.forms[order.form]],
          [cheques.placedOn, dateTold(placedOn, language)],
          [cheques.paidOn, paidOn && dateTold(paidOn, language)],
          [cheques.ownReference, order.ownReference],
        ]}
      />
    </UserPage>
  );
}
