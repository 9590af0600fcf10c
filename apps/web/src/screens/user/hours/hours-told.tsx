import { inBrussels } from '#kernel';
import { stepsFrom } from '#performances';
import { Form, useScreen } from '../../frame';
import { WithoutWork } from '../../voices/voices-shown';
import { type Space } from '../own-space';
import { type Comer, toConfirm } from '../visits';

interface HoursProps {
  readonly space: Space;
  readonly comer: Comer;
}

/** The hours of one person at one time: as told or as planned, how they stand, and what can be said of them. */
export function HoursTold({ space, comer }: HoursProps) {
  const { visits, voices } = useScreen().words;
  const { name, performance, assignment } = comer;
  const open = toConfirm(comer, space.now);
  if (assignment.state === 'unfilled')
    return (
      <p>
        <strong>{name}</strong>: {visits.didNotCome}
      </p>
    );
  const { hours } = performance ?? assignment;
  const [start, end] = timesOf(comer);
  return (
    <>
      <p>
        <strong>{name}</strong>: {visits.times(start, end)}, <strong>{visits.hours(hours)}</strong>
        {performance && (
          <>
            {' '}
            <span class="state">{visits.states[performance.state]}</span>
          </>
        )}
        {open === 'planned' && <span class="quiet"> ({visits.asPlanned})</span>}
      </p>
      {performance && <WithoutWork hours={performance} />}
      {open && <Steps space={space} comer={comer} />}
      {performance && (
        <p>
          <a class="aside" href={addressOf(space, comer)}>
            {voices.see}
            <span class="unseen">: {name}</span>
          </a>
        </p>
      )}
    </>
  );
}

/** Begin and end on the clock, as told or else as planned. */
export function timesOf({ performance, assignment }: Comer): readonly [string, string] {
  return performance
    ? [inBrussels(performance.startsAt).time, inBrussels(performance.endsAt).time]
    : [assignment.startTime ?? '', assignment.endTime ?? ''];
}

const addressOf = ({ base }: Space, { assignment: { day, id } }: Comer) => `${base}/uren/${day}/${id}`;

/** One press says yes; "klopt niet" and "kwam niet" ask first. */
export function Steps({ space, comer }: HoursProps) {
  const { visits } = useScreen().words;
  const { assignment, performance, name } = comer;
  const at = addressOf(space, comer);
  const steps = performance ? stepsFrom(performance.state) : undefined;
  const may = (step: 'confirm' | 'contest' | 'miss') => steps?.includes(step) ?? true;
  const about = <span class="unseen">: {name}</span>;
  return (
    <div class="steps">
      {may('confirm') && (
        <Form action={`${space.base}/uren/bevestigen`}>
          <input type="hidden" name="day" value={assignment.day} />
          {performance ? (
            <input type="hidden" name="seen" value={`${performance.id}:${performance.version}`} />
          ) : (
            <input type="hidden" name="planned" value={`${assignment.id}:${assignment.day}`} />
          )}
          <button type="submit">
            {visits.confirm}
            {about}
          </button>
        </Form>
      )}
      {may('contest') && (
        <a class="aside" href={`${at}/klopt-niet`}>
          {visits.notRight}
          {about}
        </a>
      )}
      {may('miss') && (
        <a class="aside" href={`${at}/kwam-niet`}>
          {visits.noShow}
          {about}
        </a>
      )}
    </div>
  );
}
