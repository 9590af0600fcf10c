import { hardRules } from '#matching';
import { planGoalWords } from '../../words/nl/staff/plan-goals';
import { Page, useScreen } from '../frame';
import { type GoalsProps, Standing } from './goals-page';
import { planAt } from './paths';

interface HowProps extends GoalsProps {
  /** Days for which what was told stands. */
  readonly windowDays: number;
}

const words = planGoalWords.how;

/** Every rule in its order, as the one list of rules has them; rule 17 is about changing what was told. */
const rules: readonly (keyof typeof words.rules)[] = [
  ...(Object.keys(hardRules) as (keyof typeof hardRules)[]),
  'windowIsFrozen',
];

/** "Hoe werkt de toewijzing?": every rule and the order of the goals, as they stand today. */
export function HowPage({ organiser, windowDays, ...goals }: HowProps) {
  const { today } = useScreen();
  return (
    <Page title={words.title} back={planAt(organiser).newest} staff>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <h2>{words.rulesTitle}</h2>
      <p>{words.rulesLead}</p>
      <ol>
        {rules.map((rule) => (
          <li key={rule}>
            <strong>{words.rules[rule][0]}.</strong> {words.rules[rule][1]}
          </li>
        ))}
      </ol>
      <h2>{words.orderTitle}</h2>
      <ol>
        {words.order.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ol>
      <h2>{words.goalsTitle}</h2>
      <p>{planGoalWords.lead}</p>
      <Standing {...goals} today={today} />
      <h2>{words.windowTitle}</h2>
      <p>{words.window(windowDays)}</p>
      <h2>{words.neverTitle}</h2>
      <List of={words.never} />
      <h2>{words.keptTitle}</h2>
      <List of={words.kept} />
    </Page>
  );
}

function List({ of }: { readonly of: readonly string[] }) {
  return (
    <ul>
      {of.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}
