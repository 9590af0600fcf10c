import { type Id } from '#kernel';
import { type Absence } from '#registry';
import { backWords as words } from '../../../words/nl/staff/planning-back';
import { DayField, dayWritten, Done, Form, Page, useScreen } from '../../frame';
import { absencesAhead, AwayFor } from '../../worker/back-page';
import { planningAt } from '../paths';

export interface WorkerBackProps {
  readonly organiser: Id;
  readonly worker: Id;
  readonly name: string;
  readonly absences: readonly Absence[];
}

/** From which day on somebody is back, on behalf of who calls. */
export function WorkerBackPage({ organiser, worker, name, absences }: WorkerBackProps) {
  const screen = useScreen();
  const to = planningAt(organiser);
  const ahead = absencesAhead(absences, screen.today);
  return (
    <Page title={words.title(name)} back={to.worker(worker)} staff sheet="planning">
      <Done says={{ back: words.done(Number(screen.asked('gevraagd')) || 0) }} />
      <h1>{words.title(name)}</h1>
      {ahead.length === 0 ? (
        <p>{words.notAway}</p>
      ) : (
        <>
          <AwayFor absences={ahead} says={words} />
          <p>{words.says}</p>
          <Form action={to.back(worker)}>
            <DayField name="on" label={words.on} hint={words.onHint} value={dayWritten(screen.today)} />
            <button type="submit">{words.send}</button>
          </Form>
        </>
      )}
    </Page>
  );
}
