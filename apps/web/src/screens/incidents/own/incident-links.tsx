import { useScreen } from '../../frame';
import { type Space } from '../../user/own-space';
import { type Visit } from '../../user/visits';

interface IncidentLinksProps {
  readonly space: Space;
  readonly visits: readonly Visit[];
}

/** The way to tell of an accident or of damage, for each person who has come by now. */
export function IncidentLinks({ space, visits }: IncidentLinksProps) {
  const { incidents } = useScreen().words;
  const came = visits
    .flatMap(({ comers }) => comers)
    .filter(({ assignment: { startsAt, state } }) => state !== 'unfilled' && (startsAt ?? '') <= space.now);
  if (came.length === 0) return null;
  return (
    <ul class="plain">
      {came.map(({ name, assignment: { id, day } }) => (
        <li key={id}>
          <a href={`${space.base}/ongeval/${day}/${id}`}>
            {incidents.link}: {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
