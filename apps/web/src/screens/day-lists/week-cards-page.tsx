import { addDays, mondayOf, sundayOf } from '#kernel';
import { dayListWords } from '../../words/nl/staff/day-lists';
import { dateTold, Page } from '../frame';
import { WeekCard } from '../worker/week-card';
import { type WeekListed } from './day-list';
import { dayListAddress, type DayListAddressed } from './day-list-page';

const words = dayListWords.week;

export interface WeekCardsProps extends DayListAddressed {
  readonly people: readonly WeekListed[];
  /** The whole address at which a worker finds the week on a telephone. */
  readonly address: string;
}

/** The week of each person on a sheet of its own: to hand out at the desk, or to send by letter. */
export function WeekCardsPage({ people, address, ...asked }: WeekCardsProps) {
  const { day } = asked;
  const title = words.title(dateTold(mondayOf(day), 'nl'), dateTold(sundayOf(day), 'nl'));
  const weekAt = (days: number) => dayListAddress({ ...asked, day: addDays(day, days) }, '/weekkaarten');
  return (
    <Page title={title} back={dayListAddress(asked)} sheet="paper" staff>
      <h1 class="screen-only">{title}</h1>
      <nav class="pager screen-only" aria-label={words.week}>
        <a href={weekAt(-7)}>{words.before}</a>
        <a href={weekAt(7)}>{words.after}</a>
      </nav>
      {people.length === 0 && <p role="status">{words.none}</p>}
      {people.map(({ worker, name, jobs }) => (
        <WeekCard key={worker} name={name} on={day} jobs={jobs} address={address} />
      ))}
    </Page>
  );
}
