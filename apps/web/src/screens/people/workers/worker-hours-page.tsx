import { type Month } from '#kernel';
import { onTheClock } from '#performances';
import { stateWords, workerHoursWords as words } from '../../../words/nl/staff/people-hours';
import { dateTold, moneyTold, monthTold } from '../../frame';
import { type Column } from '../../frame/csv';
import { FileFrame } from '../file-frame';
import { filePath, officePath } from '../office';
import { type OwnerShown } from '../person-files';
import { type MonthOfWorker, type VisitListed } from './worker-hours';

interface WorkerHoursProps {
  readonly owner: OwnerShown;
  readonly year: string;
  readonly months: readonly MonthOfWorker[];
  readonly month: Month;
  readonly visits: readonly VisitListed[];
}

const clock = ({ performance }: VisitListed) =>
  `${onTheClock(performance.startsAt).time}–${onTheClock(performance.endsAt).time}`;

/** The columns of a month's statement, on screen and in the file. */
export const visitColumns: readonly Column<VisitListed>[] = [
  {
    name: 'dag',
    title: words.visits.day,
    text: ({ performance }) => dateTold(performance.performedOn, 'nl'),
  },
  { name: 'gebruiker', title: words.visits.user, text: ({ user }) => user },
  { name: 'uur', title: words.visits.time, text: clock },
  {
    name: 'uren',
    title: words.visits.hours,
    text: ({ performance }) => String(performance.hours),
    number: true,
  },
  { name: 'toestand', title: words.visits.state, text: ({ performance }) => stateWords[performance.state] },
];

/** Hours of a year by month, and the visits of one month. */
export function WorkerHoursPage({ owner, year, months, month, visits }: WorkerHoursProps) {
  const at = `${filePath(owner.organiser, 'worker', owner.id)}/uren`;
  const before = String(Number(year) - 1);
  return (
    <FileFrame owner={owner} part="uren" wide>
      <h2>{words.year(year)}</h2>
      {months.length === 0 ? <p>{words.empty(year)}</p> : <Months at={at} months={months} />}
      <p>
        <a href={`${at}?jaar=${before}`}>{words.before(before)}</a>
      </p>
      <h2>{words.statement(monthTold(month, 'nl', 'numeric'))}</h2>
      {visits.length === 0 ? (
        <p>{words.noVisits}</p>
      ) : (
        <>
          <Visits owner={owner} visits={visits} />
          <p>
            <a href={`${at}?maand=${month}&als=csv`} download>
              {words.file}
            </a>
          </p>
        </>
      )}
    </FileFrame>
  );
}

function Months({ at, months }: { readonly at: string; readonly months: readonly MonthOfWorker[] }) {
  const { columns } = words;
  return (
    <div class="table" role="region" aria-label={columns.month} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.month}</th>
            <th scope="col" class="number">
              {columns.worked}
            </th>
            <th scope="col" class="number">
              {columns.planned}
            </th>
            <th scope="col" class="number">
              {columns.left}
            </th>
            <th scope="col" class="number">
              {columns.allowance}
            </th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, hours, confirmedCents, paidCents, paidOn }) => (
            <tr key={month}>
              <th scope="row">
                <a href={`${at}?maand=${month}`}>{monthTold(month, 'nl', 'numeric')}</a>
              </th>
              <td class="number">{hours.worked}</td>
              <td class="number">{hours.planned}</td>
              <td class="number">{hours.free}</td>
              <td class="number">
                {moneyTold(confirmedCents, 'nl')}
                {paidOn && (
                  <p class="quiet">{words.paid(moneyTold(paidCents, 'nl'), dateTold(paidOn, 'nl'))}</p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Visits({ owner, visits }: Pick<WorkerHoursProps, 'owner' | 'visits'>) {
  return (
    <div class="table" role="region" aria-label={words.visits.day} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {visitColumns.map(({ name, title, number }) => (
              <th key={name} scope="col" class={number && 'number'}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {visits.map((visit) => (
            <tr key={visit.performance.id}>
              {visitColumns.map(({ name, text, number }, column) => (
                <td key={name} class={number && 'number'}>
                  {column === 0 ? (
                    <a href={`${officePath(owner.organiser)}/uren/${visit.performance.id}`}>{text(visit)}</a>
                  ) : (
                    text(visit)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
