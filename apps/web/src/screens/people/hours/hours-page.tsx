import { type Id } from '#kernel';
import { performanceStates } from '#performances';
import { hoursWords as words, stateWords } from '../../../words/nl/staff/people-hours';
import { type Column, dateTold, type ListAsked, Listing, Page } from '../../frame';
import { WhoseFilter } from '../caseload/whose-filter';
import { officePath } from '../office';
import { StateFilter } from '../state-filter';
import { type VisitRow } from './hours-reads';

interface HoursPageProps {
  readonly organiser: Id;
  readonly asked: ListAsked;
  readonly rows: readonly VisitRow[];
  readonly total: number;
  readonly next: string | undefined;
}

/** The columns of the queue, on screen and in the file. */
export const hoursColumns: readonly Column<VisitRow>[] = [
  {
    name: 'dag',
    title: words.columns.day,
    text: ({ performance }) => dateTold(performance.performedOn, 'nl'),
  },
  { name: 'werker', title: words.columns.worker, text: ({ worker }) => worker },
  { name: 'gebruiker', title: words.columns.user, text: ({ user }) => user },
  { name: 'taak', title: words.columns.task, text: ({ task }) => task },
  {
    name: 'uren',
    title: words.columns.hours,
    text: ({ performance }) => String(performance.hours),
    number: true,
  },
  {
    name: 'toestand',
    title: words.columns.state,
    text: ({ performance }) => stateWords[performance.state],
    cell: ({ performance: { state } }) => <span class={`tag ${state}`}>{stateWords[state]}</span>,
  },
  { name: 'wacht', title: words.columns.waits, text: ({ waits }) => words.days(waits) },
];

/** "Uren nakijken": what waits for the office, the oldest first. */
export function HoursPage({ organiser, asked, rows, total, next }: HoursPageProps) {
  const office = officePath(organiser);
  return (
    <Page title={words.title} wide staff>
      <div class="title-row">
        <h1>{words.title}</h1>
        <p class="actions">
          <a class="button" href={`${office}/uren/blad`}>
            {words.sheet}
          </a>
          <a class="button quiet" href={`${office}/maand`}>
            {words.months}
          </a>
          <a class="button quiet" href={`${office}/uitbetaling`}>
            {words.payOuts}
          </a>
        </p>
      </div>
      <p class="lead">{words.lead}</p>
      <Listing
        title={words.title}
        columns={hoursColumns}
        rows={rows}
        asked={asked}
        total={total}
        next={next}
        unsearched
        keyOf={({ performance }) => performance.id}
        rowHref={({ performance }) => `${office}/uren/${performance.id}`}
        empty={{ says: words.empty }}
        filters={
          <>
            <StateFilter asked={asked} states={performanceStates} told={stateWords} words={words.filters} />
            <WhoseFilter {...asked} />
          </>
        }
      />
    </Page>
  );
}
