import { type IncidentHealth } from '#incidents';
import { incidentScreens } from '../../../words/nl/screens-incidents';
import { incidentWords as words } from '../../../words/nl/staff/incidents';
import { Facts, Page } from '../../frame';
import { officePath } from '../../people/office';
import { IncidentFacts, type IncidentProps, titleOf } from './incident-facts';

const addressOf = ({ organiser, file }: IncidentProps) =>
  `${officePath(organiser)}/ongevallen/${file.incident.id}`;

/** The declaration on paper, to sign and to send. What is about health is not on it. */
export function IncidentPaper(props: IncidentProps) {
  const title = titleOf(props.file);
  return (
    <Page title={title} back={addressOf(props)} sheet="paper" staff>
      <h1>{title}</h1>
      <IncidentFacts {...props} />
      <p class="quiet">{words.printedHealth}</p>
      <p>
        {words.signed}: <span class="blank" />
      </p>
    </Page>
  );
}

export interface HealthProps extends IncidentProps {
  readonly health: IncidentHealth | undefined;
}

/** What was told about health, for the few who may read it. */
export function HealthPage({ health, ...props }: HealthProps) {
  return (
    <Page title={words.healthTitle} back={addressOf(props)} staff>
      <h1>{words.healthTitle}</h1>
      <p class="lead">
        {titleOf(props.file)}, {props.file.worker}
      </p>
      <p class="notice">{words.healthSays}</p>
      {health ? (
        <Facts
          of={[
            [words.injury, health.injury],
            [words.care, incidentScreens.cares[health.care]],
          ]}
        />
      ) : (
        <p>{words.healthNone}</p>
      )}
    </Page>
  );
}
