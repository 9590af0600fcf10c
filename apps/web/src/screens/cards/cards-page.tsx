import { type Id } from '#kernel';
import { type Listed } from '#registry';
import { Page, useScreen } from '../frame';

interface CardsProps {
  readonly organiser: Id;
  readonly search: string;
  readonly found: readonly Listed[];
  /** How many answer the search in all. */
  readonly total: number;
}

/** The way to somebody's card: a name, and a click. */
export function CardsPage({ organiser, search, found, total }: CardsProps) {
  const { desk } = useScreen().words;
  return (
    <Page title={desk.cardsTitle}>
      <h1>{desk.cardsTitle}</h1>
      <p class="lead">{desk.cardsSay}</p>
      <form method="get" role="search" aria-label={desk.cardsTitle}>
        <div class="field">
          <label for="field-zoek">{desk.searchName}</label>
          <input id="field-zoek" name="zoek" type="search" value={search} autocomplete="off" />
        </div>
        <button type="submit" class="quiet">
          {desk.search}
        </button>
      </form>
      {found.length === 0 ? (
        <p role="status">{search === '' ? desk.noWorkers : desk.noneFound}</p>
      ) : (
        <ul class="rows">
          {found.map(({ id, name }) => (
            <li key={id}>
              <a href={`/organisaties/${organiser}/mensen/${id}/kaart`}>{name}</a>
            </li>
          ))}
        </ul>
      )}
      {total > found.length && <p class="quiet">{desk.moreFound(total - found.length)}</p>}
    </Page>
  );
}
