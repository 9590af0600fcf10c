import { firstDayOf, monthOf } from '#kernel';
import { dayTold, monthTold, useScreen } from '../frame';
import { type Job } from './job-details';
import { Pictogram } from './pictogram';

interface JobHeadProps {
  readonly job: Job;
  /** The name of the job is the heading of the page. */
  readonly isHeading?: true;
}

/** What the job is and when, beside its pictogram. */
export function JobHead({ job, isHeading }: JobHeadProps) {
  return (
    <div class="job-head">
      <Pictogram group={job.group} />
      <div>
        {isHeading ? <h1>{job.task}</h1> : <strong>{job.task}</strong>}
        <p>
          <JobTime job={job} />
        </p>
      </div>
    </div>
  );
}

/** "maandag 12 januari, van 11:30 tot 13:00"; a month where the hours are agreed on together. */
export function JobTime({ job: { assignment } }: { readonly job: Job }) {
  const { language, words } = useScreen();
  const { worker } = words;
  const { day, startTime, endTime } = assignment;
  if (startTime === null || endTime === null) {
    const isMonth = day === firstDayOf(monthOf(day));
    return <>{isMonth ? worker.monthOf(monthTold(monthOf(day), language)) : worker.dayOpen}</>;
  }
  return (
    <time dateTime={`${day}T${startTime}`}>
      {dayTold(day, language)}, {worker.from(startTime, endTime)}
    </time>
  );
}

/** Many places are called as who asks for the work: that name stands there already. */
function whereTold(user: string, { name, street, postalCode, place }: NonNullable<Job['site']>): string {
  return [name === user ? '' : name, street, `${postalCode} ${place}`].filter(Boolean).join(', ');
}

/** For whom, where, whom to call, and the way. */
export function JobPlace({ job: { user, site, contact } }: { readonly job: Job }) {
  const { worker, frame } = useScreen().words;
  return (
    <>
      <dl class="facts">
        <dt>{worker.who}</dt>
        <dd>{user}</dd>
        {site && (
          <>
            <dt>{worker.where}</dt>
            <dd>{whereTold(user, site)}</dd>
          </>
        )}
        {contact && (
          <>
            <dt>{worker.contact}</dt>
            <dd>
              {contact.name}{' '}
              {contact.telephone !== null && (
                <a href={`tel:${contact.telephone.replace(/[^+\d]/g, '')}`}>{contact.telephone}</a>
              )}
            </dd>
          </>
        )}
      </dl>
      {site && (
        <p>
          <a class="button quiet" href={routeTo(site)} rel="noreferrer">
            {worker.route}
            <span class="unseen"> ({frame.opensElsewhere})</span>
          </a>
        </p>
      )}
    </>
  );
}

const HUNDRED_THOUSAND = 100_000;

/** The way on OpenStreetMap, opened only by who asks for it; it learns where the job is, and not who asks. */
function routeTo(site: NonNullable<Job['site']>): string {
  const { latitudeE5, longitudeE5, street, postalCode, place } = site;
  if (street === null && latitudeE5 !== null && longitudeE5 !== null) {
    const at = `${latitudeE5 / HUNDRED_THOUSAND},${longitudeE5 / HUNDRED_THOUSAND}`;
    return `https://www.openstreetmap.org/directions?to=${encodeURIComponent(at)}`;
  }
  const address = [street, `${postalCode} ${place}`].filter(Boolean).join(', ');
  return `https://www.openstreetmap.org/directions?to=${encodeURIComponent(address)}`;
}
