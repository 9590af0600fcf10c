import { type RecordRows } from '#registry';
import { Form, Page, useScreen } from '../frame';
import { type AimNamed, type GroupNamed, type TaskToChoose } from './aims';
import { Pictogram } from './pictogram';

export const AIMS = '/mijn-gegevens/graag';
const ofGroup = (code: string) => `${AIMS}/soort/${code}`;

interface AimsProps {
  readonly aims: readonly AimNamed[];
  readonly groups: readonly GroupNamed[];
}

/** "Werk dat ik graag doe": what was said, and every kind of work as a button to say more. */
export function AimsPage({ aims, groups }: AimsProps) {
  const { aims: words } = useScreen().words;
  return (
    <Page title={words.title} back="/mijn-uren">
      <Done />
      <h1>{words.title}</h1>
      <p>{words.says}</p>
      {aims.length === 0 && <p>{words.none}</p>}
      <ul class="rows">
        {aims.map(({ aim, task, group }) => (
          <li key={aim.id}>
            <div class="job-head">
              <Pictogram group={group} />
              <div>
                <strong>{task}</strong>
                <Said aim={aim} />
              </div>
            </div>
            <TakeAway aim={aim} task={task} />
          </li>
        ))}
      </ul>
      <h2>{words.choose}</h2>
      <ul class="rows">
        {groups.map(({ code, name }) => (
          <li key={code}>
            <a class="job" href={ofGroup(code)}>
              <div class="job-head">
                <Pictogram group={code} />
                <strong>{groupTold(words.groups, { code, name })}</strong>
              </div>
            </a>
          </li>
        ))}
      </ul>
    </Page>
  );
}

interface GroupProps {
  readonly group: string;
  readonly tasks: readonly TaskToChoose[];
}

/** One kind of work: each task with two buttons, or what was said of it already. */
export function AimGroupPage({ group, tasks }: GroupProps) {
  const { aims: words } = useScreen().words;
  const title = groupTold(words.groups, { code: group, name: words.choose });
  return (
    <Page title={title} back={AIMS}>
      <div class="job-head">
        <Pictogram group={group} />
        <div>
          <h1>{title}</h1>
        </div>
      </div>
      <ul class="rows">
        {tasks.map(({ code, name, aim }) => (
          <li key={code}>
            <strong>{name}</strong>
            {aim ? (
              <>
                <Said aim={aim} />
                <TakeAway aim={aim} task={name} />
              </>
            ) : (
              <Choose code={code} name={name} />
            )}
          </li>
        ))}
      </ul>
    </Page>
  );
}

function Choose({ code, name }: Pick<TaskToChoose, 'code' | 'name'>) {
  const { aims: words } = useScreen().words;
  return (
    <Form action={AIMS}>
      <input type="hidden" name="task" value={code} />
      <div class="answers">
        {(['wish', 'learning-goal'] as const).map((kind) => (
          <button key={kind} class="quiet" type="submit" name="kind" value={kind}>
            {words.kinds[kind]}
            <span class="unseen">: {name}</span>
          </button>
        ))}
      </div>
    </Form>
  );
}

interface SaidProps {
  readonly aim: RecordRows['aim'];
}

function Said({ aim }: SaidProps) {
  return (
    <p>
      <span class="state">{useScreen().words.aims.kinds[aim.kind]}</span>
    </p>
  );
}

function TakeAway({ aim, task }: SaidProps & { readonly task: string }) {
  const { aims: words } = useScreen().words;
  return (
    <div class="answers">
      <Form action={`${AIMS}/${aim.id}/weg`}>
        <button class="quiet" type="submit">
          {words.takeAway}
          <span class="unseen">: {task}</span>
        </button>
      </Form>
    </div>
  );
}

/** What was just said, told once; nothing for an address that somebody made up. */
function Done() {
  const screen = useScreen();
  const told: Readonly<Record<string, string>> = screen.words.aims.done;
  const done = screen.asked('gedaan');
  if (!Object.hasOwn(told, done)) return null;
  return (
    <p class="notice" role="status">
      {told[done]}
    </p>
  );
}

/** A kind of work in plain words; one that has none is called as the catalogue does. */
const groupTold = (words: Readonly<Record<string, string>>, { code, name }: GroupNamed): string =>
  words[code] ?? name;
