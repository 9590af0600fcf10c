import { dayListWords } from '../../words/nl/staff/day-lists';
import { dayTold, Page } from '../frame';
import { type SiteListed, timesTold } from './day-list';
import { dayListAddress, type DayListProps } from './day-list-page';

const words = dayListWords.hours;

/** A sheet for each site, on which it signs for who came that day and from when until when. */
export function SiteSheetsPage({ sites, ...asked }: DayListProps) {
  const title = words.title(dayTold(asked.day, 'nl'));
  return (
    <Page title={title} back={dayListAddress(asked)} sheet="paper" staff>
      <h1>{title}</h1>
      {sites.length === 0 && <p>{dayListWords.none}</p>}
      {sites.map((site) => (
        <SiteSheet key={site.key} site={site} />
      ))}
    </Page>
  );
}

function SiteSheet({ site: { name, address, people } }: { readonly site: SiteListed }) {
  return (
    <section class="hour-sheet">
      <h2>{name}</h2>
      <p>{address}</p>
      <div class="scroll" tabIndex={0} role="region" aria-label={name}>
        <table class="lines">
          <thead>
            <tr>
              {Object.values(words.columns).map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((one) => (
              <tr key={one.job.assignment.id}>
                <th scope="row">{one.worker}</th>
                <td class="planned-time">{timesTold(one)}</td>
                <td />
                <td />
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>{words.rule}</p>
      <div class="signatures">
        <p>{words.signSite}</p>
      </div>
    </section>
  );
}
