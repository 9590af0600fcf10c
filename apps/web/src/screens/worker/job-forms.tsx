import { Choices, Field, Form, Page, useScreen } from '../frame';
import { type Job } from './job-details';
import { JobHead } from './job-facts';

interface JobProp {
  readonly job: Job;
}

/** "Nee" to what was asked, with why, so that the next question fits better. */
export function DeclinePage({ job }: JobProp) {
  const { worker } = useScreen().words;
  const { id } = job.assignment;
  return (
    <Page title={worker.declineTitle} back={`/klussen/${id}`}>
      <Form action={`/klussen/${id}/nee`}>
        <Choices name="why" question={worker.declineTitle} choices={worker.declineReasons} />
        <JobHead job={job} />
        <p>{worker.declineSays}</p>
        <button type="submit">{worker.decline}</button>
      </Form>
    </Page>
  );
}

/** Begin and end of a job that was done; the planned times stand there already. */
export function TellHoursPage({ job }: JobProp) {
  const { worker } = useScreen().words;
  const { id, startTime, endTime } = job.assignment;
  return (
    <Page title={worker.tellTitle} back="/mijn-uren">
      <h1>{worker.tellTitle}</h1>
      <JobHead job={job} />
      <Form action={`/klussen/${id}/uren`}>
        <Field name="start" label={worker.tellStart} hint={worker.tellHint} value={startTime ?? ''} />
        <Field name="end" label={worker.tellEnd} value={endTime ?? ''} />
        <button type="submit">{worker.tellSend}</button>
      </Form>
    </Page>
  );
}
