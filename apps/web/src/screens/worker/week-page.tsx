import { addDays, type Day } from '#kernel';
import { Page, useScreen } from '../frame';
import { WeekCard, type WeekCardProps } from './week-card';

export const addressOfWeek = (on: Day): string => `/klussen/week?dag=${on}`;

/** The own week on paper, and the weeks before and after it. */
export function WeekPage(card: WeekCardProps) {
  const { months } = useScreen().words;
  return (
    <Page title={months.toWeek} back="/klussen" sheet="paper">
      <h1>{months.toWeek}</h1>
      <div class="screen-only">
        <p class="quiet">{months.howToPrint}</p>
        <nav class="pager" aria-label={months.toWeek}>
          <a href={addressOfWeek(addDays(card.on, -7))}>{months.weekBefore}</a>
          <a href={addressOfWeek(addDays(card.on, 7))}>{months.weekAfter}</a>
        </nav>
      </div>
      <WeekCard {...card} />
    </Page>
  );
}
