import { type Id, type Month } from '#kernel';
import { type DecisionsCounted, type PairsCounted, type PlanDecisionKind } from '#plan';
import { planWords } from '../../words/nl/staff/plan';
import { followedWords as words } from '../../words/nl/staff/plan-followed';
import { percentTold } from '../../words/nl/staff/plan-reached';
import { planningWords as shared } from '../../words/nl/staff/planning';
import { type Column, DataTable, Empty, monthTold, Page } from '../frame';
import { planAt } from './paths';

/** What was decided on lines of plans in one month. */
export interface MonthFollowed {
  readonly month: Month;
  readonly decisions: readonly DecisionsCounted[];
  readonly pairs: readonly PairsCounted[];
}

interface FollowedProps {
  readonly organiser: Id;
  /** The newest first. */
  readonly months: readonly MonthFollowed[];
}

const countOf = ({ decisions }: MonthFollowed, ...kinds: readonly PlanDecisionKind[]): number =>
  decisions.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { count }) => sum + count, 0);

const decidedIn = (month: MonthFollowed) => countOf(month, 'accept', 'refuse', 'override');

/** Of all that was decided, what was decided otherwise than proposed; nothing where nothing was decided. */
function shareOtherwise(month: MonthFollowed): string {
  const decided = decidedIn(month);
  return decided === 0 ? '' : percentTold(countOf(month, 'refuse', 'override'), decided);
}

const counted = (kind: PlanDecisionKind): Column<MonthFollowed> => ({
  name: kind,
  title: words.columns[kind],
  text: (month) => String(countOf(month, kind)),
  number: true,
});

export const followedColumns: readonly Column<MonthFollowed>[] = [
  { name: 'maand', title: words.month, text: ({ month }) => monthTold(month, 'nl', 'numeric') },
  ...(['accept', 'refuse', 'override'] as const).map(counted),
  { name: 'aandeel', title: words.share, text: shareOtherwise, number: true },
  counted('conflict'),
];

/** How often proposals were followed, month by month, and why they were not. */
export function FollowedPage({ organiser, months }: FollowedProps) {
  const to = planAt(organiser);
  const isAny = months.some(({ decisions }) => decisions.length > 0);
  return (
    <Page title={words.title} back={to.runs} staff wide sheet="planning">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p>{words.watch}</p>
      {isAny ? (
        <Months organiser={organiser} months={months} />
      ) : (
        <Empty says={words.none} action={{ says: words.toPlan, href: to.newest }} />
      )}
    </Page>
  );
}

function Months({ organiser, months }: FollowedProps) {
  return (
    <>
      <p>
        <a href={`${planAt(organiser).followed}?als=csv`} download>
          {words.csv}
        </a>
      </p>
      <DataTable
        title={words.title}
        columns={followedColumns}
        rows={months}
        keyOf={({ month }) => month}
        headed
      />
      <Reasons months={months} />
      <p class="quiet">{words.kept}</p>
    </>
  );
}

interface TimesCounted {
  readonly says: string;
  readonly count: number;
}

/** Why plans were not followed, and who was kept together or apart from their pages; all these months together. */
function Reasons({ months }: Pick<FollowedProps, 'months'>) {
  const refused = months.flatMap(({ decisions }) =>
    decisions.flatMap(({ reason, count }) => (reason ? [{ says: planWords.reasons[reason], count }] : [])),
  );
  const paired = months.flatMap(({ pairs }) =>
    pairs.map(({ kind, reason, count }) => ({
      says: `${words.pairs[kind]}: ${shared.pairingReasons[reason]}`,
      count,
    })),
  );
  return (
    <>
      <Times title={words.reasons} of={refused} />
      <Times title={words.paired} of={paired} />
    </>
  );
}

/** How many times each was said, the most frequent first. */
function Times({ title, of }: { readonly title: string; readonly of: readonly TimesCounted[] }) {
  const times = new Map<string, number>();
  for (const { says, count } of of) times.set(says, (times.get(says) ?? 0) + count);
  const rows = [...times]
    .map(([says, count]) => ({ says, count }))
    .toSorted((one, other) => other.count - one.count);
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <DataTable
        title={title}
        columns={[
          { title: words.reason, text: ({ says }: TimesCounted) => says },
          { title: words.times, text: ({ count }: TimesCounted) => String(count), number: true },
        ]}
        rows={rows}
        keyOf={({ says }) => says}
        headed
      />
    </section>
  );
}
