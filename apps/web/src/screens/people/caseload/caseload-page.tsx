import { type Id } from '#kernel';
import { fileWords, standingWords } from '../../../words/nl/staff/people';
import { caseloadPageWords as words } from '../../../words/nl/staff/people-caseload';
import { Form, Page } from '../../frame';
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

/** Every mediator with the number of workers they follow, and their team. */
export function CaseloadsPage({ organiser, mediators }: CaseloadsPageProps) {
  const office = officePath(organiser);
  const { columns } = words;
  return (
    <Page title={words.title} back={`${office}/mensen`} staff>
      <Done says={fileWords.done} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {mediators.length === 0 ? (
        <Empty says={words.empty} />
      ) : (
        <div class="table" role="region" aria-label={words.title} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{columns.mediator}</th>
                <th scope="col" class="number">
                  {columns.workers}
                </th>
                <th scope="col">{columns.team}</th>
              </tr>
            </thead>
            <tbody>
              {mediators.map(({ id, name, workers, team }) => (
                <tr key={id ?? NOBODY}>
                  <th scope="row">
                    <a href={`${office}/caseload/${id ?? NOBODY}`}>{id === null ? words.nobody : name}</a>
                  </th>
                  <td class="number">{workers}</td>
                  <td>{team || words.noTeam}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
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
          <Select name="to" label={words.to.label} choices={one.others} none="–" />
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
