import { type ComponentChildren } from 'preact';
import { type Refusal } from '#kernel';
import { taskToBeNamed } from '#matching';
import { isUserKind } from '#regulation';
import { type Tile } from '#task-catalogue';
import { FaultsOf, useField, useScreen } from '../../frame';
import { Pictogram } from '../../worker/pictogram';
import { InDutch } from '../user-page';
import { QuestionPage } from './question-page';
import { type Asked, type TileGroup } from './wizard';

interface TaskPageProps {
  readonly asked: Asked;
  readonly groups: readonly TileGroup[];
}

const isOpen = ({ state }: Tile) => state !== 'refused';
/** A line of the list that is not sure, and by itself would say no: asked for all the same, a mediator decides. */
const isDoubtful = (tile: Tile) => isOpen(tile) && tile.verdict.doubts.length > 0;
const isLikely = (tile: Tile) => isOpen(tile) && !isDoubtful(tile);

const only = (groups: readonly TileGroup[], wanted: (tile: Tile) => boolean): TileGroup[] =>
  groups
    .map(({ group, tiles }) => ({ group, tiles: tiles.filter(wanted) }))
    .filter(({ tiles }) => tiles.length > 0);

/** What there is to do: the tasks that may be asked for here, those that perhaps may, and why the others may not. */
export function TaskPage({ asked, groups }: TaskPageProps) {
  const { language, words } = useScreen();
  const { ask, frame } = words;
  const { title, reviewHint } = ask.task;
  const { id, isWrong } = useField('task');
  const likely = only(groups, isLikely);
  const first = likely[0]?.tiles[0]?.task.code ?? taskToBeNamed;
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
        <p class="hint">{reviewHint}</p>
        <FaultsOf name="task" />
        <TilesOf groups={likely} asked={asked} first={first} />
        <section class="tiles own" aria-labelledby="group-own">
          <Pictogram group="" />
          <div>
            <h2 id="group-own">{ask.task.else}</h2>
            <TaskChoice code={taskToBeNamed} asked={asked} isFirst={first === taskToBeNamed}>
              {ask.task.ownWords}
            </TaskChoice>
          </div>
        </section>
        <Perhaps groups={only(groups, isDoubtful)} asked={asked} />
      </fieldset>
      <NotHere groups={groups} />
    </QuestionPage>
  );
}

interface TilesProps extends TaskPageProps {
  /** Code of the task that the summary of faults leads to. */
  readonly first?: string;
}

function TilesOf({ groups, asked, first }: TilesProps) {
  const { ask } = useScreen().words;
  return (
    <>
      {groups.map(({ group, tiles }) => (
        <section class="tiles" key={group.code}>
          <Pictogram group={group.code} />
          <div>
            <h2>
              <InDutch>{group.name}</InDutch>
            </h2>
            {tiles.map(({ task, state }) => (
              <TaskChoice key={task.code} code={task.code} asked={asked} isFirst={task.code === first}>
                <InDutch>{task.name}</InDutch>
                {state === 'review' && (
                  <>
                    <span aria-hidden="true">{'\u00a0*'}</span>
                    <span class="unseen"> ({ask.task.review})</span>
                  </>
                )}
              </TaskChoice>
            ))}
          </div>
        </section>
      ))}
    </>
  );
}

/** What the list says of others, without being sure: folded away, so that what fits stands first. */
function Perhaps({ groups, asked }: TaskPageProps) {
  const { ask } = useScreen().words;
  const tiles = groups.flatMap((one) => one.tiles);
  if (tiles.length === 0) return null;
  return (
    <details class="not-here" open={tiles.some(({ task }) => task.code === asked.answers.task)}>
      <summary>{ask.task.perhaps(tiles.length)}</summary>
      <TilesOf groups={groups} asked={asked} />
    </details>
  );
}

interface TaskChoiceProps {
  readonly code: string;
  readonly asked: Asked;
  readonly isFirst: boolean;
  readonly children: ComponentChildren;
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
