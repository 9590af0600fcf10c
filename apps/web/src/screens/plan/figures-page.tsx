import { type Id, type Month, nextMonth, previousMonth } from '#kernel';
import { type RequestClass } from '#matching';
import {
  type FilledGroup,
  filledBy,
  type FillingGroup,
  fillingGroups,
  type Gap,
  type MonthFigures,
  QUARTERS_PER_HOUR,
  shortfallLevel,
  type Spread,
} from '#plan';
import { type UserKind } from '#regulation';
import { durationTold, planFiguresWords as words } from '../../words/nl/staff/plan-figures';
import { numberTold, reachedWords } from '../../words/nl/staff/plan-reached';
import { planningWords } from '../../words/nl/staff/planning';
import { userKindWords } from '../../words/nl/task-catalogue';
import { type Column, DataTable, Empty, monthTold, Page, type TableColumn } from '../frame';
import { withQuery } from '../planning/paths';
import { planAt } from './paths';

export interface FiguresProps {
  readonly organiser: Id;
  readonly month: Month;
  /** Of later months nothing is planned yet. */
  readonly isNewest: boolean;
  /** Names of municipalities by their NIS code. */
  readonly towns: ReadonlyMap<string, string>;
  readonly figures: MonthFigures;
}

/** One line of the file: what is counted, of whom, and the count. */
interface FigureRow {
  readonly what: string;
  readonly value: string;
}

export const figureColumns: readonly Column<FigureRow>[] = [
  { name: 'maat', title: words.what, text: ({ what }) => what },
  { name: 'waarde', title: words.value, text: ({ value }) => value },
];

/** Everything the page tells, line by line. */
export const figureRows = (props: FiguresProps): FigureRow[] => [
  ...fillingGroups.flatMap((group) =>
    filledBy(props.figures.filled, group).flatMap((filled) => [
      { what: `${words.seats}: ${nameOf(props, group, filled)}`, value: seatsTold(filled) },
      { what: `${words.hours}: ${nameOf(props, group, filled)}`, value: hoursTold(filled) },
    ]),
  ),
  ...measuresOf(props.figures),
  ...props.figures.runs.gaps.map((gap) => ({ what: words.gap, value: gapTold(gap) })),
];

const seatsTold = ({ seatsFilled, seatsAsked }: FilledGroup) =>
  reachedWords.measures.share(seatsFilled, seatsAsked);
const hoursTold = ({ hoursFilled, hoursAsked }: FilledGroup) =>
  reachedWords.measures.share(hoursFilled, hoursAsked);

/** What a group is called; a town that is no more has its code. */
function nameOf({ towns }: Pick<FiguresProps, 'towns'>, group: FillingGroup, { of }: FilledGroup): string {
  if (group === 'class') return planningWords.classes[of as RequestClass];
  return group === 'userKind' ? userKindWords[of as UserKind] : (towns.get(of) ?? of);
}

function spreadTold({ times, median, ninetieth }: Spread): string {
  if (median === null || ninetieth === null) return words.never;
  return words.spread(durationTold(median), durationTold(ninetieth), times);
}

/** Shortfalls are counted in quarters of an hour, and told in hours. */
function gapTold({ goal, value, bound }: Gap): string {
  const told = (count: number) =>
    numberTold(shortfallLevel(goal) === null ? count : count / QUARTERS_PER_HOUR);
  return words.gapOf(
    reachedWords.goalsReached.names[goal][0],
    told(value),
    bound === null ? null : told(bound),
  );
}

const measuresOf = ({ runs, series, ...figures }: MonthFigures): FigureRow[] => [
  { what: words.toFill, value: spreadTold(figures.toFill) },
  { what: words.toSubstitute, value: spreadTold(figures.toSubstitute) },
  {
    what: words.series,
    value:
      series.count === 0
        ? words.never
        : words.ofSeries(
            numberTold(Math.round((10 * series.workers) / series.count) / 10),
            series.most,
            series.count,
          ),
  },
  { what: words.changed, value: words.ofJobs(figures.toldThenChanged, figures.jobsGiven) },
  {
    what: words.overCap,
    value: figures.overCap === 0 ? words.overCapNone : words.overCapSome(figures.overCap),
  },
  { what: words.runs, value: numberTold(runs.made) },
  { what: words.proven, value: reachedWords.measures.share(runs.proven, runs.made) },
  { what: words.withoutPlan, value: numberTold(runs.withoutPlan) },
];

/** One month: how well it was filled and for whom, how it went, and how its plans came about. */
export function FiguresPage(props: FiguresProps) {
  const { organiser, month, figures, isNewest } = props;
  const to = planAt(organiser);
  const of = (other: Month) => withQuery(to.figures, { maand: other });
  const title = words.of(monthTold(month, 'nl', 'numeric'));
  return (
    <Page title={title} back={to.newest} staff wide sheet="planning">
      <h1>{title}</h1>
      <p class="lead">{words.lead}</p>
      <nav class="more" aria-label={words.title}>
        <a href={of(previousMonth(month))}>{words.before}</a>
        {!isNewest && <a href={of(nextMonth(month))}>{words.after}</a>}
        <a href={withQuery(to.figures, { maand: month, als: 'csv' })} download>
          {words.csv}
        </a>
      </nav>
      {figures.filled.length === 0 ? (
        <Empty says={words.none} />
      ) : (
        fillingGroups.map((group) => <Filled key={group} {...props} group={group} />)
      )}
      <Measured figures={figures} />
      <Solving {...figures.runs} />
    </Page>
  );
}

function Filled({ group, ...props }: FiguresProps & { readonly group: FillingGroup }) {
  const title = `${words.filled}: ${words.groups[group].toLocaleLowerCase('nl-BE')}`;
  const columns: readonly TableColumn<FilledGroup>[] = [
    { title: words.groups[group], text: (filled) => nameOf(props, group, filled) },
    { title: words.seats, text: seatsTold, number: true },
    { title: words.hours, text: hoursTold, number: true },
  ];
  const rows = filledBy(props.figures.filled, group);
  return (
    <section>
      <h2>{title}</h2>
      <DataTable title={title} columns={columns} rows={rows} keyOf={({ of }) => of} headed />
    </section>
  );
}

function Measured({ figures }: Pick<FiguresProps, 'figures'>) {
  return (
    <section>
      <h2>{words.measured}</h2>
      <DataTable
        title={words.measured}
        columns={[
          { title: words.what, text: ({ what }: FigureRow) => what },
          { title: words.value, text: ({ value }: FigureRow) => value },
        ]}
        rows={measuresOf(figures)}
        keyOf={({ what }) => what}
        headed
      />
    </section>
  );
}

function Solving({ gaps, goals }: MonthFigures['runs']) {
  return (
    <>
      {gaps.length > 0 && (
        <section>
          <h2>{words.gap}</h2>
          <ul>
            {gaps.map((gap, at) => (
              <li key={at}>{gapTold(gap)}</li>
            ))}
          </ul>
        </section>
      )}
      {goals.length > 0 && (
        <section>
          <h2>{words.perGoal}</h2>
          <DataTable
            title={words.perGoal}
            columns={[
              {
                title: words.goal,
                text: ({ goal }: (typeof goals)[number]) => reachedWords.goalsReached.names[goal][0],
              },
              {
                title: words.seconds,
                text: ({ milliseconds }: (typeof goals)[number]) =>
                  numberTold(Math.round(milliseconds / 100) / 10),
                number: true,
              },
            ]}
            rows={goals}
            keyOf={({ goal }) => goal}
            headed
          />
        </section>
      )}
    </>
  );
}
