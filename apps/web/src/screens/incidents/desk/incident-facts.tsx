import { missingOf } from '#incidents';
import { type Day, type Id, inBrussels } from '#kernel';
import { incidentStateWords, incidentWords as words } from '../../../words/nl/staff/incidents';
import { dateTold, dayTold, Facts } from '../../frame';
import { filePath } from '../../people/office';
import { deadlineTold } from './deadline-told';
import { type IncidentFile } from './incident-reads';

export interface IncidentProps {
  readonly organiser: Id;
  readonly today: Day;
  readonly file: IncidentFile;
}

export const titleOf = ({ incident: { kind, number } }: IncidentFile) => words.one(words.kinds[kind], number);

/** Everything that was told, and how it stands; without a word about health. */
export function IncidentFacts({ organiser, today, file }: IncidentProps) {
  const { incident, job, worker } = file;
  const { facts } = words;
  return (
    <Facts
      of={[
        [facts.state, incidentStateWords[incident.state]],
        [facts.deadline, deadlineTold(incident, today)],
        [facts.worker, <a href={filePath(organiser, 'worker', incident.workerId)}>{worker}</a>],
        [facts.user, <a href={filePath(organiser, 'user', incident.userId)}>{job.user}</a>],
        [facts.site, siteOf(file)],
        [facts.task, job.task],
        [facts.planned, plannedOf(file)],
        [
          facts.happened,
          [dayTold(incident.happenedOn, 'nl'), incident.happenedAt].filter(Boolean).join(', '),
        ],
        [facts.place, incident.place],
        [facts.happening, incident.happening],
        [facts.damage, incident.damage],
        [facts.witnesses, incident.witnesses],
        [facts.told, words.toldBy[incident.toldBy](dateTold(incident.toldOn, 'nl'))],
        [facts.sentOn, incident.sentOn && dateTold(incident.sentOn, 'nl')],
        [facts.reference, incident.reference],
        [facts.outcome, incident.outcome && words.outcomes[incident.outcome]],
        [facts.settledOn, incident.settledOn && dateTold(incident.settledOn, 'nl')],
      ]}
    />
  );
}

const siteOf = ({ job: { site } }: IncidentFile) =>
  site && [site.name, site.street, `${site.postalCode} ${site.place}`].filter(Boolean).join(', ');

function plannedOf({ incident: { plannedFrom, plannedUntil } }: IncidentFile): string {
  if (plannedFrom === null || plannedUntil === null) return words.noTimes;
  const from = inBrussels(plannedFrom);
  return `${dayTold(from.day, 'nl')}, ${from.time}–${inBrussels(plannedUntil).time}`;
}

/** What the insurer still asks, where it asks something. */
export function StillMissing({ file: { incident } }: Pick<IncidentProps, 'file'>) {
  const missing = missingOf(incident).map((field) => named(field));
  if (missing.length === 0 || incident.state !== 'draft') return null;
  return (
    <p class="warning">
      {words.missing}: {missing.join(', ')}.
    </p>
  );
}

const named = (field: string): string =>
  Object.entries(words.missingFields).find(([name]) => name === field)?.[1] ?? field;
