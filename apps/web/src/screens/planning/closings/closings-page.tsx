import { type Id } from '#kernel';
import { type ClosedDay } from '#matching';
import { type SiteFacts, type UserFacts } from '#registry';
import { closingWords as words } from '../../../words/nl/staff/planning-closings';
import { Done, Empty, Field, Form, GoOn, Page, Select, useScreen } from '../../frame';
import { mayDo } from '../office';
import { planningAt, withQuery } from '../paths';
import { dayShort } from '../told';

export interface ClosingsProps {
  readonly organiser: Id;
  readonly search: string;
  readonly found: readonly { readonly id: Id; readonly name: string }[];
  readonly user: UserFacts | undefined;
  readonly site: SiteFacts | undefined;
  readonly closed: readonly ClosedDay[];
}

/** Whose place, which place, and when it is closed. */
export function ClosingsPage(props: ClosingsProps) {
  const { organiser, user, site } = props;
  const to = planningAt(organiser);
  return (
    <Page title={words.title} back={to.today} staff sheet="planning">
      <Done says={words.done} />
      <h1>{words.title}</h1>
      <p class="lead">{user && site ? `${user.name}: ${site.name}, ${site.place}` : words.lead}</p>
      {user ? <Sites {...props} user={user} /> : <FindUser {...props} />}
      {user && site && <Closed {...props} user={user} site={site} />}
    </Page>
  );
}

function FindUser({ organiser, search, found }: ClosingsProps) {
  const to = planningAt(organiser).closings;
  return (
    <>
      <form method="get" action={to} role="search" class="narrow">
        <Field
          name="wie"
          label={words.who}
          hint={words.whoHint}
          type="search"
          value={search}
          autocomplete="off"
          autofocus
        />
        <button type="submit">{words.search}</button>
      </form>
      {search !== '' && found.length === 0 && (
        <Empty says={words.nobody(search)} action={{ says: words.nobodyAction, href: to }} />
      )}
      <ul class="rows">
        {found.map(({ id, name }) => (
          <li key={id} data-row>
            <a class="row-head" href={withQuery(to, { gebruiker: id })}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Sites({ organiser, user, site }: ClosingsProps & { readonly user: UserFacts }) {
  const to = planningAt(organiser);
  if (user.sites.length === 0)
    return <Empty says={words.noSites} action={{ says: user.name, href: to.user(user.user) }} />;
  return (
    <nav class="tabs" aria-label={words.sites}>
      {user.sites.map((one) => (
        <a
          key={one.site}
          href={withQuery(to.closings, { gebruiker: user.user, plaats: one.site })}
          aria-current={one.site === site?.site ? 'page' : undefined}
        >
          {one.name}, {one.place}
        </a>
      ))}
    </nav>
  );
}

type Chosen = ClosingsProps & { readonly user: UserFacts; readonly site: SiteFacts };

function Closed({ organiser, user, site, closed }: Chosen) {
  const screen = useScreen();
  const to = planningAt(organiser).closings;
  return (
    <>
      <h2>{words.closed}</h2>
      {closed.length === 0 && <p>{words.none}</p>}
      <ul class="rows">
        {closed.map((one) => (
          <li key={one.id} class="todo">
            <div>
              {words.period(dayShort(one.fromDay), dayShort(one.untilDay))}: {one.why}
              {one.part && <span class="quiet"> {words.parts[one.part]}</span>}
              {one.withdrawnAt !== null && <span class="state gone"> {words.withdrawn}</span>}
            </div>
            {one.withdrawnAt === null &&
              one.untilDay >= screen.today &&
              mayDo(screen, 'closedDay.withdraw') && (
                <Form action={`${to}/${one.id}/open`}>
                  <input type="hidden" name="user" value={user.user} />
                  <input type="hidden" name="site" value={site.site} />
                  <button class="quiet small" type="submit">
                    {words.reopen} <span class="unseen">{dayShort(one.fromDay)}</span>
                  </button>
                </Form>
              )}
          </li>
        ))}
      </ul>
      {mayDo(screen, 'closedDay.add') && (
        <section class="card">
          <h2>{words.add}</h2>
          <Form action={to}>
            <input type="hidden" name="user" value={user.user} />
            <input type="hidden" name="site" value={site.site} />
            <Field name="from" label={words.from} hint={words.fromHint} />
            <Field name="until" label={words.until} />
            <Select name="part" label={words.part} none={words.wholeDay} choices={words.parts} />
            <Field name="why" label={words.why} hint={words.whyHint} />
            <GoOn />
            <button type="submit">{words.save}</button>
          </Form>
        </section>
      )}
    </>
  );
}
