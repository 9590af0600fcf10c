import { type Id } from '#kernel';
import { type PlanRunListed } from '#plan';
import { planWords as words } from '../../words/nl/staff/plan';
import { reachedWords } from '../../words/nl/staff/plan-reached';
import { type Column, dayWritten, type ListAsked, Listing, momentTold, Page } from '../frame';
import { planAt } from './paths';
import { stateTold } from './told';

interface RunsProps {
  readonly organiser: Id;
  readonly asked: ListAsked;
  readonly rows: readonly PlanRunListed[];
  readonly next: string | undefined;
}

const says = words.runs;

export const runColumns: readonly Column<PlanRunListed>[] = [
  { name: 'gemaakt', title: says.when, text: ({ startedAt }) => momentTold(startedAt, 'nl') },
  {
    name: 'door',
    title: says.by,
    text: ({ starter }) => (starter === 'night' ? words.byNight : words.byMediator),
  },
  { name: 'stand', title: says.state, text: stateTold },
  { name: 'van', title: says.from, text: ({ onDay }) => dayWritten(onDay) },
  { name: 'tot', title: says.until, text: ({ untilDay }) => dayWritten(untilDay) },
  {
    name: 'ingevuld',
    title: says.seats,
    text: ({ seats, seatsFilled }) => reachedWords.measures.share(seatsFilled, seats),
    number: true,
  },
  { name: 'open', title: says.open, text: ({ linesOpen }) => String(linesOpen), number: true },
];

/** Every run, the newest first. */
export function RunsPage({ organiser, asked, rows, next }: RunsProps) {
  const to = planAt(organiser);
  return (
    <Page title={says.title} back={to.newest} staff wide sheet="planning">
      <h1>{says.title}</h1>
      <p>
        <a href={to.followed}>{words.followed}</a>
      </p>
      <Listing
        title={says.title}
        columns={runColumns}
        rows={rows}
        asked={asked}
        next={next}
        keyOf={({ id }) => id}
        rowHref={({ id }) => to.run(id)}
        empty={{ says: says.none, action: { says: words.title, href: to.newest } }}
        unsearched
      />
    </Page>
  );
}
