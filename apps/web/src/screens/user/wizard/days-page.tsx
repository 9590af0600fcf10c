import { addDays, type Day, daysFrom, firstDayOf, lastDayOf, monthOf, weekdayOf } from '#kernel';
import { moneyTold, monthTold, useScreen } from '../../frame';
import { weekdaysAsked } from './answers';
import { QuestionPage } from './question-page';
import { type Asked, type Plan } from './wizard';

/** "34 dagen · 51 cheques · € 374,85". */
export function PlanTold({ plan, seats }: { readonly plan: Plan; readonly seats: number | undefined }) {
  const { language, words } = useScreen();
  const { count } = words.ask;
  const days = plan.slots.every(({ times }) => times === null) ? count.months : count.days;
  return (
    <p class="plan">
      {[
        days(plan.slots.length),
        seats === undefined ? count.chequesEach(plan.cheques) : count.cheques(plan.cheques),
        plan.cents !== undefined && moneyTold(plan.cents, language),
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  );
}

interface DaysPageProps {
  readonly asked: Asked;
  readonly plan: Plan;
}

/** The days of a series on a calendar, those that are skipped with their reason, and what it all comes to. */
export function DaysPage({ asked, plan }: DaysPageProps) {
  const { ask } = useScreen().words;
  const months = monthsOf(plan);
  return (
    <QuestionPage asked={asked} step="dagen" title={ask.count.title}>
      <h1>{ask.count.title}</h1>
      <PlanTold plan={plan} seats={asked.answers.seats} />
      <p>{ask.count.says}</p>
      <Skipped plan={plan} />
      <div class="months">
        {months.map((month) => (
          <MonthTable key={month} month={month} plan={plan} />
        ))}
      </div>
    </QuestionPage>
  );
}

function monthsOf({ slots, skipped }: Plan): string[] {
  const days = [...slots, ...skipped].map(({ day }) => monthOf(day));
  return [...new Set(days)].toSorted();
}

function Skipped({ plan }: Pick<DaysPageProps, 'plan'>) {
  const { count } = useScreen().words.ask;
  const because = ['public-holiday', 'school-holiday', 'place-closed'] as const;
  const told = because
    .map((reason) => [reason, plan.skipped.filter((one) => one.because === reason).length] as const)
    .filter(([, days]) => days > 0);
  if (told.length === 0) return null;
  return (
    <ul>
      {told.map(([reason, days]) => (
        <li key={reason}>
          {count.days(days)}: {count.skipped[reason]}
        </li>
      ))}
    </ul>
  );
}

const DAYS_PER_WEEK = 7;

function MonthTable({ month, plan }: { readonly month: string; readonly plan: Plan }) {
  const { language, words } = useScreen();
  const { weekdays, count } = words.ask;
  const first = firstDayOf(monthOf(`${month}-01` as Day));
  const last = lastDayOf(monthOf(first));
  const monday = addDays(first, 1 - weekdayOf(first));
  const weeks = Math.ceil(daysFrom(monday, last).length / DAYS_PER_WEEK);
  return (
    <table class="calendar">
      <caption>{monthTold(month, language, 'numeric')}</caption>
      <thead>
        <tr>
          {weekdaysAsked.map((one) => (
            <th key={one} scope="col">
              <abbr title={weekdays[one]}>{weekdays[one].slice(0, 2)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: weeks }, (_, week) => (
          <tr key={week}>
            {weekdaysAsked.map((one, at) => {
              const day = addDays(monday, week * DAYS_PER_WEEK + at);
              return (
                <DayCell
                  key={one}
                  day={day >= first && day <= last ? day : undefined}
                  plan={plan}
                  says={count}
                />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayCellProps {
  readonly day: Day | undefined;
  readonly plan: Plan;
  readonly says: { readonly job: string; readonly none: string };
}

function DayCell({ day, plan, says }: DayCellProps) {
  if (day === undefined) return <td />;
  const number = Number(day.slice(-2));
  if (plan.slots.some((slot) => slot.day === day))
    return (
      <td class="on">
        {number}
        <span class="unseen"> {says.job}</span>
      </td>
    );
  if (plan.skipped.some((one) => one.day === day))
    return (
      <td class="off">
        <s>{number}</s>
        <span class="unseen"> {says.none}</span>
      </td>
    );
  return <td>{number}</td>;
}
