import { addDays, type Day, type Id } from '#kernel';
import { dayListWords as words } from '../../words/nl/staff/day-lists';
import { DataTable, dayTold, Page } from '../frame';
import { officePath } from '../people/office';
import { type Listed, type SiteListed } from './day-list';

interface DayListProps {
  readonly organiser: Id;
  readonly day: Day;
  readonly sites: readonly SiteListed[];
}

const columns = [
  { title: words.columns.time, text: timesOf },
  { title: words.columns.worker, text: ({ worker }: Listed) => worker },
  { title: words.columns.telephone, text: ({ telephone }: Listed) => telephone },
  { title: words.columns.task, text: ({ job }: Listed) => job.task },
];

function timesOf({ job: { assignment } }: Listed): string {
  const { startTime, endTime } = assignment;
  return startTime === null || endTime === null ? words.noTime : `${startTime}–${endTime}`;
}

/** Who works where on a day, to print: a block for each site, with whom to call there. */
export function DayListPage({ organiser, day, sites }: DayListProps) {
  const at = `${officePath(organiser)}/daglijst`;
  const title = words.title(dayTold(day, 'nl'));
  const people = sites.reduce((sum, site) => sum + site.people.length, 0);
  return (
    <Page title={title} sheet="paper" wide staff>
      <h1>{title}</h1>
      <p class="screen-only lead">{words.lead}</p>
      <nav class="screen-only pager" aria-label={words.day}>
        <a href={`${at}?dag=${addDays(day, -1)}`}>{words.before}</a>
        <a href={`${at}?dag=${addDays(day, 1)}`}>{words.after}</a>
      </nav>
      <p role="status">{sites.length === 0 ? words.none : words.total(people, sites.length)}</p>
      {sites.map((site) => (
        <section key={site.key} class="day-site">
          <h2>{site.name}</h2>
          <p>
            {site.address}
            <br />
            {contactOf(site)}
          </p>
          <DataTable
            title={site.name}
            columns={columns}
            rows={site.people}
            keyOf={({ job }) => job.assignment.id}
          />
        </section>
      ))}
    </Page>
  );
}

const contactOf = ({ contact }: SiteListed): string =>
  contact ? words.contact([contact.name, contact.telephone].filter(Boolean).join(', ')) : words.noContact;
