import { type Day, type Id } from '#kernel';
import { type GoalPolicy, type PlanGoal, type PlanPolicy } from '#plan';
import { planWords } from '../../words/nl/staff/plan';
import { reachedWords } from '../../words/nl/staff/plan-reached';
import { planGoalWords as words } from '../../words/nl/staff/plan-goals';
import {
  DataTable,
  dateTold,
  DayField,
  dayWritten,
  Done,
  Field,
  Form,
  mayDo,
  Page,
  useScreen,
} from '../frame';
import { planAt } from './paths';

export interface GoalsProps {
  readonly organiser: Id;
  /** What counts today. */
  readonly now: GoalPolicy;
  /** Everything that was decided, the one that counts last first. */
  readonly decided: readonly PlanPolicy[];
}

const nameOf = (goal: PlanGoal) => reachedWords.goalsReached.names[goal][0];

/** What a plan is to strive for: as it stands, as it was, and the form to decide otherwise. */
export function GoalsPage(props: GoalsProps) {
  const screen = useScreen();
  const { organiser, now, decided } = props;
  return (
    <Page title={words.title} back={planAt(organiser).newest} staff wide sheet="planning">
      <Done says={planWords.done} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <section class="card">
        <h2>{words.now}</h2>
        <Standing now={now} decided={decided} today={screen.today} />
        <a href={planAt(organiser).how}>{words.how.title}</a>
      </section>
      {mayDo(screen, 'plan.govern') ? <Decide {...props} /> : <p class="quiet">{words.whoDecides}</p>}
      <h2>{words.history}</h2>
      {decided.length === 0 ? <p>{words.historyNone}</p> : <History decided={decided} />}
    </Page>
  );
}

/** The order of the goals that counts, and since when. */
export function Standing({ now, decided, today }: Omit<GoalsProps, 'organiser'> & { readonly today: Day }) {
  const counts = decided.find(({ fromDay }) => fromDay <= today);
  const coming = decided.findLast(({ fromDay }) => fromDay > today);
  return (
    <>
      <ol>
        {now.order.map((goal) => (
          <li key={goal}>{nameOf(goal)}</li>
        ))}
      </ol>
      <p>{words.upTo(now.fillGivenUpPercent)}</p>
      <p class="quiet">{counts ? words.since(dateTold(counts.fromDay, 'nl'), counts.source) : words.usual}</p>
      {coming && <p class="warning">{words.from(dateTold(coming.fromDay, 'nl'), coming.source)}</p>}
    </>
  );
}

function Decide({ organiser, now }: GoalsProps) {
  const { faults } = useScreen();
  return (
    <details class="card" open={faults.length > 0}>
      <summary>{words.change}</summary>
      <Form action={planAt(organiser).goals}>
        <DayField name="from" label={words.fromDay} hint={words.fromHint} />
        <fieldset>
          <legend>{words.order}</legend>
          <p class="quiet">{words.orderHint}</p>
          {now.order.map((goal, at) => (
            <Field
              key={goal}
              name={goal}
              label={nameOf(goal)}
              inputmode="numeric"
              value={String(at + 1)}
              autocomplete="off"
            />
          ))}
        </fieldset>
        <Field
          name="percent"
          label={words.percent}
          hint={words.percentHint}
          inputmode="numeric"
          value={String(now.fillGivenUpPercent)}
        />
        <Field name="source" label={words.source} hint={words.sourceHint} />
        <button type="submit">{words.save}</button>
      </Form>
    </details>
  );
}

function History({ decided }: Pick<GoalsProps, 'decided'>) {
  const { columns } = words;
  return (
    <DataTable
      title={words.history}
      columns={[
        { title: columns.from, text: ({ fromDay }: PlanPolicy) => dayWritten(fromDay) },
        { title: columns.order, text: ({ order }: PlanPolicy) => order.map(nameOf).join(' → ') },
        {
          title: columns.percent,
          text: ({ fillGivenUpPercent }: PlanPolicy) => `${fillGivenUpPercent} %`,
          number: true,
        },
        { title: columns.source, text: ({ source }: PlanPolicy) => source },
      ]}
      rows={decided}
      keyOf={({ id }) => id}
    />
  );
}
