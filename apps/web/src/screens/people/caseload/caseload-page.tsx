import { type Id } from '#kernel';
import { fileWords, standingWords } from '../../../words/nl/staff/people';
import { caseloadPageWords as words } from '../../../words/nl/staff/people-caseload';
import { DataTable, Form, Page, type TableColumn } from '../../frame';
import { Select, Ticks } from '../../frame/choices';
import { Done, Empty } from '../../frame/parts';
import { officePath } from '../office';
import { WordedField } from '../worded-field';
import { type CaseloadOfOne, type MediatorListed } from './caseload-reads';

interface CaseloadsPageProps {
  readonly organiser: Id;
  readonly mediators: readonly MediatorListed[];
}

/** Where the workers without a mediator stand in the address. */
export const NOBODY = 'geen';

const addressOf = ({ id }: MediatorListed) => id ?? NOBODY;

const mediatorColumns: readonly TableColumn<MediatorListed>[] = [
  { title: words.columns.mediator, text: ({ id, name }) => (id === null ? words.nobody : name) },
  { title: words.columns.workers, text: ({ workers }) => String(workers), number: true },
  { title: words.columns.team, text: ({ team }) => team || words.noTeam },
];

/** Every mediator with the number of workers they follow, and their team. */
export function CaseloadsPage({ organiser, mediators }: CaseloadsPageProps) {
  const office = officePath(organiser);
  return (
    <Page title={words.title} back={`${office}/mensen`} staff>
      <Done says={fileWords.done} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {mediators.length === 0 ? (
        <Empty says={words.empty} />
      ) : (
        <DataTable
          headed
          title={words.title}
          columns={mediatorColumns}
          rows={mediators}
          keyOf={addressOf}
          rowHref={(one) => `${office}/caseload/${addressOf(one)}`}
        />
      )}
    </Page>
  );
}

/** The workers of one mediator, and handing some of them over. */
export function CaseloadPage({ organiser, one }: { readonly organiser: Id; readonly one: CaseloadOfOne }) {
  const office = officePath(organiser);
  const title = one.id === null ? words.ofNobody : words.one(one.name);
  const at = `${office}/caseload/${one.id ?? NOBODY}`;
  return (
    <Page title={title} back={`${office}/caseload`} staff>
      <Done says={fileWords.done} />
      <h1>{title}</h1>
      {one.workers.length === 0 ? (
        <Empty says={words.noWorkers} />
      ) : (
        <Form action={at}>
          <h2>{words.handOver}</h2>
          <Ticks
            name="workers"
            question={words.which}
            plain
            choices={one.workers.map(
              ({ worker, name, standing }) =>
                [worker, `${name || fileWords.erased} (${standingWords[standing].toLowerCase()})`] as const,
            )}
          />
          <label class="choice">
            <input type="checkbox" name="everybody" value="1" />
            {words.everybody}
          </label>
          <Select name="to" label={words.to.label} choices={one.others} none={words.toNobodyYet} />
          <WordedField name="from" words={words.from} />
          <WordedField name="why" words={words.why} />
          <button type="submit">{words.keep}</button>
        </Form>
      )}
      {one.id !== null && (
        <Form action={`${at}/team`}>
          <h2>{words.team.label}</h2>
          <WordedField name="team" words={words.team} value={one.team} />
          <button class="quiet" type="submit">
            {words.keepTeam}
          </button>
        </Form>
      )}
    </Page>
  );
}
