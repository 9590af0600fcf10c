import { Page, useScreen } from '../frame';

/** The first page: who are you? */
export function StartPage() {
  const { logIn, town } = useScreen().words;
  return (
    <Page title={logIn.startTitle}>
      <h1>{logIn.startTitle}</h1>
      <p class="lead">{logIn.startSays}</p>
      <ul class="ways">
        <li>
          <a class="way" href="/aanmelden/kaart">
            <strong>{logIn.iAmWorker}</strong>
            <span>{logIn.iAmWorkerSays}</span>
          </a>
        </li>
        <li>
          <a class="way" href="/aanmelden">
            <strong>{logIn.iAmOther}</strong>
            <span>{logIn.iAmOtherSays}</span>
          </a>
        </li>
        <li>
          <a class="way" href="/gemeente">
            <strong>{town.listTitle}</strong>
            <span>{town.listSays}</span>
          </a>
        </li>
      </ul>
      <p class="quiet">
        <a href="/doc/openapi.json">{logIn.forPrograms}</a>
      </p>
    </Page>
  );
}
