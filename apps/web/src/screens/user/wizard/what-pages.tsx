import { type Refusal } from '#kernel';
import { isUserKind } from '#regulation';
import { taskToBeNamed } from '#matching';
import { type Tile } from '#task-catalogue';
import { Choices, Field, useScreen } from '../../frame';
import { FaultsOf, useField } from '../../frame/field-parts';
import { Pictogram } from '../../worker/pictogram';
import { sitesToday } from '../own-space';
import { InDutch } from '../user-page';
import { QuestionPage } from './question-page';
import { type Asked, type TileGroup } from './wizard';

/** At which of the places of this user. */
export function SitePage({ asked }: { readonly asked: Asked }) {
  const { ask } = useScreen().words;
  const { space, answers } = asked;
  const title = ask.site.title[space.kind];
  const sites = sitesToday(space);
  const choices = sites.map(({ site, name, place }) => [site, `${name}, ${place}`] as const);
  const only = sites.length === 1 ? sites[0]?.site : undefined;
  return (
    <QuestionPage asked={asked} step="plaats" title={title}>
      {choices.length === 0 ? (
        <>
          <h1>{title}</h1>
          <p>{ask.site.none}</p>
        </>
      ) : (
        <Choices name="site" question={title} choices={choices} value={answers.site ?? only ?? ''} />
      )}
      <p>
        <a href={`${space.base}/plaatsen/nieuw`}>{ask.site.add}</a>
      </p>
    </QuestionPage>
  );
}

interface TaskPageProps {
  readonly asked: Asked;
  readonly groups: readonly TileGroup[];
}

/** What there is to do: the tasks that may be asked for here, and why the others may not. */
export function TaskPage({ asked, groups }: TaskPageProps) {
  const { language, words } = useScreen();
  const { ask, frame } = words;
  const title = ask.task.title;
  const isOpen = ({ state }: Tile) => state !== 'refused';
  const open = groups.filter(({ tiles }) => tiles.some(isOpen));
  const { id, isWrong } = useField('task');
  const first = open[0]?.tiles.find(isOpen)?.task.code ?? taskToBeNamed;
  return (
    <QuestionPage asked={asked} step="klus" title={title}>
      <fieldset
        class={isWrong ? 'field wrong' : 'field'}
        aria-describedby={isWrong ? `${id}-fault` : undefined}
      >
        <legend>
          <h1>{title}</h1>
        </legend>
        {language !== 'nl' && <p class="hint">{frame.otherLanguage}</p>}
        <FaultsOf name="task" />
        {open.map(({ group, tiles }) => (
          <section class="tiles" key={group.code} aria-labelledby={`group-${group.code}`}>
            <Pictogram group={group.code} />
            <div>
              <h2 id={`group-${group.code}`}>
                <InDutch>{group.name}</InDutch>
              </h2>
              {tiles.filter(isOpen).map(({ task, state }) => (
                <TaskChoice key={task.code} code={task.code} asked={asked} isFirst={task.code === first}>
                  <InDutch>{task.name}</InDutch>
                  {state === 'review' && <span class="quiet"> ({ask.task.review})</span>}
                </TaskChoice>
              ))}
            </div>
          </section>
        ))}
        <section class="tiles own" aria-labelledby="group-own">
          <Pictogram group="" />
          <div>
            <h2 id="group-own">{ask.task.else}</h2>
            <TaskChoice code={taskToBeNamed} asked={asked} isFirst={first === taskToBeNamed}>
              {ask.task.ownWords}
            </TaskChoice>
          </div>
        </section>
      </fieldset>
      <NotHere groups={groups} />
    </QuestionPage>
  );
}

interface TaskChoiceProps {
  readonly code: string;
  readonly asked: Asked;
  readonly isFirst: boolean;
  readonly children: preact.ComponentChildren;
}

function TaskChoice({ code, asked, isFirst, children }: TaskChoiceProps) {
  const { typed } = useScreen();
  return (
    <label class="choice">
      <input
        type="radio"
        id={isFirst ? 'field-task' : undefined}
        name="task"
        value={code}
        checked={typed.shown('task', asked.answers.task ?? '') === code}
      />
      <span>{children}</span>
    </label>
  );
}

/** What cannot be asked for here, told once for each reason, and who does do it. */
function NotHere({ groups }: Pick<TaskPageProps, 'groups'>) {
  const { ask } = useScreen().words;
  const refused = groups.flatMap(({ tiles }) => tiles).filter(({ state }) => state === 'refused');
  if (refused.length === 0) return null;
  const byReason = new Map<string, Tile[]>();
  for (const tile of refused) {
    const why = useReasonTold(tile.verdict.refusals[0]);
    byReason.set(why, [...(byReason.get(why) ?? []), tile]);
  }
  return (
    <details class="not-here">
      <summary>{ask.task.notHere(refused.length)}</summary>
      {[...byReason].map(([why, tiles]) => (
        <section key={why}>
          <h2>{why}</h2>
          <ul>
            {tiles.map(({ task }) => (
              <li key={task.code}>
                <InDutch>{task.name}</InDutch>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <h2>{ask.task.whoThen}</h2>
      <ul>
        {ask.task.elsewhere.map((says) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
    </details>
  );
}

/** Why a task cannot be asked for here, with who may. */
function useReasonTold(refusal: Refusal | undefined): string {
  const { ask, user } = useScreen().words;
  const reasons = ask.task.reasons;
  switch (refusal?.code) {
    case 'task-not-for-user-kind': {
      const kinds = String(refusal.figures['allowed'] ?? '')
        .split(', ')
        .filter(isUserKind)
        .map((kind) => user.kinds[kind]);
      return reasons.forKinds(kinds.join(', '));
    }
    case 'task-denied-locally':
    case 'task-not-added-here':
      return reasons.notInTown(String(refusal.figures['municipality'] ?? ''));
    case 'task-addition-struck':
      return reasons.struck;
    case 'task-transitional-only':
      return reasons.transitional;
    case 'municipality-not-served':
      return reasons.notServed(String(refusal.figures['municipality'] ?? ''));
    default:
      return reasons.other;
  }
}

/** "Iets anders, in mijn woorden". */
export function OwnWordsPage({ asked }: { readonly asked: Asked }) {
  const { ask } = useScreen().words;
  const { title, hint } = ask.ownWords;
  return (
    <QuestionPage asked={asked} step="eigen-woorden" title={title}>
      <h1>
        <label for="field-inOwnWords">{title}</label>
      </h1>
      <Field
        name="inOwnWords"
        label={ask.ownWords.label}
        hint={hint}
        rows={5}
        value={asked.answers.inOwnWords ?? ''}
      />
    </QuestionPage>
  );
}
