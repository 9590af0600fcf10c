import { type Month } from '#kernel';
import { onTheClock } from '#performances';
import { stateWords, workerHoursWords as words } from '../../../words/nl/staff/people-hours';
import { type Column, DataTable, dateTold, moneyTold, monthTold, type TableColumn } from '../../frame';
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

const monthColumns: readonly TableColumn<MonthOfWorker>[] = [
  { title: words.columns.month, text: ({ month }) => monthTold(month, 'nl', 'numeric') },
  { title: words.columns.worked, text: ({ hours }) => String(hours.worked), number: true },
  { title: words.columns.planned, text: ({ hours }) => String(hours.planned), number: true },
  { title: words.columns.left, text: ({ hours }) => String(hours.free), number: true },
  {
    title: words.columns.allowance,
    number: true,
    cell: ({ confirmedCents, paidCents, paidOn }) => (
      <>
        {moneyTold(confirmedCents, 'nl')}
        {paidOn && <p class="quiet">{words.paid(moneyTold(paidCents, 'nl'), dateTold(paidOn, 'nl'))}</p>}
      </>
    ),
  },
];

/** Hours of a year by month, and the visits of one month. */
export function WorkerHoursPage({ owner, year, months, month, visits }: WorkerHoursProps) {
  const at = `${filePath(owner.organiser, 'worker', owner.id)}/uren`;
  const before = String(Number(year) - 1);
  return (
    <FileFrame owner={owner} part="uren" wide>
      <h2>{words.year(year)}</h2>
      {months.length === 0 ? (
        <p>{words.empty(year)}</p>
      ) : (
        <DataTable
          headed
          title={words.columns.month}
          columns={monthColumns}
          rows={months}
          keyOf={({ month: one }) => one}
          rowHref={({ month: one }) => `${at}?maand=${one}`}
        />
      )}
      <p>
        <a href={`${at}?jaar=${before}`}>{words.before(before)}</a>
      </p>
      <h2>{words.statement(monthTold(month, 'nl', 'numeric'))}</h2>
      {visits.length === 0 ? (
        <p>{words.noVisits}</p>
      ) : (
        <>
          <DataTable
            title={words.visits.day}
            columns={visitColumns}
            rows={visits}
            keyOf={({ performance }) => performance.id}
            rowHref={({ performance }) => `${officePath(owner.organiser)}/uren/${performance.id}`}
          />
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
