import { type Id, isId } from '#kernel';
import { placeWords as words } from '../../../words/nl/staff/planning-place';
import { teamWords } from '../../../words/nl/staff/planning-team';
import { Done, Form, useScreen } from '../../frame';
import { mayDo } from '../office';
import { planningAt } from '../paths';

/** How each thing that was done is taken back: by another event, which the history shows too. */
const undoneBy = {
  assigned: { path: 'ongedaan', verb: 'assignment.cancel' },
  offered: { path: 'ongedaan', verb: 'assignment.cancel' },
  replaced: { path: 'terug', verb: 'assignment.replace' },
  left: { path: 'opnieuw', verb: 'assignment.make' },
  leftAbsent: { path: 'opnieuw', verb: 'assignment.make' },
  missed: { path: 'toch-gekomen', verb: 'assignment.withdrawNoShow' },
  unoffered: { path: 'opnieuw-vragen', verb: 'assignment.offer' },
} as const;

const isUndoable = (done: string): done is keyof typeof undoneBy => Object.hasOwn(undoneBy, done);

interface UndoProps {
  readonly organiser: Id;
  /** What was done to the assignment. */
  readonly done: keyof typeof undoneBy;
  readonly assignment: Id;
}

/** One button that takes back what was done; nothing for who may not. */
export function Undo({ organiser, done, assignment }: UndoProps) {
  const { path, verb } = undoneBy[done];
  if (!mayDo(useScreen(), verb)) return null;
  return (
    <Form action={`${planningAt(organiser).assignment(assignment)}/${path}`}>
      <button class="quiet small" type="submit" data-key="u">
        {words.undo}
      </button>
    </Form>
  );
}

/** Says what was just done, with one button that takes it back. */
export function DoneWithUndo({ organiser }: Pick<UndoProps, 'organiser'>) {
  const screen = useScreen();
  const [done, what] = [screen.asked('gedaan'), screen.asked('wat')];
  return (
    <Done says={{ ...words.done, ...teamWords.done }}>
      {isUndoable(done) && isId(what) && <Undo organiser={organiser} done={done} assignment={what} />}
    </Done>
  );
}
