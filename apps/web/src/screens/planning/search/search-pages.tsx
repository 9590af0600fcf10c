import { type Id } from '#kernel';
import { searchWords as words } from '../../../words/nl/staff/planning-search';
import { Empty, Page } from '../../frame';
import { planningAt } from '../paths';
import { type FoundGroup } from './finder';

interface SearchProps {
  readonly organiser: Id;
  readonly text: string;
  readonly groups: readonly FoundGroup[];
}

/** One field for everything. */
export function SearchPage({ organiser, text, groups }: SearchProps) {
  const to = planningAt(organiser);
  return (
    <Page title={words.title} staff sheet="planning">
      <h1>{words.title}</h1>
      <SearchForm action={to.search} text={text} />
      {text === '' && <p class="quiet">{words.nothingYet}</p>}
      {text !== '' && groups.length === 0 && (
        <Empty says={words.nothing(text)} action={{ says: words.nothingAction, href: to.today }} />
      )}
      {text !== '' && <Found groups={groups} />}
    </Page>
  );
}

/** Where to go: the same as the box that Ctrl+K opens, for whoever has no script. */
export function CommandPage({ organiser, text, groups }: SearchProps) {
  const to = planningAt(organiser);
  return (
    <Page title={words.command} staff sheet="planning">
      <div class="command">
        <h1>{words.command}</h1>
        <SearchForm action={to.command} text={text} />
        {groups.length === 0 ? <p role="status">{words.nothing(text)}</p> : <Found groups={groups} />}
      </div>
    </Page>
  );
}

function SearchForm({ action, text }: { readonly action: string; readonly text: string }) {
  return (
    <form method="get" action={action} class="narrow" role="search">
      <div class="field">
        <label for="field-zoek">{words.field}</label>
        <p class="hint" id="field-zoek-hint">
          {words.hint}
        </p>
        <input
          id="field-zoek"
          name="zoek"
          type="search"
          value={text}
          autocomplete="off"
          aria-describedby="field-zoek-hint"
          autofocus
        />
      </div>
      <button type="submit">{words.search}</button>
    </form>
  );
}

function Found({ groups }: Pick<SearchProps, 'groups'>) {
  return (
    <div class="found">
      {groups.map(({ name, items, total, all }) => (
        <section key={name} aria-labelledby={`found-${name}`}>
          <h2 id={`found-${name}`}>
            {words.groups[name]} <span class="quiet">{words.found(total)}</span>
          </h2>
          <ul class="rows">
            {items.map(({ href, head, about }) => (
              <li key={href} data-row>
                <a class="row-head" href={href}>
                  {head}
                </a>{' '}
                {about !== undefined && <span class="quiet">{about}</span>}
              </li>
            ))}
          </ul>
          {all !== undefined && items.length < total && <a href={all}>{words.all(total)}</a>}
        </section>
      ))}
    </div>
  );
}
