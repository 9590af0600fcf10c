import { type Id } from '#kernel';
import { complaintScreens } from '../../../words/nl/screens-complaints';
import { complaintWords as words } from '../../../words/nl/staff/complaints';
import { Choices, Field, Form, Page, Select } from '../../frame';

export interface TakeInProps {
  /** Address of this page. */
  readonly at: string;
  readonly search: string;
  /** People whose name fits what was searched. */
  readonly found: readonly (readonly [id: Id, name: string])[];
  /** Who complains, once chosen. */
  readonly from: { readonly id: Id; readonly name: string } | undefined;
  /** People of the office whom it may be about. */
  readonly staff: readonly (readonly [id: Id, name: string])[];
  /** What to tell the caller, once it was taken in. */
  readonly receipt: string | undefined;
}

/** The desk takes a complaint in: first who it is, then what. Afterwards the desk has the receipt alone. */
export function TakeInPage(props: TakeInProps) {
  const { at, from, staff, receipt } = props;
  return (
    <Page title={words.takeIn} staff>
      {receipt !== undefined && (
        <p class="notice" role="status">
          {receipt}
        </p>
      )}
      <h1>{words.takeIn}</h1>
      <p class="lead">{words.takeInSays}</p>
      {from ? (
        <Form action={`${at}?van=${from.id}`}>
          <p>
            {words.who} <strong>{from.name}</strong>
          </p>
          <Choices plain name="kind" question={complaintScreens.kind} choices={complaintScreens.kinds} />
          <Field name="words" label={complaintScreens.words} rows={5} />
          <Select name="about" label={words.aboutActor} none={words.aboutNobody} choices={staff} />
          <button type="submit">{complaintScreens.send}</button>
        </Form>
      ) : (
        <Who {...props} />
      )}
    </Page>
  );
}

function Who({ at, search, found }: TakeInProps) {
  return (
    <>
      <form method="get" action={at} role="search" aria-label={words.who}>
        <div class="field">
          <label for="field-zoek">{words.search}</label>
          <input id="field-zoek" name="zoek" type="search" value={search} autocomplete="off" />
        </div>
        <button type="submit" class="quiet">
          {words.find}
        </button>
      </form>
      {search !== '' && found.length === 0 && <p role="status">{words.nobody}</p>}
      {found.length > 0 && (
        <ul class="rows">
          {found.map(([id, name]) => (
            <li key={id}>
              <a href={`${at}?van=${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
