import { type Moment } from '#kernel';
import { onTheClock, type PerformanceEvent, type Visit } from '#performances';
import { roundingSentence } from '../../../words/nl/performances';
import { stepWords, visitWords as words } from '../../../words/nl/staff/people-hours';
import { dateTold, momentTold } from '../../frame';
import { Facts } from '../../frame/parts';
import { type VisitFile } from './hours-reads';

const clock = (at: Moment) => onTheClock(at).time;

/** What was planned, what the worker says and what the user says, side by side. */
export function Voices({ file }: { readonly file: VisitFile }) {
  const { planned, events, counted } = file;
  const told = events.findLast(({ step, visit }) => step !== 'contest' && visit !== null);
  const contested = events.findLast(({ step }) => step === 'contest');
  return (
    <section aria-labelledby="voices-title">
      <h2 id="voices-title">{words.voices}</h2>
      <div class="columns voices">
        <div class="card">
          <h3>{words.planned}</h3>
          {planned?.startTime ? (
            <Facts
              of={[
                [words.from, planned.startTime],
                [words.until, planned.endTime],
              ]}
            />
          ) : (
            <p>{words.notTold}</p>
          )}
        </div>
        <div class="card">
          <h3>
            {words.worker}: {file.worker}
          </h3>
          {told?.visit ? <Told visit={told.visit} /> : <Told visit={file.performance} />}
          <p class="quiet">{roundingSentence(counted)}</p>
        </div>
        <div class={contested ? 'card asked' : 'card'}>
          <h3>
            {words.user}: {file.user}
          </h3>
          {contested === undefined && <p>{words.notTold}</p>}
          {contested?.visit && <Told visit={contested.visit} />}
          {contested && !contested.visit && <p>{words.onlyReason}</p>}
          {contested?.reason && (
            <p>
              {words.reason}: “{contested.reason}”
            </p>
          )}
        </div>
      </div>
    </section>
  );
}

function Told({ visit }: { readonly visit: Visit }) {
  const breaks = visit.breaks.map(
    ({ startsAt, endsAt, paidByCheque }) =>
      `${clock(startsAt)}–${clock(endsAt)}${paidByCheque ? ` (${words.paidBreak})` : ''}`,
  );
  return (
    <Facts
      of={[
        [words.from, clock(visit.startsAt)],
        [words.until, clock(visit.endsAt)],
        [words.breaks, breaks.join(', ') || words.noBreaks],
      ]}
    />
  );
}

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
              {words.counts} {hours}
              {reason !== null && `. ${words.reason}: “${reason}”`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

export const dayOfVisit = ({ performance }: VisitFile) => dateTold(performance.performedOn, 'nl');
export const timesOf = ({ startsAt, endsAt }: Visit) => ({ start: clock(startsAt), end: clock(endsAt) });
