import { type Tile } from '#task-catalogue';
import { phoneWords as words } from '../../../words/nl/staff/planning-phone';
import { FaultsOf, Hint, useField, useScreen } from '../../frame';

const groups = ['allowed', 'review', 'refused'] as const;

interface TaskFieldProps {
  readonly tiles: readonly Tile[];
  /** The cursor comes here as soon as it is known who calls. */
  readonly isFirst: boolean;
}

/** Every task, by what the list says of it here; also what may not, so that the reason can be read out. */
export function TaskField({ tiles, isFirst }: TaskFieldProps) {
  const { typed } = useScreen();
  const { id, isWrong, attributes } = useField('task', words.taskHint);
  return (
    <div class={isWrong ? 'field wrong' : 'field'}>
      <label for={id}>{words.task}</label>
      <Hint of={id} says={words.taskHint} />
      <FaultsOf name="task" />
      <select {...attributes} autofocus={isFirst}>
        <option value="">{words.chooseTask}</option>
        {groups.map((group) => {
          const of = tiles.filter(({ state }) => state === group);
          if (of.length === 0) return null;
          return (
            <optgroup key={group} label={words.groups[group]}>
              {of.map(({ task }) => (
                <option key={task.code} value={task.code} selected={typed.text('task') === task.code}>
                  {task.name}
                </option>
              ))}
            </optgroup>
          );
        })}
      </select>
    </div>
  );
}
