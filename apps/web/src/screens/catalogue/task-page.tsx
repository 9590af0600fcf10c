import { type Id } from '#kernel';
import { localDecisionKinds, type RecordedDecision, type TaskVersion } from '#task-catalogue';
import { catalogueWords as says } from '../../words/nl/staff/catalogue';
import { certaintyShort, certaintyWords } from '../../words/nl/staff/certainty';
import { userKindWords } from '../../words/nl/task-catalogue';
import { dateTold, dayTold, Done, Facts, Page } from '../frame';
import { type TaskFile } from './task-file';

interface TaskProps {
  readonly organiser: Id;
  readonly file: TaskFile;
  readonly mayDecide: boolean;
}

const day = (on: Parameters<typeof dateTold>[0]) => dateTold(on, 'nl');

/** One task: what the list says of it, what municipalities decided, and what that does to what was planned. */
export function TaskPage({ organiser, file, mayDecide }: TaskProps) {
  const { task, group } = file;
  const at = `/organisaties/${organiser}/taken`;
  return (
    <Page title={`${task.code} ${task.name}`} back={at} wide staff>
      <Done says={says.done} />
      <h1>{task.name}</h1>
      {task.state === 'ended' && <p class="warning">{says.ended}</p>}
      <Facts
        of={[
          [says.code, task.code],
          [says.group, group],
          [says.kinds, task.userKinds.map((kind) => userKindWords[kind]).join(', ')],
          [says.scope, says.scopes[task.scope]],
          [says.origin, says.origins[task.origin]],
          [says.certainty, certaintyWords[task.certainty]],
          [says.sources, task.sources.join(', ')],
          [says.since, day(task.validFrom)],
        ]}
      />
      <Conditions file={file} />
      <LocalStanding organiser={organiser} file={file} mayDecide={mayDecide} />
      <NotAllowed organiser={organiser} file={file} />
      <h2>{says.decisions}</h2>
      {file.decisions.length === 0 ? (
        <p>{says.noDecisions}</p>
      ) : (
        <Decisions decisions={file.decisions} nameOf={namesIn(file)} />
      )}
      <h2>{says.versions}</h2>
      <Versions versions={file.versions} />
    </Page>
  );
}

const namesIn =
  ({ municipalities }: TaskFile) =>
  (code: string) =>
    municipalities.find(({ nisCode }) => nisCode === code)?.name ?? code;

function Conditions({ file: { task, exclusions } }: Pick<TaskProps, 'file'>) {
  const textOf = (code: string | null, text: string) =>
    text || (exclusions.find((one) => one.code === code)?.text ?? code ?? '');
  return (
    <>
      <h2>{says.conditions}</h2>
      {task.requirements.length === 0 && !task.transitional && <p>{says.noConditions}</p>}
      {task.transitional && <p>{says.transitional(day(task.transitional.referenceDay))}</p>}
      {task.requirements.length > 0 && (
        <div class="table" role="region" aria-label={says.conditions} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{says.requirement}</th>
                <th scope="col">{says.explanation}</th>
                <th scope="col">{says.certainty}</th>
              </tr>
            </thead>
            <tbody>
              {task.requirements.map(({ code, explanation, certainty }) => (
                <tr key={code}>
                  <th scope="row">{says.requirements[code]}</th>
                  <td>{explanation}</td>
                  <td>{certaintyShort[certainty]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <h2>{says.exclusions}</h2>
      {task.exclusions.length === 0 ? (
        <p>{says.noExclusions}</p>
      ) : (
        <ul>
          {task.exclusions.map(({ code, text }) => (
            <li key={`${code} ${text}`}>{textOf(code, text)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** How it stands in each municipality, and what can be decided. */
function LocalStanding({ organiser, file, mayDecide }: TaskProps) {
  const { municipalities, standing, task } = file;
  return (
    <>
      <h2>{says.localTitle}</h2>
      {municipalities.length === 0 && <p>{says.noMunicipality}</p>}
      <Facts
        of={municipalities.map(({ name }) => {
          const decided = standing.find(({ municipality }) => municipality === name);
          return [name, decided ? says.standings[decided.kind] : says.asListed] as const;
        })}
      />
      {mayDecide && municipalities.length > 0 && (
        <nav class="actions" aria-label={says.decision}>
          {localDecisionKinds.map((kind) => (
            <a
              key={kind}
              class="button quiet"
              href={`/organisaties/${organiser}/taken/${task.code}/beslissing/${kind}`}
            >
              {says.actions[kind]}
            </a>
          ))}
        </nav>
      )}
    </>
  );
}

/** What was planned in good order, and may no longer be: the consequences of a decision. */
function NotAllowed({ organiser, file }: Omit<TaskProps, 'mayDecide'>) {
  const nameOf = namesIn(file);
  if (file.notAllowed.length === 0) return null;
  return (
    <section class="card asked">
      <h2>{says.consequences}</h2>
      <p>{says.consequencesSay}</p>
      <p>
        <a href={`/organisaties/${organiser}/gevolgen`}>{says.toConsequences}</a>
      </p>
      <ul class="rows">
        {file.notAllowed.map((place) => (
          <li key={place.id}>
            <a href={`/organisaties/${organiser}/plaatsen/${place.id}`}>
              {says.consequence(dayTold(place.day, 'nl'), nameOf(place.municipality))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface DecisionsProps {
  readonly decisions: readonly RecordedDecision[];
  readonly nameOf: (code: string) => string;
}

function Decisions({ decisions, nameOf }: DecisionsProps) {
  return (
    <div class="table" role="region" aria-label={says.decisions} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{says.decision}</th>
            <th scope="col">{says.municipality}</th>
            <th scope="col">{says.standing}</th>
            <th scope="col">{says.decidedOn}</th>
            <th scope="col">{says.validFrom}</th>
            <th scope="col">{says.reasoning}</th>
          </tr>
        </thead>
        <tbody>
          {decisions.map((one) => (
            <tr key={one.id}>
              <th scope="row">{one.reference}</th>
              <td>{one.municipalities.map(nameOf).join(', ')}</td>
              <td>{says.standings[one.kind]}</td>
              <td>{day(one.decidedOn)}</td>
              <td>{day(one.validFrom)}</td>
              <td>{one.displacementReasoning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Versions({ versions }: { readonly versions: readonly TaskVersion[] }) {
  return (
    <div class="table" role="region" aria-label={says.versions} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{says.version}</th>
            <th scope="col">{says.since}</th>
            <th scope="col">{says.name}</th>
            <th scope="col">{says.kinds}</th>
            <th scope="col">{says.certainty}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ number, validFrom, name, userKinds, certainty, state }) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              <td>{day(validFrom)}</td>
              <td>{state === 'ended' ? says.ended : name}</td>
              <td>{userKinds.map((kind) => userKindWords[kind]).join(', ')}</td>
              <td>{certaintyShort[certainty]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
