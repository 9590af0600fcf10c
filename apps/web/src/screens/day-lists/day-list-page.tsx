import { addDays, type Day, type Id } from '#kernel';
import { dayListWords as words } from '../../words/nl/staff/day-lists';
import { DataTable, dayTold, Page, Tabs } from '../frame';
import { officePath } from '../people/office';
import { type Listed, type SiteListed, timesTold } from './day-list';

export const caseloads = ['all', 'mine', 'team'] as const;
export type Caseload = (typeof caseloads)[number];

/** What stands in the address of a list. */
export interface DayListAddressed {
  readonly organiser: Id;
  readonly day: Day;
  readonly whose: Caseload;
  /** One site alone, by its key. */
  readonly site: string | undefined;
}

export interface DayListProps extends DayListAddressed {
  readonly sites: readonly SiteListed[];
}

const columns = [
  { title: words.columns.time, text: timesTold },
  { title: words.columns.worker, text: ({ worker }: Listed) => worker },
  { title: words.columns.telephone, text: ({ telephone }: Listed) => telephone },
  { title: words.columns.task, text: ({ job }: Listed) => job.task },
];

/** The address of the same list, with something else asked of it. */
export function dayListAddress(
  { organiser, day, whose, site }: DayListAddressed,
  paper: '' | '/contactblad' | '/urenbladen' | '/weekkaarten' = '',
): string {
  const query = new URLSearchParams({ dag: day, wie: whose, ...(site !== undefined && { plaats: site }) });
  return `${officePath(organiser)}/daglijst${paper}?${query.toString()}`;
}

/** Who works where on a day, to print: a block for each site, with whom to call there. */
export function DayListPage({ sites, ...asked }: DayListProps) {
  const { day, site: only } = asked;
  const title = words.title(dayTold(day, 'nl'));
  const people = sites.reduce((sum, site) => sum + site.people.length, 0);
  return (
    <Page title={title} sheet="paper" wide staff>
      <h1>{title}</h1>
      <div class="screen-only">
        <p class="lead">{words.lead}</p>
        <nav class="pager" aria-label={words.day}>
          <a href={dayListAddress({ ...asked, day: addDays(day, -1) })}>{words.before}</a>
          <a href={dayListAddress({ ...asked, day: addDays(day, 1) })}>{words.after}</a>
        </nav>
        <Tabs
          label={words.whose}
          current={dayListAddress(asked)}
          tabs={caseloads.map(
            (whose) => [dayListAddress({ ...asked, whose }), words.whoseChoices[whose]] as const,
          )}
        />
        <p>
          <a href={dayListAddress(asked, '/contactblad')}>{words.sheet.link}</a>{' '}
          <a href={dayListAddress(asked, '/urenbladen')}>{words.hours.link}</a>{' '}
          <a href={dayListAddress({ ...asked, site: undefined }, '/weekkaarten')}>{words.week.link}</a>{' '}
          {only !== undefined && (
            <a href={dayListAddress({ ...asked, site: undefined })}>{words.everywhere}</a>
          )}
        </p>
      </div>
      <p role="status">{sites.length === 0 ? words.none : words.total(people, sites.length)}</p>
      {sites.map((site) => (
        <section key={site.key} class="day-site">
          <h2>{site.name}</h2>
          <p>
            {site.address}
            <br />
            {contactOf(site)}
          </p>
          {only === undefined && (
            <p class="screen-only">
              <a href={dayListAddress({ ...asked, site: site.key })}>
                {words.onlyHere}
                <span class="unseen"> {site.name}</span>
              </a>
            </p>
          )}
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
