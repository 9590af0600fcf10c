import { type PlanLine } from '#plan';
import { planWords as words } from '../../words/nl/staff/plan';
import { Done, useScreen } from '../frame';
import { Undo } from '../planning/place/undo';
import { type RunFile } from './run-file';

/** Says what was just decided, with one button that takes back what came of it; what was decided stays written. */
export function DoneWithUndo({ file: { organiser, made } }: { readonly file: RunFile }) {
  const screen = useScreen();
  const line = made?.lines.find(({ id }) => id === screen.asked('lijn'));
  const done = line && whatWasDone(line);
  return <Done says={words.done}>{done && <Undo organiser={organiser} {...done} />}</Done>;
}

/** What a decision did to an assignment, as it is taken back; nothing where it did nothing. */
function whatWasDone({ state, assignmentId, leavingAssignmentId }: PlanLine) {
  if (state !== 'accepted' && state !== 'overridden') return undefined;
  if (assignmentId !== null)
    return {
      done: leavingAssignmentId === null ? ('assigned' as const) : ('replaced' as const),
      assignment: assignmentId,
    };
  return leavingAssignmentId === null
    ? undefined
    : { done: 'left' as const, assignment: leavingAssignmentId };
}
