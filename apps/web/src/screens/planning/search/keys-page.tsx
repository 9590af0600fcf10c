import { type Id } from '#kernel';
import { searchWords as words } from '../../../words/nl/staff/planning-search';
import { Form, Page } from '../../frame';
import { planningAt } from '../paths';

interface KeysProps {
  readonly organiser: Id;
  readonly areOn: boolean;
}

/** Every key with what it does, and the switch for whoever is hindered by them. */
export function KeysPage({ organiser, areOn }: KeysProps) {
  const to = planningAt(organiser);
  return (
    <Page title={words.keysTitle} back={to.today} staff sheet="planning">
      <div class="keys">
        <h1>{words.keysTitle}</h1>
        <p>{words.keysLead}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.key}</th>
              <th scope="col">{words.does}</th>
            </tr>
          </thead>
          <tbody>
            {words.keys.map(([key, says]) => (
              <tr key={key}>
                <td>
                  <kbd>{key}</kbd>
                </td>
                <td>{says}</td>
              </tr>
            ))}
            {Object.entries(words.goKeys).map(([key, page]) => (
              <tr key={key}>
                <td>
                  <kbd>g</kbd> {words.then} <kbd>{key}</kbd>
                </td>
                <td>{words.pages[page]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p role="status">{areOn ? words.areOn : words.areOff}</p>
      <Form action={to.keys}>
        <button class="quiet" type="submit" name="toetsen" value={areOn ? 'uit' : 'aan'}>
          {areOn ? words.switchOff : words.switchOn}
        </button>
      </Form>
    </Page>
  );
}
