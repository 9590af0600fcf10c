import { type Day, type Id } from '#kernel';
import { type AllowancePaid } from '#payments';
import { type HoursOfPeriod } from '#performances';
import { dateTold, dayTold, moneyTold, monthTold, Page, QrCode, useScreen } from '../frame';
import { type Job } from './job-details';
import { JobTime } from './job-facts';
import { addressOfMonth } from './month-page';

export interface MonthCardProps {
  readonly name: string;
  readonly month: HoursOfPeriod;
  readonly allowance: AllowancePaid;
  readonly planned: readonly Job[];
  readonly today: Day;
  /** The whole address of the month, for a telephone. */
  readonly address: string;
}

/** The month on one sheet of paper, with a code that leads back to it. */
export function MonthCardPage({ name, month, allowance, planned, today, address }: MonthCardProps) {
  const { language, words } = useScreen();
  const { months, worker } = words;
  const title = months.cardTitle(monthTold(month.period, language, 'numeric'));
  return (
    <Page title={title} back={addressOfMonth(month.period)} sheet="paper">
      <h1>{title}</h1>
      <p class="screen-only quiet">{months.howToPrint}</p>
      <div class="paper-head">
        <dl class="facts">
          <dt>{months.cardOf}</dt>
          <dd>{name}</dd>
          <dt>{worker.worked}</dt>
          <dd>{worker.hours(month.worked)}</dd>
          <dt>{worker.planned}</dt>
          <dd>{worker.hours(month.planned)}</dd>
          <dt>{worker.free}</dt>
          <dd>{worker.hours(month.free)}</dd>
          <dt>{worker.yearAllowance}</dt>
          <dd>
            {moneyTold(allowance.confirmedCents, language)} {worker.allowanceConfirmed}
          </dd>
        </dl>
        <figure>
          <QrCode text={address} label={months.cardCode} />
          <figcaption>{months.cardCodeSays}</figcaption>
        </figure>
      </div>
      <h2>{months.planned}</h2>
      {planned.length === 0 ? (
        <p>{months.nonePlanned}</p>
      ) : (
        <ul class="rows">
          {planned.map((job) => (
            <li key={job.assignment.id}>
              <strong>
                <JobTime job={job} />
              </strong>
              <br />
              {[job.task, job.user, job.site?.place, job.contact?.telephone].filter(Boolean).join(', ')}
            </li>
          ))}
        </ul>
      )}
      <p class="quiet">{months.cardMadeOn(dateTold(today, language))}</p>
    </Page>
  );
}

export interface HourSheetProps {
  readonly name: string;
  readonly month: string;
  /** Jobs of the month, together where they are for the same user. */
  readonly jobsOfUsers: readonly (readonly Job[])[];
  /** The whole address at which the office takes the sheet of a user over. */
  readonly addressOf: (user: Id) => string;
}

const EMPTY_LINES = 5;

/** The form that says what was worked, to be signed: one sheet for each who asked for work. */
export function HourSheetPage({ name, month, jobsOfUsers, addressOf }: HourSheetProps) {
  const { words } = useScreen();
  const { months } = words;
  return (
    <Page title={months.formTitle} back={addressOfMonth(month)} sheet="paper">
      <h1>{months.formTitle}</h1>
      <p class="screen-only quiet">{months.howToPrint}</p>
      {(jobsOfUsers.length === 0 ? [[]] : jobsOfUsers).map((jobs) => (
        <HourSheet
          key={jobs[0]?.assignment.userId ?? 'none'}
          name={name}
          month={month}
          jobs={jobs}
          addressOf={addressOf}
        />
      ))}
    </Page>
  );
}

function HourSheet({
  name,
  month,
  jobs,
  addressOf,
}: { readonly jobs: readonly Job[] } & Omit<HourSheetProps, 'jobsOfUsers'>) {
  const { language, words } = useScreen();
  const { months } = words;
  const [first] = jobs;
  return (
    <section class="hour-sheet">
      <div class="paper-head">
        <dl class="facts">
          <dt>{months.formWorker}</dt>
          <dd>{name}</dd>
          <dt>{months.formPlace}</dt>
          <dd>{first?.user ?? <span class="blank" />}</dd>
        </dl>
        {first && (
          <figure>
            <QrCode text={addressOf(first.assignment.userId)} label={months.formCode} />
            <figcaption>{months.formCodeSays}</figcaption>
          </figure>
        )}
      </div>
      <p>{months.formFor(monthTold(month, language, 'numeric'))}</p>
      <HourLines jobs={jobs} />
      <p>{months.formRule}</p>
      <div class="signatures">
        <p>{months.formSignUser}</p>
        <p>{months.formSignWorker}</p>
      </div>
      <p class="quiet">{months.formReturn}</p>
    </section>
  );
}

function HourLines({ jobs }: { readonly jobs: readonly Job[] }) {
  const { language, words } = useScreen();
  const { months } = words;
  const heads = [months.day, months.job, months.formStart, months.formEnd, months.counted, months.formSigned];
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={months.formTitle}>
      <table class="lines">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {jobs.map(({ assignment: { id, day, startTime, endTime }, task }) => (
            <tr key={id}>
              <td>{startTime === null ? '' : dayTold(day, language)}</td>
              <td>{task}</td>
              <td class="planned-time">{startTime}</td>
              <td class="planned-time">{endTime}</td>
              <td />
              <td />
            </tr>
          ))}
          {Array.from({ length: EMPTY_LINES }, (_, line) => (
            <tr key={line}>
              {heads.map((head) => (
                <td key={head} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
