import { type Performance, type Voices } from '#performances';
import { dateTold, dayTold, Done, Field, Form, Page, useScreen } from '../frame';
import { VoicesShown, WithoutWork } from '../voices/voices-shown';
import { type Job } from './job-details';
import { JobHead } from './job-facts';
import { addressOfMonth } from './month-page';

export interface OwnVisitProps {
  readonly performance: Performance;
  readonly job: Job;
  readonly voices: Voices;
  /** Whether the worker can still say that it is not right. */
  readonly mayContest: boolean;
}

const addressOf = ({ id }: Performance) => `/mijn-uren/bezoek/${id}`;

/** The hours of one visit as each of the two tells them. */
export function OwnVisitPage({ performance, job, voices, mayContest }: OwnVisitProps) {
  const { language, words } = useScreen();
  const { voices: says, worker } = words;
  const { performedOn, hours, state } = performance;
  const title = says.visitTitle(dateTold(performedOn, language));
  return (
    <Page title={title} back={addressOfMonth(performedOn.slice(0, 7))}>
      <Done says={says.done} />
      <h1>{title}</h1>
      <JobHead job={job} />
      <p>
        <strong>{worker.hours(hours)}</strong>, {worker.waitingStates[state]}
      </p>
      <WithoutWork hours={performance} />
      <VoicesShown names={{ worker: says.you, user: job.user }} planned={job.assignment} voices={voices} />
      {mayContest && (
        <p>
          <a class="button quiet" href={`${addressOf(performance)}/klopt-niet`}>
            {says.notRight}
          </a>
        </p>
      )}
    </Page>
  );
}

interface NotRightProps extends Pick<OwnVisitProps, 'performance' | 'job'> {
  readonly times: { readonly start: string; readonly end: string };
}

/** "Dit klopt niet": why, and the hours as the worker has them. */
export function OwnNotRightPage({ performance, job, times }: NotRightProps) {
  const { language, words } = useScreen();
  const { voices } = words;
  return (
    <Page title={voices.notRightTitle} back={addressOf(performance)}>
      <h1>{voices.notRightTitle}</h1>
      <p class="lead">
        {dayTold(performance.performedOn, language)}, {job.task}, {job.user}
      </p>
      <Form action={`${addressOf(performance)}/klopt-niet`}>
        <input type="hidden" name="version" value={performance.version} />
        <Field name="reason" label={voices.reason} rows={3} />
        <Field name="start" label={voices.start} value={times.start} />
        <Field name="end" label={voices.end} value={times.end} />
        <p>{voices.notRightSays}</p>
        <button type="submit">{voices.send}</button>
      </Form>
    </Page>
  );
}
