import { type Incident } from '#incidents';
import { type Day } from '#kernel';
import { dayTold, Done, Form, useScreen } from '../../frame';
import { TellingFields } from '../telling-fields';

export interface OwnIncidentsProps {
  readonly action: string;
  /** The day of the job. */
  readonly day: Day;
  /** What was told of this job before, by either of the two. */
  readonly incidents: readonly Incident[];
}

/** What was told of a job before and how it stands, and the form to tell something. */
export function OwnIncidents({ action, day, incidents }: OwnIncidentsProps) {
  const { language, words } = useScreen();
  const { incidents: says } = words;
  return (
    <>
      <Done says={says.done} />
      {incidents.length > 0 && (
        <section aria-labelledby="told-title">
          <h2 id="told-title">{says.toldBefore}</h2>
          <ul class="rows">
            {incidents.map(({ id, kind, number, state, outcome, reportBy }) => (
              <li key={id}>
                <strong>{says.numbered[kind](number)}</strong>: {says.states[state]}.{' '}
                {(state === 'draft' || state === 'declared') && says.reportBy(dayTold(reportBy, language))}
                {outcome !== null && says.outcomes[outcome]}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="warning">
        <strong>{says.emergency}</strong>
      </p>
      <p>{says.says}</p>
      <Form action={action}>
        <TellingFields words={says} day={day} />
        <button type="submit">{says.send}</button>
      </Form>
    </>
  );
}
