import { type HoursOfPeriod } from '#performances';
import { moneyTold, monthTold, Page, useScreen } from '../frame';

export interface MonthRow {
  readonly hours: HoursOfPeriod;
  readonly allowance: { readonly confirmedCents: number; readonly paidCents: number };
}

interface YearProps {
  readonly year: HoursOfPeriod;
  readonly months: readonly MonthRow[];
}

/** Each month of a year: hours, and the allowance that is confirmed for them. */
export function YearPage({ year, months }: YearProps) {
  const { language, words } = useScreen();
  const { worker } = words;
  const before = String(Number(year.period) - 1);
  return (
    <Page title={worker.yearTitle(year.period)} back="/mijn-uren">
      <h1>{worker.yearTitle(year.period)}</h1>
      <p class="lead">{worker.yearSays(year.worked, year.granted)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{worker.month}</th>
            <th scope="col" class="number">
              {worker.worked}
            </th>
            <th scope="col" class="number">
              {worker.planned}
            </th>
            <th scope="col" class="number">
              {worker.allowance.split(' ')[0]}
            </th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ hours, allowance }) => (
            <tr key={hours.period}>
              <th scope="row">{monthTold(hours.period, language)}</th>
              <td class="number">{hours.worked}</td>
              <td class="number">{hours.planned}</td>
              <td class="number">{moneyTold(allowance.confirmedCents, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <a href={`/mijn-uren/${before}`}>{worker.previousYear(before)}</a>
      </p>
    </Page>
  );
}
