import { type AllowancePaid } from '#payments';
import { type HoursOfPeriod } from '#performances';
import { dateTold, moneyTold, monthTold, Page, useScreen } from '../frame';
import { addressOfMonth } from './month-page';

export interface MonthRow {
  readonly hours: HoursOfPeriod;
  readonly allowance: AllowancePaid;
}

interface YearProps {
  readonly year: HoursOfPeriod;
  readonly months: readonly MonthRow[];
}

/** Each month of a year: hours, and the allowance that is confirmed for them. */
export function YearPage({ year, months }: YearProps) {
  const { worker } = useScreen().words;
  const lived = months.filter(isLived);
  const before = String(Number(year.period) - 1);
  return (
    <Page title={worker.yearTitle(year.period)} back="/mijn-uren">
      <h1>{worker.yearTitle(year.period)}</h1>
      <p class="lead">{worker.yearSays(year.worked, year.granted)}</p>
      {lived.length === 0 ? <p>{worker.yearEmpty}</p> : <MonthTable months={lived} />}
      <p>
        <a href={`/mijn-uren/${before}`}>{worker.previousYear(before)}</a>
      </p>
    </Page>
  );
}

/** A month in which something was worked, planned or earned; others would only fill the page. */
const isLived = ({ hours, allowance }: MonthRow) =>
  hours.worked + hours.planned > 0 || allowance.confirmedCents !== 0;

function MonthTable({ months }: Pick<YearProps, 'months'>) {
  const { language, words } = useScreen();
  const { worker } = words;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{worker.month}</th>
          <th scope="col">{worker.yearHours}</th>
          <th scope="col" class="number">
            {worker.yearAllowance}
          </th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ hours, allowance }) => (
          <tr key={hours.period}>
            <th scope="row">
              <a href={addressOfMonth(hours.period)}>{monthTold(hours.period, language)}</a>
            </th>
            <td>
              {hours.worked}
              {hours.planned > 0 && (
                <p class="planned-too">
                  {hours.planned} {worker.planned}
                </p>
              )}
            </td>
            <td class="number">
              {moneyTold(allowance.confirmedCents, language)}
              {allowance.paidOn && (
                <p class="planned-too">{worker.allowancePaidOn(dateTold(allowance.paidOn, language))}</p>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
