import { deadlineOf, type Incident } from '#incidents';
import { type Day } from '#kernel';
import { incidentWords } from '../../../words/nl/staff/incidents';
import { dayTold } from '../../frame';

/** "nog 3 werkdagen, tot woensdag 25 november". */
export function deadlineTold(incident: Incident, today: Day): string {
  const { deadline: words } = incidentWords;
  const deadline = deadlineOf(incident, today);
  switch (deadline.state) {
    case 'running':
      return words.running(deadline.workingDaysLeft, dayTold(incident.reportBy, 'nl'));
    case 'late':
      return words.late(deadline.workingDaysLate);
    default:
      return words[deadline.state];
  }
}
