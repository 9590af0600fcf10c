import { type AllowancePaid } from '#payments';
import { type HoursOfPeriod, type Performance, type TravelCost } from '#performances';
import { type Absence, type RecordRows } from '#registry';
import { dateTold, dayTold, moneyTold, Page, useScreen } from '../frame';
import { WithoutWork } from '../voices/voices-shown';
import { AIMS } from './aims-page';
import { AwayFor } from './back-page';
import { HoursBar } from './hours-bar';
import { type Job } from './job-details';
import { JobHead, JobPlace, JobTime } from './job-facts';
import { NextStep } from './next-step';
import { type JobOffered, Offers } from './offers';
import { TravelCard } from './travel-card';

export interface MyHoursProps {
  readonly month: HoursOfPeriod;
  readonly year: HoursOfPeriod;
  readonly allowance: AllowancePaid;
  readonly travel: TravelCost;
  /** Hours of the month that were paid without work. */
  readonly withoutWork: number;
  readonly talk: RecordRows['talk'] | undefined;
  readonly next: Job | undefined;
  readonly offers: readonly JobOffered[];
  readonly untold: readonly Job[];
  readonly waiting: readonly Performance[];
  /** Absences that are not over. */
  readonly away: readonly Absence[];
  /** What was just done, told once. */
  readonly done: string | undefined;
}

/** "Mijn uren": the hours of the month first, then the money, the next job, and what is asked. */
export function MyHoursPage(given: MyHoursProps) {
  const { month, year, allowance, travel, withoutWork, talk, next, offers, untold, waiting, away, done } =
    given;
  const { worker, months } = useScreen().words;
  return (
    <Page title={worker.title}>
      {done && (
        <p class="notice" role="status">
          {done}
        </p>
      )}
      <section class="card count">
        <h1>
          <span class="figure">{month.worked}</span> {worker.countOf(month.granted)}
        </h1>
        <HoursBar hours={month} />
        <p class="quiet">{worker.counted}</p>
        {withoutWork > 0 && (
          <p>
            <a href={`/mijn-uren/${month.period.replace('-', '/')}`}>{worker.withoutWork(withoutWork)}</a>
          </p>
        )}
        {month.nearMaximum && <p class="warning">{worker.nearMaximum}</p>}
      </section>
      <AllowanceCard {...allowance} />
      <NextJob next={next} />
      <Away away={away} />
      <Offers offers={offers} />
      <Untold untold={untold} />
      <Waiting waiting={waiting} />
      <section class="card">
        <h2>{worker.year}</h2>
        <p>{worker.yearSays(year.worked, year.granted)}</p>
        <nav class="more" aria-label={worker.year}>
          <a href={`/mijn-uren/${month.period.replace('-', '/')}`}>{months.see}</a>
          <a href={`/mijn-uren/${year.period}`}>{worker.yearMonths}</a>
        </nav>
      </section>
      {month.worked > 0 && <TravelCard travel={travel} />}
      <NextStep talk={talk} />
      <More />
    </Page>
  );
}

/** What the work of the month brings, and what of it was paid. */
export function AllowanceCard({ confirmedCents, paidCents, paidOn }: AllowancePaid) {
  const { language, words } = useScreen();
  const { worker } = words;
  return (
    <section class="card">
      <h2>{worker.allowance}</h2>
      <dl class="sums">
        <div>
          <dt>{worker.allowanceConfirmed}</dt>
          <dd>{moneyTold(confirmedCents, language)}</dd>
        </div>
        <div>
          <dt>{paidOn ? worker.allowancePaidOn(dateTold(paidOn, language)) : worker.allowancePaid}</dt>
          <dd>{moneyTold(paidCents, language)}</dd>
        </div>
      </dl>
    </section>
  );
}

function NextJob({ next }: Pick<MyHoursProps, 'next'>) {
  const { worker } = useScreen().words;
  return (
    <section class="card">
      <h2>{worker.nextJob}</h2>
      {next ? (
        <>
          <JobHead job={next} />
          <JobPlace job={next} />
          <p>
            <a class="button stop" href={`/klussen/${next.assignment.id}/niet-komen`}>
              {worker.cannotCome}
            </a>
          </p>
          <p>
            <a href={`/klussen/${next.assignment.id}`}>{worker.moreAbout}</a>
          </p>
        </>
      ) : (
        <>
          <p>{worker.noNextJob}</p>
          <p>{worker.noNextJobHelps}</p>
        </>
      )}
    </section>
  );
}

function Away({ away }: Pick<MyHoursProps, 'away'>) {
  const { offers } = useScreen().words;
  if (away.length === 0) return null;
  return (
    <section class="card">
      <h2>{offers.awayTitle}</h2>
      <AwayFor absences={away} says={offers} />
      <a class="button" href="/klussen/terug">
        {offers.back}
      </a>
    </section>
  );
}

function Untold({ untold }: Pick<MyHoursProps, 'untold'>) {
  const { worker } = useScreen().words;
  if (untold.length === 0) return null;
  return (
    <section class="card asked">
      <h2>{worker.tellHours}</h2>
      <p>{worker.tellHoursSays}</p>
      <ul class="rows">
        {untold.map((job) => (
          <li key={job.assignment.id}>
            <JobHead job={job} />
            <p>{job.user}</p>
            <a class="button" href={`/klussen/${job.assignment.id}/uren`}>
              {worker.tellHoursLink}
              <span class="unseen">
                : {job.task}, <JobTime job={job} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Waiting({ waiting }: Pick<MyHoursProps, 'waiting'>) {
  const { language, words } = useScreen();
  const { worker } = words;
  return (
    <section class="card">
      <h2>{worker.waiting}</h2>
      {waiting.length === 0 ? (
        <p>{worker.noneWaiting}</p>
      ) : (
        <ul class="rows">
          {waiting.map(({ id, performedOn, hours, state, work }) => (
            <li key={id}>
              <a href={`/mijn-uren/bezoek/${id}`}>{dayTold(performedOn, language)}</a>:{' '}
              <strong>{worker.hours(hours)}</strong>, {worker.waitingStates[state]}
              <WithoutWork hours={{ work }} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function More() {
  const { worker, nearby, aims, calendar, frame } = useScreen().words;
  return (
    <nav class="more" aria-label={worker.title}>
      <a href="/klussen">{worker.allJobs}</a>
      <a href="/klussen/buurt">{nearby.link}</a>
      <a href={AIMS}>{aims.link}</a>
      <a href="/agenda">{calendar.title}</a>
      <a href="/mijn-gegevens">{worker.fileTitle}</a>
      <a href="/account">{frame.account}</a>
    </nav>
  );
}
