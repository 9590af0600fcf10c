import { dayTold, useScreen } from '../../frame';
import { timesOf } from '../../user/hours/hours-told';
import { type Space } from '../../user/own-space';
import { InDutch, UserPage } from '../../user/user-page';
import { type Comer, type Visit } from '../../user/visits';
import { OwnIncidents, type OwnIncidentsProps } from './own-incidents';

export interface UserIncidentProps extends OwnIncidentsProps {
  readonly space: Space;
  readonly visit: Visit;
  readonly comer: Comer;
}

/** A school, a farm, a family tells of an accident or of damage at a job. */
export function UserIncidentPage({ space, visit, comer, ...own }: UserIncidentProps) {
  const { language, words } = useScreen();
  const { incidents, visits } = words;
  const [start, end] = timesOf(comer);
  const { day } = comer.assignment;
  return (
    <UserPage space={space} title={incidents.title} part="uren" back={`${space.base}/dag/${day}`}>
      <h1>{incidents.title}</h1>
      <p class="lead">
        {comer.name}, {dayTold(day, language)}
        {start !== '' && `, ${visits.times(start, end)}`}
        <br />
        <InDutch>{visit.task}</InDutch>
      </p>
      <OwnIncidents {...own} />
    </UserPage>
  );
}
