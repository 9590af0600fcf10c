import { dayTold, Empty, Page, useScreen } from '../frame';
import { AIMS } from './aims-page';
import { type NearbyJob } from './nearby-jobs';
import { Pictogram } from './pictogram';

interface NearbyProps {
  /** Undefined while it is not known where the worker lives. */
  readonly jobs: readonly NearbyJob[] | undefined;
}

/** "Waarom niet deze klus?": what happens nearby, and the plain reasons why it is not with this worker. */
export function NearbyPage({ jobs }: NearbyProps) {
  const { nearby, aims, worker } = useScreen().words;
  const all = { says: worker.allJobs, href: '/klussen' };
  return (
    <Page title={nearby.title} back="/klussen">
      <h1>{nearby.title}</h1>
      {jobs === undefined && <Empty says={nearby.noHome} action={all} />}
      {jobs?.length === 0 && <Empty says={nearby.none} action={all} />}
      {jobs !== undefined && jobs.length > 0 && (
        <>
          <p>{nearby.says}</p>
          <ul class="rows">
            {jobs.map((job) => (
              <li key={job.place.id}>
                <Nearby job={job} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={AIMS}>{aims.link}</a>
      </p>
    </Page>
  );
}

function Nearby({ job }: { readonly job: NearbyJob }) {
  const { language, words } = useScreen();
  const { nearby, worker } = words;
  const { place, task, group, isFree } = job;
  return (
    <>
      <div class="job-head">
        <Pictogram group={group} />
        <div>
          <strong>{task}</strong>
          <p>
            {dayTold(place.day, language)}
            {place.startTime !== null &&
              place.endTime !== null &&
              `, ${worker.from(place.startTime, place.endTime)}`}
          </p>
          <p class="state">{isFree ? nearby.free : nearby.taken}</p>
        </div>
      </div>
      <Reasons job={job} />
    </>
  );
}

/** Each reason once: what is nobody's business, such as a wish of the family, is explained by the mediator. */
function Reasons({ job: { reasons, isFree } }: { readonly job: NearbyJob }) {
  const { nearby } = useScreen().words;
  const says: Readonly<Record<string, string>> = nearby.reasons;
  const told = reasons.map((code) => says[code] ?? nearby.reasons.other);
  const shown = told.length > 0 ? [...new Set(told)] : [isFree ? nearby.whyFree : nearby.whyTaken];
  return (
    <ul>
      {shown.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}
