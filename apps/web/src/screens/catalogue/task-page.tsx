import { type Id } from '#kernel';
import { localDecisionKinds, type RecordedDecision, type TaskVersion } from '#task-catalogue';
import { catalogueWords as says } from '../../words/nl/staff/catalogue';
import { certaintyShort, certaintyWords } from '../../words/nl/staff/certainty';
import { userKindWords } from '../../words/nl/task-catalogue';
import { DataTable, dateTold, dayTold, Done, Facts, Page, type TableColumn } from '../frame';
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
      <DataTable
        headed
        title={says.versions}
        columns={versionColumns}
        rows={file.versions}
        keyOf={({ number }) => number}
      />
    </Page>
  );
}

const namesIn =
  ({ municipalities }: TaskFile) =>
  (code: string) =>
    municipalities.find(({ nisCode }) => nisCode === code)?.name ?? code;

const requirementColumns: readonly TableColumn<TaskFile['task']['requirements'][number]>[] = [
  { title: says.requirement, text: ({ code }) => says.requirements[code] },
  { title: says.explanation, text: ({ explanation }) => explanation },
  { title: says.certainty, text: ({ certainty }) => certaintyShort[certainty] },
];

function Conditions({ file: { task, exclusions } }: Pick<TaskProps, 'file'>) {
  const textOf = (code: string | null, text: string) =>
    text || (exclusions.find((one) => one.code === code)?.text ?? code ?? '');
  return (
    <>
      <h2>{says.conditions}</h2>
      {task.requirements.length === 0 && !task.transitional && <p>{says.noConditions}</p>}
      {task.transitional && <p>{says.transitional(day(task.transitional.referenceDay))}</p>}
      {task.requirements.length > 0 && (
        <DataTable
          headed
          title={says.conditions}
          columns={requirementColumns}
          rows={task.requirements}
          keyOf={({ code }) => code}
        />
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
  const columns: readonly TableColumn<RecordedDecision>[] = [
    { title: says.decision, text: ({ reference }) => reference },
    { title: says.municipality, text: ({ municipalities }) => municipalities.map(nameOf).join(', ') },
    { title: says.standing, text: ({ kind }) => says.standings[kind] },
    { title: says.decidedOn, text: ({ decidedOn }) => day(decidedOn) },
    { title: says.validFrom, text: ({ validFrom }) => day(validFrom) },
    { title: says.reasoning, text: ({ displacementReasoning }) => displacementReasoning ?? '' },
  ];
  return (
    <DataTable headed title={says.decisions} columns={columns} rows={decisions} keyOf={({ id }) => id} />
  );
}

const versionColumns: readonly TableColumn<TaskVersion>[] = [
  { title: says.version, text: ({ number }) => String(number) },
  { title: says.since, text: ({ validFrom }) => day(validFrom) },
  { title: says.name, text: ({ state, name }) => (state === 'ended' ? says.ended : name) },
  { title: says.kinds, text: ({ userKinds }) => userKinds.map((kind) => userKindWords[kind]).join(', ') },
  { title: says.certainty, text: ({ certainty }) => certaintyShort[certainty] },
];
