import { type Day, type Id } from '#kernel';
import { userKinds } from '#regulation';
import { type GeneralExclusion } from '#task-catalogue';
import { catalogueWords as says } from '../../words/nl/staff/catalogue';
import { certaintyShort, certaintyWords } from '../../words/nl/staff/certainty';
import { userKindWords } from '../../words/nl/task-catalogue';
import { type Column, dateTold, Field, type ListAsked, Listing, Page, Select } from '../frame';
import { type ListedTask, type StandingDecision, type TaskList } from './catalogue-list';

interface CatalogueProps extends TaskList {
  readonly organiser: Id;
  readonly asked: ListAsked;
  readonly on: Day;
  readonly exclusions: readonly GeneralExclusion[];
  readonly mayDecide: boolean;
}

const standingTold = (standing: readonly StandingDecision[]) =>
  standing.map(({ municipality, kind }) => `${municipality}: ${says.standings[kind]}`).join('; ') ||
  says.asListed;

/** The columns of the list; the same on the screen and in the file. */
export const catalogueColumns: readonly Column<ListedTask>[] = [
  { name: 'code', title: says.code, text: ({ task }) => task.code, sort: true },
  { name: 'naam', title: says.name, text: ({ task }) => task.name, sort: true },
  { name: 'groep', title: says.group, text: ({ group }) => group, sort: true },
  {
    name: 'voor',
    title: says.kinds,
    text: ({ task }) =>
      task.userKinds.length === userKinds.length
        ? says.allKinds
        : task.userKinds.map((kind) => userKindWords[kind]).join(', '),
  },
  { name: 'zekerheid', title: says.certainty, text: ({ task }) => certaintyShort[task.certainty] },
  { name: 'hier', title: says.here, text: ({ standing }) => standingTold(standing) },
];

/** Everything that may be done, and what the organiser's municipalities decided about it. */
export function CataloguePage(props: CatalogueProps) {
  const { organiser, asked, on, tasks, total, next, exclusions, mayDecide } = props;
  const at = `/organisaties/${organiser}/taken`;
  return (
    <Page title={says.title} wide staff>
      <h1>{says.title}</h1>
      <p class="lead">
        {says.says} {dateTold(on, 'nl')}.
      </p>
      {mayDecide && (
        <p>
          <a class="button quiet" href={`${at}/eigen`}>
            {says.ownTask}
          </a>
        </p>
      )}
      <Listing
        title={says.listTitle}
        columns={catalogueColumns}
        rows={tasks}
        asked={asked}
        keyOf={({ task }) => task.code}
        total={total}
        next={next}
        rowHref={({ task }) => `${at}/${task.code}`}
        empty={{ says: says.emptyList }}
        filters={<Filters {...props} />}
      />
      <h2>{says.generalTitle}</h2>
      <ul>
        {exclusions.map(({ code, text, source, certainty }) => (
          <li key={code}>
            {text} <span class="quiet">({[source, certaintyShort[certainty]].join(', ')})</span>
          </li>
        ))}
      </ul>
    </Page>
  );
}

function Filters({ asked: { filters }, groups }: CatalogueProps) {
  return (
    <>
      <Select
        name="groep"
        label={says.group}
        choices={groups.map(({ code, name }) => [code, name] as const)}
        value={filters.groep ?? ''}
        none={says.allGroups}
      />
      <Select
        name="voor"
        label={says.kinds}
        choices={userKindWords}
        value={filters.voor ?? ''}
        none={says.allKinds}
      />
      <Select
        name="zekerheid"
        label={says.certainty}
        choices={certaintyWords}
        value={filters.zekerheid ?? ''}
        none={says.allCertainties}
      />
      <Field name="dag" label={says.on} hint={says.onHint} value={filters.dag ?? ''} />
    </>
  );
}
