import { type Id } from '#kernel';
import { endingWords as words } from '../../../words/nl/staff/people-endings';
import { fileWords } from '../../../words/nl/staff/people';
import { dateTold, Page } from '../../frame';
import { Empty } from '../../frame/parts';
import { officePath } from '../office';
import { type EndingNamed } from './ending-reads';

interface EndingsPageProps {
  readonly organiser: Id;
  readonly endings: readonly EndingNamed[];
}

/** What ended and is not settled yet. */
export function EndingsPage({ organiser, endings }: EndingsPageProps) {
  const office = officePath(organiser);
  const { columns } = words;
  return (
    <Page title={words.title} wide staff>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {endings.length === 0 ? (
        <Empty says={words.empty} />
      ) : (
        <div class="table" role="region" aria-label={words.title} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{columns.who}</th>
                <th scope="col">{columns.what}</th>
                <th scope="col">{columns.lastDay}</th>
                <th scope="col">{columns.reason}</th>
              </tr>
            </thead>
            <tbody>
              {endings.map(({ ending, name }) => (
                <tr key={ending.id}>
                  <th scope="row">
                    <a href={`${office}/gevolgen/${ending.id}`}>{name || fileWords.erased}</a>
                  </th>
                  <td>{words.kinds[ending.kind]}</td>
                  <td>{dateTold(ending.lastDay, 'nl')}</td>
                  <td>{ending.reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  );
}
