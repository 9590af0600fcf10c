import { type Territory } from '#task-catalogue';
import { Page, useScreen } from '../frame';

interface TownsProps {
  readonly search: string;
  readonly towns: readonly Territory[];
}

/** Every municipality, to find one's own. */
export function TownsPage({ search, towns }: TownsProps) {
  const { town } = useScreen().words;
  return (
    <Page title={town.listTitle} back="/" sheet="public">
      <h1>{town.listTitle}</h1>
      <p class="lead">{town.listSays}</p>
      <form method="get" action="/gemeente" role="search">
        <div class="field">
          <label for="field-zoek">{town.search}</label>
          <p class="hint" id="field-zoek-hint">
            {town.searchHint}
          </p>
          <input
            id="field-zoek"
            name="zoek"
            type="search"
            value={search}
            autocomplete="off"
            aria-describedby="field-zoek-hint"
          />
        </div>
        <button type="submit">{town.find}</button>
      </form>
      <p role="status">{towns.length === 0 ? town.noneFound : town.found(towns.length)}</p>
      {towns.length === 0 && <a href="/gemeente">{town.showAll}</a>}
      <ul class="columns">
        {towns.map(({ nisCode, name, organisers }) => (
          <li key={nisCode}>
            <a href={`/gemeente/${nisCode}`}>{name}</a>
            {organisers.length === 0 && <span class="quiet"> ({town.notServed})</span>}
          </li>
        ))}
      </ul>
    </Page>
  );
}
