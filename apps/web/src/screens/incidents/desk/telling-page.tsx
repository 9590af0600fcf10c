import { type Incident } from '#incidents';
import { type Day } from '#kernel';
import { incidentScreens } from '../../../words/nl/screens-incidents';
import { incidentWords as words } from '../../../words/nl/staff/incidents';
import { dayTold, Form, Page } from '../../frame';
import { type Job } from '../../worker/job-details';
import { TellingFields } from '../telling-fields';

export interface TellingProps {
  readonly title: string;
  readonly action: string;
  readonly back: string;
  readonly job: Job;
  readonly worker: string;
  readonly day: Day;
  /** What was told before, when it is completed. */
  readonly told?: Incident;
}

/** The office tells what somebody came to say, or completes what was told. */
export function TellingPage({ title, action, back, job, worker, day, told }: TellingProps) {
  return (
    <Page title={title} back={back} staff>
      <h1>{title}</h1>
      <p class="lead">
        {worker}, {dayTold(job.assignment.day, 'nl')}, {job.user}, {job.task}
      </p>
      <Form action={action}>
        {told && <input type="hidden" name="version" value={told.version} />}
        <TellingFields words={incidentScreens} day={day} {...(told && { told })} />
        <button type="submit">{words.completed}</button>
      </Form>
    </Page>
  );
}
