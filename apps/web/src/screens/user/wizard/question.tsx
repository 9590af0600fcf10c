import { DaysPage } from './days-page';
import { ContactPage, NumbersPage, SafetyPage, SeatsPage } from './rest-pages';
import { type Step } from './steps';
import { TaskPage } from './task-page';
import { OwnWordsPage, SitePage } from './what-pages';
import { HowPage, WhenPage } from './when-pages';
import { type Asked, type Plan, type TileGroup } from './wizard';

export interface QuestionProps {
  readonly asked: Asked;
  readonly step: Exclude<Step, 'nakijken'>;
  /** Tasks of the list; read for the question about them alone. */
  readonly groups: readonly TileGroup[];
  /** Who can be asked on the spot; idem. */
  readonly contacts: readonly string[];
  /** What the days come to; idem. */
  readonly plan: Plan | undefined;
}

/** The page of a question. */
export function Question({ asked, step, groups, contacts, plan }: QuestionProps) {
  switch (step) {
    case 'plaats':
      return <SitePage asked={asked} />;
    case 'klus':
      return <TaskPage asked={asked} groups={groups} />;
    case 'eigen-woorden':
      return <OwnWordsPage asked={asked} />;
    case 'hoe':
      return <HowPage asked={asked} />;
    case 'wanneer':
      return <WhenPage asked={asked} />;
    case 'dagen':
      return plan ? <DaysPage asked={asked} plan={plan} /> : <WhenPage asked={asked} />;
    case 'hoeveel':
      return <SeatsPage asked={asked} />;
    case 'contact':
      return <ContactPage asked={asked} contacts={contacts} />;
    case 'veiligheid':
      return <SafetyPage asked={asked} />;
    case 'nummers':
      return <NumbersPage asked={asked} />;
  }
}
