import { type ConsequenceAction, consequenceActions } from '#registry';
import { endingWords as words } from '../../../words/nl/staff/people-endings';
import { fileWords } from '../../../words/nl/staff/people';
import { dateTold, Form, Page, useScreen } from '../../frame';
import { Select } from '../../frame/choices';
import { Done, Facts } from '../../frame/parts';
import { filePath, officePath } from '../office';
import { consequenceTold } from '../leaving/foreseen';
import { WordedField } from '../worded-field';
import { type ConsequenceNamed, type EndingShown } from './ending-reads';

/** Name of the field in which the action for one consequence is chosen. */
export const fieldOf = ({ source, kind, ref }: ConsequenceNamed['consequence']) =>
  `do-${source}-${kind}-${ref}`;

/** An ending, everything it touches, and what is done about each. */
export function EndingPage({ shown }: { readonly shown: EndingShown }) {
  const { ending, consequences } = shown;
  const at = `${officePath(ending.organiserId)}/gevolgen/${ending.id}`;
  return (
    <Page
      title={`${words.one}: ${shown.name}`}
      back={`${officePath(ending.organiserId)}/gevolgen`}
      wide
      staff
    >
      <Done says={fileWords.done} />
      <EndingHead {...shown} />
      <h2>{words.touches}</h2>
      {consequences.length === 0 ? (
        <p>{words.touchesNothing}</p>
      ) : (
        <Form action={`${at}/voorbeeld`}>
          <Choice consequences={consequences} />
          <WordedField name="why" words={words.why} rows={2} />
          <button type="submit">{words.look}</button>
        </Form>
      )}
      {consequences.length === 0 && ending.settledAt === null && (
        <Form action={`${at}/voorbeeld`}>
          <input type="hidden" name="why" value={ending.reason || words.touchesNothing} />
          <button type="submit">{words.look}</button>
        </Form>
      )}
    </Page>
  );
}

export function EndingHead({ ending, name }: Pick<EndingShown, 'ending' | 'name'>) {
  const { workerId, userId, organiserId } = ending;
  const owner = workerId ?? userId;
  return (
    <>
      <p class="over">{name || fileWords.erased}</p>
      <h1>{words.kinds[ending.kind]}</h1>
      <Facts
        of={[
          [words.lastDay, dateTold(ending.lastDay, 'nl')],
          [words.reason, ending.reason],
        ]}
      />
      {ending.settledAt !== null && <p class="notice">{words.settled}</p>}
      {owner !== null && (
        <p>
          <a href={filePath(organiserId, workerId === null ? 'user' : 'worker', owner)}>{words.file}</a>
        </p>
      )}
    </>
  );
}

/** One action for all of them, or one for each; what a consequence cannot have is not offered for it. */
function Choice({ consequences }: { readonly consequences: readonly ConsequenceNamed[] }) {
  const offered = consequenceActions.filter((action) =>
    consequences.some(({ consequence }) => consequence.actions.includes(action)),
  );
  return (
    <>
      <Select
        name="all"
        label={words.all}
        hint={words.allHint}
        none={words.eachOwn}
        choices={offered.map((action) => [action, words.actions[action]] as const)}
      />
      <ul class="rows consequences">
        {consequences.map((one) => (
          <Line key={fieldOf(one.consequence)} named={one} />
        ))}
      </ul>
    </>
  );
}

function Line({ named: { consequence, about } }: { readonly named: ConsequenceNamed }) {
  const { typed } = useScreen();
  const name = fieldOf(consequence);
  const id = `field-${name}`;
  const chosen = typed.text(name);
  return (
    <li>
      <p id={`${id}-about`}>
        <strong>{consequenceTold(consequence.kind, consequence.on)}</strong>
        <br />
        {about}
      </p>
      <div class="field">
        <label for={id}>{words.what}</label>
        <select id={id} name={name} aria-describedby={`${id}-about`}>
          <option value="">{words.notYet}</option>
          {consequence.actions.map((action: ConsequenceAction) => (
            <option key={action} value={action} selected={chosen === action}>
              {words.actions[action]}
            </option>
          ))}
        </select>
      </div>
    </li>
  );
}
