import { type Id } from '#kernel';
import { phoneWords as words } from '../../../words/nl/staff/planning-phone';
import { Empty, Field, Form, GoOn, Page, Select, useScreen } from '../../frame';
import { spokenWordsOf } from '../../../words/words-of';
import { planningAt, withQuery } from '../paths';
import { WhenFields } from '../requests/when';
import { type Caller, type Found } from './caller';
import { TaskField } from './task-field';

interface PhoneProps {
  readonly organiser: Id;
  /** What was typed to find who calls. */
  readonly search: string;
  readonly found: readonly Found[];
  readonly caller: Caller | undefined;
}

/** Who calls, what, when, where: one page from top to bottom, Enter at the end. */
export function PhonePage(props: PhoneProps) {
  const { organiser, caller, search, found } = props;
  return (
    <Page title={words.title} back={planningAt(organiser).today} staff sheet="planning">
      <h1>{words.title}</h1>
      <WhoCalls {...props} />
      {caller === undefined && search === '' && <p class="quiet">{words.nobodyYet}</p>}
      {caller === undefined && search !== '' && found.length === 0 && (
        <Empty
          says={words.nobody(search)}
          action={{ says: words.nobodyAction, href: `${planningAt(organiser).users}/nieuw` }}
        />
      )}
      {caller && <NotYet organiser={organiser} caller={caller} />}
      {caller && <Ask organiser={organiser} caller={caller} />}
    </Page>
  );
}

function WhoCalls({ organiser, search, found, caller }: PhoneProps) {
  const to = planningAt(organiser).phone;
  const others = found.filter(({ id }) => id !== caller?.user.user);
  return (
    <form method="get" action={to} class="caller" role="search">
      {caller ? (
        <p class="caller-name">
          <strong>{caller.user.name}</strong> <span class="quiet">{words.cheques(caller.cheques)}</span>{' '}
          <a href={to}>{words.change}</a>
        </p>
      ) : (
        <>
          <Field
            name="wie"
            label={words.who}
            hint={words.whoHint}
            type="search"
            autocomplete="off"
            value={search}
            autofocus
          />
          <button type="submit">{words.search}</button>
        </>
      )}
      {others.length > 0 && (
        <p>
          {words.others}{' '}
          {others.map(({ id, name }) => (
            <a key={id} class="other" href={withQuery(to, { wie: search, gebruiker: id })}>
              {name}
            </a>
          ))}
        </p>
      )}
    </form>
  );
}

/** Whoever calls hears at once what is missing; the request is written down all the same. */
function NotYet({ organiser, caller: { user, against } }: CallerProps) {
  if (against.length === 0) return null;
  return (
    <section class="card warning" role="status">
      {against.map(spokenWordsOf).map(({ code, says }) => (
        <p key={code}>{says}</p>
      ))}
      <p>
        {words.notYet} <a href={planningAt(organiser).user(user.user)}>{words.openFile}</a>
      </p>
    </section>
  );
}

interface CallerProps {
  readonly organiser: Id;
  readonly caller: Caller;
}

function Ask({ organiser, caller }: CallerProps) {
  const { faults } = useScreen();
  const { user, sites, site, contacts } = caller;
  const to = planningAt(organiser);
  if (!site) {
    return <Empty says={words.noSite} action={{ says: words.noSiteAction, href: to.user(user.user) }} />;
  }
  const contact =
    contacts.find(({ siteId }) => siteId === site.site) ?? contacts.find(({ siteId }) => siteId === null);
  return (
    <Form action={to.phone}>
      <input type="hidden" name="user" value={user.user} />
      <TaskField tiles={caller.tiles} isFirst={faults.length === 0} />
      <WhenFields />
      <Field name="seats" label={words.seats} inputmode="numeric" value="1" />
      <Select
        name="site"
        label={words.site}
        value={site.site}
        choices={sites.map((one) => [one.site, `${one.name}, ${one.postalCode} ${one.place}`] as const)}
      />
      <Field
        name="contact"
        label={words.contact}
        value={contact ? [contact.name, contact.phone].filter(Boolean).join(', ') : ''}
      />
      <Field name="note" label={words.note} />
      <GoOn />
      <button type="submit">{words.save}</button>
    </Form>
  );
}
