import { Page, useScreen } from '../frame';
import { type Job } from './job-details';
import { JobHead } from './job-facts';

interface JobsProps {
  readonly jobs: readonly Job[];
  /** Where the rest of the list stands. */
  readonly next: string | undefined;
}

/** Every job that is agreed, the first one first. */
export function JobsPage({ jobs, next }: JobsProps) {
  const { worker, nearby, months, frame } = useScreen().words;
  return (
    <Page title={worker.allJobs} back="/mijn-uren">
      <h1>{worker.allJobs}</h1>
      {jobs.length === 0 && <p>{worker.noJobs}</p>}
      <ul class="rows">
        {jobs.map((job) => (
          <li key={job.assignment.id}>
            <a class="job" href={`/klussen/${job.assignment.id}`}>
              <JobHead job={job} />
            </a>
            <p>
              {job.user}
              {job.site && `, ${job.site.place}`}
            </p>
          </li>
        ))}
      </ul>
      {next !== undefined && (
        <p>
          <a class="button quiet" href={next}>
            {frame.more}
          </a>
        </p>
      )}
      <p>
        <a href="/klussen/week">{months.toWeek}</a>
      </p>
      <p>
        <a href="/klussen/buurt">{nearby.title}</a>
      </p>
    </Page>
  );
}
