import { type ChequeOrder, printed, transferCode } from '#payments';
import { type Payee } from '#registry';
import { Choices, dateTold, Facts, Field, Form, moneyTold, QrCode, useScreen } from '../../frame';
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

interface OrderProps {
  readonly space: Space;
  readonly order: ChequeOrder;
  /** Who is paid; undefined while the organiser did not say it. */
  readonly payee: Payee | undefined;
}

/** An order: what to pay, with which reference, and what became of it. */
export function OrderPage({ space, order, payee }: OrderProps) {
  const { language, words } = useScreen();
  const { cheques } = words;
  const { number, cheques: count, priceCents, state, placedOn, paidOn } = order;
  return (
    <UserPage space={space} title={cheques.orderNumber(number)} part="cheques" back={`${space.base}/cheques`}>
      <h1>{cheques.orderNumber(number)}</h1>
      <p class="state">{cheques.orderStates[state]}</p>
      {state === 'placed' && <HowToPay space={space} order={order} payee={payee} />}
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

/** All that a transfer asks, to type over or to scan. */
function HowToPay({ space, order: { amountCents, reference }, payee }: OrderProps) {
  const { language, words, help, access } = useScreen();
  const { cheques } = words;
  return (
    <section class="card asked">
      <h2>{cheques.pay}</h2>
      {payee ? (
        <p>{cheques.payTo(payee.name)}</p>
      ) : (
        <p class="warning">
          {cheques.noAccount(help.from)}{' '}
          {access.roles.includes('administrator') && (
            <a href={`/organisaties/${space.organiser}/instellingen/keuze/payee-iban`}>
              {cheques.setAccount}
            </a>
          )}
        </p>
      )}
      <Facts
        of={[
          [cheques.amount, moneyTold(amountCents, language)],
          [cheques.account, payee?.iban],
          [cheques.reference, printed(reference)],
        ]}
      />
      {payee && (
        <>
          <QrCode text={transferCode({ payee, amountCents, reference })} label={cheques.payCode} />
          <p>{cheques.payCodeSays}</p>
        </>
      )}
      <p>{cheques.afterPaying}</p>
    </section>
  );
}
