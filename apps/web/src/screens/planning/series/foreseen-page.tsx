import { type PersonForeseen, type SeriesForeseen, type SeriesStep } from '#matching';
import { seriesWords as words } from '../../../words/nl/staff/planning-series';
import { planningWords as shared } from '../../../words/nl/staff/planning';
import { spokenWordsOf } from '../../../words/words-of';
import { Form, Page, useScreen } from '../../frame';
import { planningAt, withQuery } from '../paths';
import { type RequestFile } from '../requests/request-file';
import { dayShort } from '../told';
import { stepFields } from './step-typed';

export interface ForeseenProps {
  readonly file: RequestFile;
  readonly kind: SeriesStep['kind'];
  readonly seen: SeriesForeseen;
}

/** What a step on a series does: it was done and undone, so that this is what happens. */
export function ForeseenPage({ file, kind, seen }: ForeseenProps) {
  const { typed } = useScreen();
  const { organiser, request, called } = file;
  const at = planningAt(organiser).series(request.id);
  const someCannot = seen.people.some(({ cannot }) => cannot.length > 0);
  return (
    <Page title={words.tabs[kind]} back={withQuery(at, { wat: kind })} staff sheet="planning">
      <h1>{words.tabs[kind]}</h1>
      <p class="lead">
        {shared.at(request.inOwnWords ?? called.task(request.task), called.user(request.userId))}
      </p>
      <h2>{words.willHappen}</h2>
      <ul>
        <li>{words.reached[kind](seen.visits)}</li>
        <li>{words.cheques(seen.cheques.before, seen.cheques.after)}</li>
        {someCannot && kind === 'other-times' && <li>{words.letGo}</li>}
      </ul>
      <h2 id="people">{seen.asked.length > 0 ? words.asked : words.people}</h2>
      {seen.asked.length > 0 ? <Asked names={seen.asked} /> : <People of={seen.people} />}
      <Form action={at}>
        <input type="hidden" name="kind" value={kind} />
        {stepFields.map((name) => (
          <input key={name} type="hidden" name={name} value={typed.text(name)} />
        ))}
        {someCannot && <input type="hidden" name="letGo" value="yes" />}
        <button type="submit">{words.doIt[kind]}</button>
      </Form>
    </Page>
  );
}

function Asked({ names }: { readonly names: readonly string[] }) {
  return (
    <ol>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ol>
  );
}

function People({ of }: { readonly of: readonly PersonForeseen[] }) {
  if (of.length === 0) return <p class="quiet">{words.nobody}</p>;
  return (
    <div class="table" role="region" aria-labelledby="people" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.visits}</th>
            <th scope="col">{words.hours}</th>
            <th scope="col">{words.cannot}</th>
          </tr>
        </thead>
        <tbody>
          {of.map((person) => (
            <Person key={person.worker} {...person} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Person({ name, visits, hours, cannot }: PersonForeseen) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{visits}</td>
      <td>{words.turn(hours.before, hours.after)}</td>
      <td>{cannot.length === 0 ? words.none : cannot.map((one) => <Cannot key={one.day} {...one} />)}</td>
    </tr>
  );
}

function Cannot({ day, reasons }: PersonForeseen['cannot'][number]) {
  const says = reasons.map(spokenWordsOf).map((one) => one.says);
  return (
    <div>
      <strong>{dayShort(day)}</strong> <span class="quiet">{says.join(' ')}</span>
    </div>
  );
}
