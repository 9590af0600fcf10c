import { type CalendarFeed } from '#identity';
import { Choices, Done, Empty, Form, momentTold, Page, QrCode, useScreen } from '../frame';
import { type CalendarOffered } from './own-calendars';

export interface CalendarsProps {
  readonly offered: readonly CalendarOffered[];
  readonly feeds: readonly CalendarFeed[];
}

/** Links by which a telephone shows one's jobs: made here, and taken back here. */
export function CalendarsPage({ offered, feeds }: CalendarsProps) {
  const { calendar } = useScreen().words;
  return (
    <Page title={calendar.title} back="/">
      <Done says={calendar.done} />
      <h1>{calendar.title}</h1>
      <p class="lead">{calendar.says}</p>
      <p>{calendar.secret}</p>
      {offered.length === 0 ? <Empty says={calendar.noRole} /> : <MakeFeed offered={offered} />}
      <h2>{calendar.known}</h2>
      {feeds.length === 0 ? <p>{calendar.none}</p> : <Feeds offered={offered} feeds={feeds} />}
    </Page>
  );
}

function useNames() {
  const { calendar } = useScreen().words;
  return ({ kind, name }: CalendarOffered): string =>
    kind === 'worker' ? calendar.kinds.worker : calendar.kinds[kind](name);
}

function MakeFeed({ offered }: Pick<CalendarsProps, 'offered'>) {
  const { calendar } = useScreen().words;
  const nameOf = useNames();
  const [only] = offered;
  return (
    <Form action="/agenda">
      {offered.length === 1 && only ? (
        <>
          <input type="hidden" name="role" value={only.role} />
          <p>
            <strong>{nameOf(only)}</strong>
          </p>
        </>
      ) : (
        <Choices
          plain
          name="role"
          question={calendar.which}
          choices={offered.map((one) => [one.role, nameOf(one)] as const)}
        />
      )}
      <Choices plain name="names" question={calendar.names} choices={calendar.withNames} value="no" />
      <button type="submit">{calendar.make}</button>
    </Form>
  );
}

function Feeds({ offered, feeds }: CalendarsProps) {
  const { language, words } = useScreen();
  const { calendar } = words;
  const nameOf = useNames();
  return (
    <ul class="rows">
      {feeds.map(({ id, role, showsNames, madeAt }) => {
        const of = offered.find((one) => one.role === role);
        const madeOn = calendar.madeOn(momentTold(madeAt, language));
        return (
          <li key={id}>
            <p>
              <strong>{of ? nameOf(of) : calendar.link}</strong>
              <br />
              {madeOn}
              {showsNames && `, ${calendar.showsNames}`}
            </p>
            <Form action={`/agenda/${id}/einde`}>
              <button type="submit" class="quiet">
                {calendar.end}
                <span class="unseen"> ({madeOn})</span>
              </button>
            </Form>
          </li>
        );
      })}
    </ul>
  );
}

/** The link that was made: shown once, as text to copy and as a code for a camera. */
export function CalendarMadePage({ address }: { readonly address: string }) {
  const { calendar } = useScreen().words;
  return (
    <Page title={calendar.made} back="/agenda" sheet="paper">
      <h1>{calendar.made}</h1>
      <p class="lead">{calendar.madeSays}</p>
      <div class="field">
        <label for="link">{calendar.link}</label>
        <input id="link" value={address} readOnly />
      </div>
      <ol>
        {calendar.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <figure>
        <QrCode text={address} label={calendar.code} />
        <figcaption>{calendar.codeSays}</figcaption>
      </figure>
      <p>{calendar.secret}</p>
    </Page>
  );
}
