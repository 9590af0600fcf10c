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

/** Says what was just done, with one button that takes it back. */
export function DoneWithUndo({ organiser }: { readonly organiser: Id }) {
  const screen = useScreen();
  const [done, what] = [screen.asked('gedaan'), screen.asked('wat')];
  const way = isUndoable(done) ? undoneBy[done] : undefined;
  return (
    <Done says={{ ...words.done, ...teamWords.done }}>
      {way && isId(what) && mayDo(screen, way.verb) && (
        <Form action={`${planningAt(organiser).assignment(what)}/${way.path}`}>
          <button class="quiet small" type="submit" data-key="u">
            {words.undo}
          </button>
        </Form>
      )}
    </Done>
  );
}
