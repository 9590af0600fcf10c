import { type Id, type Moment } from '#kernel';
import { Form, momentTold, Page, useScreen } from '../frame';

export interface CardProps {
  readonly organiser: Id;
  readonly worker: Id;
  readonly name: string;
  readonly issuedAt: Moment | null;
}

const pathOf = ({ organiser, worker }: Pick<CardProps, 'organiser' | 'worker'>) =>
  `/organisaties/${organiser}/mensen/${worker}/kaart`;

/** One worker's card: since when, and a new one or a new PIN. */
export function CardPage(props: CardProps) {
  const { language, words } = useScreen();
  const { desk } = words;
  const { organiser, name, issuedAt } = props;
  const title = desk.cardTitle(name);
  return (
    <Page title={title} back={`/organisaties/${organiser}/kaarten`}>
      <h1>{title}</h1>
      <p class="lead">
        {issuedAt === null ? desk.cardNone : `${desk.cardSince} ${momentTold(issuedAt, language)}`}
      </p>
      {issuedAt !== null && <p>{desk.stopsAtOnce}</p>}
      <Form action={pathOf(props)}>
        <button type="submit">{desk.newCard}</button>
        {issuedAt !== null && <p class="quiet">{desk.newCardSays}</p>}
      </Form>
      {issuedAt !== null && (
        <Form action={`${pathOf(props)}/pincode`}>
          <button type="submit" class="quiet">
            {desk.newPin}
          </button>
          <p class="quiet">{desk.newPinSays}</p>
        </Form>
      )}
    </Page>
  );
}

interface MadeProps extends Omit<CardProps, 'issuedAt'> {
  readonly organiserName: string;
  /** None for a new PIN alone, or when the form was sent twice: a code is shown once. */
  readonly code: string | undefined;
  readonly pin: string | undefined;
  /** Where a worker logs in. */
  readonly address: string;
}

/** What was made, to be printed: a card, and apart from it the PIN. */
export function CardMadePage(props: MadeProps) {
  const { desk } = useScreen().words;
  const { organiser, code, pin } = props;
  return (
    <Page title={code === undefined ? desk.madePin : desk.madeCard} back={pathOf(props)} sheet="card">
      <h1 class="on-screen">{code === undefined ? desk.madePin : desk.madeCard}</h1>
      {pin === undefined ? (
        <p>{desk.goneSays}</p>
      ) : (
        <div class="on-screen">
          <p>{desk.onceSays}</p>
          <p>{desk.printHow}</p>
        </div>
      )}
      {code !== undefined && <PrintedCard {...props} code={code} />}
      {pin !== undefined && <PrintedPin {...props} pin={pin} />}
      <p class="on-screen">
        <a href={`/organisaties/${organiser}/kaarten`}>{desk.toCards}</a>
      </p>
    </Page>
  );
}

/** As large as a postcard folded once, and without the PIN. */
function PrintedCard({ organiserName, name, code, address }: MadeProps & { readonly code: string }) {
  const { desk } = useScreen().words;
  return (
    <section class="paper-card" aria-label={desk.newCard}>
      <div>
        <p>
          {organiserName}
          <br />
          {desk.cardOf} <strong>{name}</strong>
        </p>
        <p>
          {desk.cardHow}
          <br />
          <strong>{address.replace(/^https?:\/\//, '')}/aanmelden/kaart</strong>
        </p>
        <p>
          {desk.cardCode}
          <br />
          <code>{code}</code>
        </p>
        <p>{desk.lostCall}</p>
      </div>
      <img src={`/aanmelden/kaart/qr.svg?code=${code}`} alt={desk.cardPicture} width="160" height="160" />
    </section>
  );
}

function PrintedPin({ name, pin }: MadeProps & { readonly pin: string }) {
  const { desk } = useScreen().words;
  return (
    <section class="paper-pin" aria-label={desk.newPin}>
      <p>
        {name}
        <br />
        {desk.pin}
        <br />
        <code>{pin}</code>
      </p>
      <p>{desk.pinKeep}</p>
    </section>
  );
}
