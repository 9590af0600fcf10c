import { type Month, previousMonth } from '#kernel';
import { type AllowancePaid } from '#payments';
import { type HoursOfPeriod, type TravelCost } from '#performances';
import { dayTold, monthTold, Page, useScreen } from '../frame';
import { WithoutWork } from '../voices/voices-shown';
import { HoursBar } from './hours-bar';
import { type Job } from './job-details';
import { JobHead } from './job-facts';
import { AllowanceCard } from './my-hours-page';
import { type VisitOfMonth } from './own-month';
import { TravelCard } from './travel-card';

export interface MonthProps {
  readonly month: HoursOfPeriod;
  readonly allowance: AllowancePaid;
  readonly travel: TravelCost;
  /** Hours in the book that were paid without work. */
  readonly withoutWork: number;
  readonly visits: readonly VisitOfMonth[];
  readonly planned: readonly Job[];
}

/** The address of a month's pages. */
export const addressOfMonth = (month: string) => `/mijn-uren/${month.replace('-', '/')}`;

/** One month: hours, money, every visit, and what is still to come. */
export function MonthPage({ month, allowance, travel, withoutWork, visits, planned }: MonthProps) {
  const { language, words } = useScreen();
  const { months, worker } = words;
  const before = previousMonth(month.period as Month);
  const title = months.title(monthTold(month.period, language, 'numeric'));
  return (
    <Page title={title} back={`/mijn-uren/${month.period.slice(0, 4)}`}>
      <h1>{title}</h1>
      <p class="lead">{months.says(month.worked, month.granted)}</p>
      <HoursBar hours={month} />
      {withoutWork > 0 && <p>{worker.withoutWork(withoutWork)}</p>}
      <h2>{months.visits}</h2>
      {visits.length === 0 ? <p>{months.noVisits}</p> : <Visits visits={visits} />}
      <AllowanceCard {...allowance} />
      {visits.length > 0 && <TravelCard travel={travel} />}
      <h2>{months.planned}</h2>
      {planned.length === 0 ? <p>{months.nonePlanned}</p> : <Planned planned={planned} />}
      <h2>{months.paper}</h2>
      <nav class="more" aria-label={months.paper}>
        <a href={`${addressOfMonth(month.period)}/overzicht`}>{words.statements.see}</a>
        <a href={`${addressOfMonth(month.period)}/kaart`}>{months.toCard}</a>
        <a href={`${addressOfMonth(month.period)}/formulier`}>{months.toForm}</a>
      </nav>
      <p>
        <a href={addressOfMonth(before)}>{months.earlier(monthTold(before, language, 'numeric'))}</a>
      </p>
    </Page>
  );
}

function Visits({ visits }: Pick<MonthProps, 'visits'>) {
  const { language, words } = useScreen();
  const { months, worker } = words;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{months.day}</th>
          <th scope="col">{months.job}</th>
          <th scope="col" class="number">
            {months.counted}
          </th>
        </tr>
      </thead>
      <tbody>
        {visits.map(({ performance, job }) => {
          const { id, performedOn, hours, state } = performance;
          return (
            <tr key={id}>
              <th scope="row">
                <a href={`/mijn-uren/bezoek/${id}`}>{dayTold(performedOn, language)}</a>
              </th>
              <td>
                {job ? `${job.task}, ${job.user}` : months.unknownJob}
                <p class="planned-too">{worker.waitingStates[state]}</p>
                <WithoutWork hours={performance} />
              </td>
              <td class="number">{hours}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Planned({ planned }: Pick<MonthProps, 'planned'>) {
  return (
    <ul class="rows">
      {planned.map((job) => (
        <li key={job.assignment.id}>
          <a class="job" href={`/klussen/${job.assignment.id}`}>
            <JobHead job={job} />
          </a>
          <p>{job.user}</p>
        </li>
      ))}
    </ul>
  );
}
