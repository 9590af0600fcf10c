import { Page, useScreen } from '../../frame';
import { type Job } from '../../worker/job-details';
import { JobHead } from '../../worker/job-facts';
import { OwnIncidents, type OwnIncidentsProps } from './own-incidents';

export interface WorkerIncidentProps extends OwnIncidentsProps {
  readonly job: Job;
}

/** A worker tells of an accident or of damage at a job. */
export function WorkerIncidentPage({ job, ...own }: WorkerIncidentProps) {
  const { incidents } = useScreen().words;
  return (
    <Page title={incidents.title} back={`/klussen/${job.assignment.id}`}>
      <h1>{incidents.title}</h1>
      <JobHead job={job} />
      <OwnIncidents {...own} />
    </Page>
  );
}
