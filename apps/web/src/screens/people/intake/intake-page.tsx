import { type Id } from '#kernel';
import { fileWords } from '../../../words/nl/staff/people';
import { intakeWords as words } from '../../../words/nl/staff/people-intake';
import { DataTable, dateTold, Page, type TableColumn } from '../../frame';
import { Empty, TaskList } from '../../frame/parts';
import { FileFrame } from '../file-frame';
import { filePath, officePath, type OwnerKind } from '../office';
import { type OwnerShown } from '../person-files';
import { countDone, hrefOf, type InIntake, nextStep, type Step } from './steps';

interface IntakePageProps {
  readonly owner: OwnerShown;
  readonly steps: readonly Step[];
}

function stateOf(step: Step): string {
  if (step.isDone) return words.states.done;
  if (step.at === undefined) return words.states.later;
  return step.isOptional ? words.states.optional : words.states.todo;
}

/** An intake as one list of tasks, in its order, each with how far it is. */
export function IntakePage({ owner, steps }: IntakePageProps) {
  const file = filePath(owner.organiser, owner.kind, owner.id);
  const groups = [...new Set(steps.map(({ group }) => group))];
  const { done, all } = countDone(steps);
  return (
    <FileFrame owner={owner} part="intake">
      <h2>{owner.kind === 'worker' ? words.workerTitle : words.userTitle}</h2>
      <p class="lead">{nextStep(steps) ? words.progress(done, all) : words.allDone}</p>
      {groups.map((group) => (
        <section key={group}>
          <h3>{words.groups[group]}</h3>
          <TaskList
            tasks={steps
              .filter((step) => step.group === group)
              .map((step) => ({
                title: step.title,
                href: hrefOf(file, step),
                state: stateOf(step),
                isDone: step.isDone,
              }))}
          />
        </section>
      ))}
    </FileFrame>
  );
}

interface IntakesPageProps {
  readonly organiser: Id;
  readonly workers: readonly InIntake[];
  readonly users: readonly InIntake[];
}

/** Everybody who is beginning, and how far they are. */
export function IntakesPage({ organiser, workers, users }: IntakesPageProps) {
  const office = officePath(organiser);
  return (
    <Page title={words.title} wide staff>
      <div class="title-row">
        <h1>{words.title}</h1>
        <p class="actions">
          <a class="button" href={`${office}/mensen/nieuw`}>
            {words.add}
          </a>
          <a class="button" href={`${office}/gebruikers/nieuw`}>
            {words.addUser}
          </a>
        </p>
      </div>
      <p class="lead">{words.lead}</p>
      <h2>{words.people}</h2>
      <Group organiser={organiser} kind="worker" intakes={workers} />
      <h2>{words.users}</h2>
      <Group organiser={organiser} kind="user" intakes={users} />
    </Page>
  );
}

interface GroupProps {
  readonly organiser: Id;
  readonly kind: OwnerKind;
  readonly intakes: readonly InIntake[];
}

function Group({ organiser, kind, intakes }: GroupProps) {
  const root = `${officePath(organiser)}/${kind === 'worker' ? 'mensen' : 'gebruikers'}`;
  const isWorker = kind === 'worker';
  if (intakes.length === 0)
    return (
      <Empty
        says={isWorker ? words.empty : words.noUsers}
        action={{ says: isWorker ? words.add : words.addUser, href: `${root}/nieuw` }}
      />
    );
  return (
    <DataTable
      headed
      title={isWorker ? words.people : words.users}
      columns={columnsAt(root)}
      rows={intakes}
      keyOf={({ id }) => id}
      rowHref={({ id }) => `${root}/${id}/intake`}
    />
  );
}

const columnsAt = (root: string): readonly TableColumn<InIntake>[] => [
  { title: words.columns.name, text: ({ name }) => name || fileWords.erased },
  { title: words.columns.since, text: ({ since }) => dateTold(since, 'nl') },
  {
    title: words.columns.done,
    text: ({ steps }) => {
      const { done, all } = countDone(steps);
      return words.doneOf(done, all);
    },
  },
  {
    title: words.columns.next,
    cell: ({ id, steps }) => {
      const next = nextStep(steps);
      return next ? <a href={hrefOf(`${root}/${id}`, next)}>{next.title}</a> : words.allDone;
    },
  },
];
