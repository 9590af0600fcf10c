import { isBelowMinimum } from '#matching';
import { useScreen } from '../../frame';
import { type Comer, type Visit } from '../visits';

interface ComersProps {
  readonly visit: Visit;
  /** Whose hours are told below are not named twice. */
  readonly except?: readonly Comer[];
}

/** Who comes at one time, how many are still sought, and whether somebody comes in another's place. */
export function ComersOf({ visit, except = [] }: ComersProps) {
  const { visits } = useScreen().words;
  const { place, comers, isAsked, isReplaced } = visit;
  if (place.state === 'cancelled') return <p>{visits.calledOff}</p>;
  const names = comers
    .filter((comer) => comer.assignment.state !== 'unfilled' && !except.includes(comer))
    .map(({ name }) => name);
  const open = place.seats - place.taken;
  return (
    <ul class="comers">
      {isBelowMinimum(place) && <li>{visits.notCertain(place.taken, place.minimumTeam)}</li>}
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
      {isReplaced && <li>{open > 0 ? visits.substituteSought : visits.substituteFound}</li>}
      {open > 0 && !isReplaced && <li>{isAsked ? visits.asked(open) : visits.sought(open)}</li>}
    </ul>
  );
}
