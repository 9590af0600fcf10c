import {
  type GoalReached,
  type PlanMeasures,
  type PlanPrice,
  senseOf,
  shortfallLevel,
  QUARTERS_PER_HOUR,
  type PlanGoal,
} from '#plan';
import { numberTold, reachedWords } from '../../words/nl/staff/plan-reached';
import { DataTable, type TableColumn } from '../frame';
import { type PlanMeasured, type RunFile } from './run-file';

/** What a run reached, beside what it might and what is made by hand; and what fairness costs. */
export function Reached({ file }: { readonly file: RunFile }) {
  const { run, made } = file;
  return (
    <>
      {made?.read && <Measures {...made.read.measured()} />}
      <Goals goals={run.goals} />
      <Prices prices={run.prices} />
    </>
  );
}

function Goals({ goals }: { readonly goals: readonly GoalReached[] }) {
  const says = reachedWords.goalsReached;
  const columns: readonly TableColumn<GoalReached>[] = [
    { title: says.goal, text: ({ goal }) => says.names[goal][0] },
    { title: says.value, text: ({ goal, value }) => valueTold(goal, value), number: true },
    { title: says.counts, text: ({ goal }) => says.names[goal][1] },
    { title: says.proof, text: proofTold },
  ];
  if (goals.length === 0) return null;
  return (
    <section>
      <h2>{says.title}</h2>
      <DataTable title={says.title} columns={columns} rows={goals} keyOf={({ goal }) => goal} headed />
    </section>
  );
}

/** Shortfalls are counted in quarters of an hour, and told in hours; what the lot drew means nothing to people. */
function valueTold(goal: PlanGoal, value: number): string {
  if (goal === 'tie-break') return '';
  return numberTold(shortfallLevel(goal) === null ? value : value / QUARTERS_PER_HOUR);
}

/** "beter kan niet", or how far the best there can be lies. */
function proofTold({ goal, value, bound, proven }: GoalReached): string {
  const says = reachedWords.goalsReached;
  if (proven) return says.proven;
  if (bound === null || bound === value || goal === 'tie-break') return says.notSure;
  return says.atBest(valueTold(goal, bound), senseOf(goal));
}

type Row = readonly [title: string, of: (measures: PlanMeasures) => string];

const says = reachedWords.measures;
const rows: readonly Row[] = [
  [says.seats, ({ seatsFilled, seatsAsked }) => says.share(seatsFilled, seatsAsked)],
  [says.hours, ({ hoursFilled, hoursAsked }) => says.share(hoursFilled, hoursAsked)],
  [says.must, ({ hoursThatMust }) => says.share(hoursThatMust.filled, hoursThatMust.asked)],
  [
    says.without,
    ({ peopleWithoutHours, peopleAvailable }) => says.share(peopleWithoutHours, peopleAvailable),
  ],
  [says.belowHalf, ({ peopleBelow }) => String(peopleBelow[50])],
  ...([25, 50, 75, 100] as const).map((level): Row => [
    says.short[level],
    ({ quartersShort }) => numberTold(quartersShort[level] / QUARTERS_PER_HOUR),
  ]),
  [says.travel, ({ travelMinutesEach }) => (travelMinutesEach === null ? '' : String(travelMinutesEach))],
  [says.newFaces, ({ newFaces }) => String(newFaces)],
  [says.toldOtherwise, ({ toldOtherwise }) => String(toldOtherwise)],
];

function Measures({ measures, byHand }: PlanMeasured) {
  const columns: readonly TableColumn<Row>[] = [
    { title: says.what, text: ([title]) => title },
    { title: says.plan, text: ([, of]) => of(measures), number: true },
    ...byHand.map(([name, of]): TableColumn<Row> => ({
      title: says.baselines[name],
      text: ([, told]) => told(of),
      number: true,
    })),
  ];
  return (
    <section>
      <h2>{says.title}</h2>
      <p class="quiet">{says.lead}</p>
      <DataTable title={says.title} columns={columns} rows={rows} keyOf={([title]) => title} headed />
    </section>
  );
}

function Prices({ prices }: { readonly prices: readonly PlanPrice[] }) {
  const price = reachedWords.price;
  return (
    <section>
      <h2>{price.title}</h2>
      {prices.length === 0 && <p class="quiet">{price.none}</p>}
      <ul>
        {prices.map(({ leftOut, lost, proven }) => (
          <li key={leftOut}>
            {price.names[leftOut]}{' '}
            {lost.length === 0
              ? price.nothing
              : `${price.costs} ${lost
                  .map((one) =>
                    price.lost(
                      reachedWords.goalsReached.names[one.goal][0],
                      valueTold(one.goal, one.with),
                      valueTold(one.goal, one.without),
                    ),
                  )
                  .join('; ')}.`}{' '}
            {!proven && price.notSure}
          </li>
        ))}
      </ul>
    </section>
  );
}
