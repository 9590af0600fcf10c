import { onTheClock, type PerformanceEvent, type Visit } from '#performances';
import { stepWords, visitWords as words } from '../../../words/nl/staff/people-hours';
import { dateTold, momentTold } from '../../frame';
import { type VisitFile } from './hours-reads';

interface StepsTakenProps {
  readonly events: readonly PerformanceEvent[];
  readonly names: ReadonlyMap<string, string>;
}

/** Everything that happened, first to last, each with who did it and why. */
export function StepsTaken({ events, names }: StepsTakenProps) {
  return (
    <section aria-labelledby="steps-title">
      <h2 id="steps-title">{words.history}</h2>
      <ol class="history">
        {events.map(({ number, step, at, actorId, hours, reason }) => (
          <li key={number}>
            <strong>{stepWords[step]}</strong>, {momentTold(at, 'nl')}
            {names.has(actorId) && `, ${names.get(actorId) ?? ''}`}
            <br />
            <span class="quiet">
              {words.counts(hours)}
              {reason !== null && `. ${words.reason}: “${reason}”`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

export const dayOfVisit = ({ performance }: VisitFile) => dateTold(performance.performedOn, 'nl');
export const timesOf = ({ startsAt, endsAt }: Pick<Visit, 'startsAt' | 'endsAt'>) => ({
  start: onTheClock(startsAt).time,
  end: onTheClock(endsAt).time,
});
