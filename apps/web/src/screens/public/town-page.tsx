import { type UserKind, userKinds } from '#regulation';
import { type Tile } from '#task-catalogue';
import { dateTold, dayTold, moneyTold, Page, useScreen } from '../frame';
import { Pictogram } from '../worker/pictogram';
import { type OrganiserHere, type Town } from './town';

interface TownProps {
  readonly town: Town;
  /** For whom it is shown what can be done. */
  readonly userKind: UserKind;
}

/** A municipality without log-in: what can be done, for whom, at what price, and whom to ask. */
export function TownPage({ town: told, userKind }: TownProps) {
  const { language, words } = useScreen();
  const { town } = words;
  const { municipality, organisers, on } = told;
  if (organisers.length === 0) return <ElsewherePage town={told} />;
  const title = town.title(municipality.name);
  return (
    <Page title={title} back="/gemeente" sheet="public">
      <h1>{title}</h1>
      <p class="lead">{town.says}</p>
      {organisers.map((organiser) => (
        <Whom key={organiser.id} organiser={organiser} />
      ))}
      <What town={told} userKind={userKind} />
      {organisers.map((organiser) => (
        <Price key={organiser.id} organiser={organiser} />
      ))}
      <How />
      {organisers.map((organiser) => (
        <Work key={organiser.id} organiser={organiser} />
      ))}
      <p class="quiet">{town.asOf(dateTold(on, language))}</p>
    </Page>
  );
}

function ElsewherePage({ town: { municipality, nearby } }: Pick<TownProps, 'town'>) {
  const { town } = useScreen().words;
  const title = town.elsewhereTitle(municipality.name);
  return (
    <Page title={title} back="/gemeente" sheet="public">
      <h1>{title}</h1>
      <p class="lead">{nearby.length === 0 ? town.elsewhereNone : town.elsewhereSays}</p>
      <ul class="columns">
        {nearby.map(({ nisCode, name }) => (
          <li key={nisCode}>
            <a href={`/gemeente/${nisCode}`}>{name}</a>
          </li>
        ))}
      </ul>
    </Page>
  );
}

/** Who arranges it, their telephone, and where they sit when. */
function Whom({ organiser: { name, telephone, deskDays } }: { readonly organiser: OrganiserHere }) {
  const { language, words } = useScreen();
  const { town, frame } = words;
  return (
    <section class="card">
      <h2>{town.desk}</h2>
      <p>{town.by(name)}</p>
      {telephone !== null && (
        <a class="call" href={`tel:${telephone.replace(/[^+\d]/g, '')}`}>
          {frame.call(telephone)}
        </a>
      )}
      {deskDays.length === 0 && <p>{town.noDesk}</p>}
      <ul class="rows">
        {deskDays.map(({ id, day, start, end, place, street, cancelledAt }) => (
          <li key={id}>
            <strong>
              {dayTold(day, language)}, {cancelledAt === null ? town.deskTimes(start, end) : town.deskOff}
            </strong>
            <br />
            {[place, street].filter(Boolean).join(', ')}
          </li>
        ))}
      </ul>
    </section>
  );
}

function What({ town: { municipality, groups, tiles, exclusions }, userKind }: TownProps) {
  const { words } = useScreen();
  const { town } = words;
  const open = tiles.filter(({ state }) => state !== 'refused');
  return (
    <section aria-labelledby="what">
      <h2 id="what">{town.what}</h2>
      <nav class="tabs" aria-label={town.whatFor}>
        {userKinds.map((kind) => (
          <a
            key={kind}
            href={`/gemeente/${municipality.nisCode}?voor=${kind}#what`}
            aria-current={kind === userKind ? 'page' : undefined}
          >
            {town.kinds[kind]}
          </a>
        ))}
      </nav>
      {open.length === 0 && <p>{town.nothing}</p>}
      {groups.map(({ code, name }) => (
        <Group key={code} name={name} code={code} tiles={open.filter(({ task }) => task.group === code)} />
      ))}
      <p>{town.otherTask}</p>
      {exclusions.length > 0 && (
        <details>
          <summary>{town.neverTitle}</summary>
          <ul lang="nl">
            {exclusions.map(({ code, text }) => (
              <li key={code}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** The names of tasks come from the Flemish list, which is in Dutch. */
function Group(group: { readonly code: string; readonly name: string; readonly tiles: readonly Tile[] }) {
  const { town } = useScreen().words;
  if (group.tiles.length === 0) return null;
  const sure = group.tiles.filter(({ state }) => state === 'allowed');
  const doubtful = group.tiles.filter(({ state }) => state === 'review');
  return (
    <section class="task-group">
      <Pictogram group={group.code} />
      <div>
        <h3 lang="nl">{group.name}</h3>
        <Tasks says={town.allowed} tiles={sure} />
        <Tasks says={town.review} tiles={doubtful} />
      </div>
    </section>
  );
}

function Tasks({ says, tiles }: { readonly says: string; readonly tiles: readonly Tile[] }) {
  if (tiles.length === 0) return null;
  return (
    <>
      <p class="quiet">{says}</p>
      <ul lang="nl">
        {tiles.map(({ task }) => (
          <li key={task.code}>{task.name}</li>
        ))}
      </ul>
    </>
  );
}

function Price({ organiser }: { readonly organiser: OrganiserHere }) {
  const { language, words } = useScreen();
  const { town } = words;
  const { priceCents, feeCents, taxReductionPercent, isInsured } = organiser;
  return (
    <section class="card">
      <h2>{town.price}</h2>
      <p>{priceCents === null ? town.priceUnknown : town.perHour(moneyTold(priceCents, language))}</p>
      <p>{town.fee(moneyTold(feeCents, language))}</p>
      <p>{town.taxReduction(taxReductionPercent)}</p>
      {isInsured && <p>{town.insured}</p>}
    </section>
  );
}

function How() {
  const { town, logIn } = useScreen().words;
  return (
    <section class="card">
      <h2>{town.how}</h2>
      <ol>
        {town.howSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{town.member}</p>
      <a class="button quiet" href="/aanmelden">
        {logIn.title}
      </a>
    </section>
  );
}

function Work({ organiser: { allowanceCents } }: { readonly organiser: OrganiserHere }) {
  const { language, words } = useScreen();
  const { town } = words;
  return (
    <section class="card">
      <h2>{town.work}</h2>
      <p>{town.workPay(moneyTold(allowanceCents, language))}</p>
      <p>{town.workSays}</p>
    </section>
  );
}
