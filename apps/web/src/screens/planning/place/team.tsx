import { type AssignmentListed, takingStates } from '#matching';
import { placeWords as words } from '../../../words/nl/staff/planning-place';
import { planningWords as shared } from '../../../words/nl/staff/planning';
import { planningAt } from '../paths';
import { type PlaceFile } from './place-file';

const standing: readonly string[] = [...takingStates, 'offered', 'proposed'];
const stands = ({ state }: AssignmentListed) => standing.includes(state);

/** Who comes, who is asked, and who was asked before. */
export function Team({ file }: { readonly file: PlaceFile }) {
  const { asked } = file;
  const before = asked.filter((one) => !stands(one));
  return (
    <>
      {asked.some(stands) ? (
        <Assigned file={file} of={asked.filter(stands)} />
      ) : (
        <p class="state open">{words.nobody}</p>
      )}
      {before.length > 0 && (
        <details>
          <summary>{words.before}</summary>
          <Assigned file={file} of={before} />
        </details>
      )}
    </>
  );
}

interface AssignedProps {
  readonly file: PlaceFile;
  readonly of: readonly AssignmentListed[];
}

function Assigned({ file: { organiser, called }, of }: AssignedProps) {
  return (
    <ul class="rows">
      {of.map(({ id, workerId, state, leftBecause }) => (
        <li key={id}>
          <a href={planningAt(organiser).assignment(id)}>{called.worker(workerId)}</a>{' '}
          <span class={`state ${state}`}>{shared.assignmentStates[state]}</span>
          {leftBecause && <span class="quiet"> {shared.leavingReasons[leftBecause]}</span>}
        </li>
      ))}
    </ul>
  );
}
