import { type Id, inBrussels } from '#kernel';
import { surenessWords, whereaboutsWords as words } from '../../../words/nl/staff/incidents';
import { DataTable, Page, Select } from '../../frame';
import { officePath } from '../../people/office';
import { type PresenceShown } from './whereabouts-reads';

export interface WhereaboutsProps {
  readonly organiser: Id;
  readonly on: string;
  readonly time: string;
  readonly municipality: string;
  /** The municipalities of the organiser, by code. */
  readonly municipalities: readonly (readonly [code: string, name: string])[];
  /** In words; undefined while day and time cannot be read. */
  readonly when: string | undefined;
  readonly found: readonly PresenceShown[];
}

const columns = (office: string) => [
  { name: 'werker', title: words.columns.worker, text: ({ worker }: PresenceShown) => worker },
  { name: 'gebruiker', title: words.columns.user, text: ({ user }: PresenceShown) => user },
  { name: 'adres', title: words.columns.site, text: ({ site }: PresenceShown) => site },
  { name: 'taak', title: words.columns.task, text: ({ task }: PresenceShown) => task },
  { name: 'uren', title: words.columns.hours, text: hoursOf },
  {
    name: 'zeker',
    title: words.columns.sureness,
    text: ({ presence }: PresenceShown) => surenessWords[presence.sureness],
  },
  { name: 'bellen', title: words.columns.contact, text: ({ telephone }: PresenceShown) => telephone },
  {
    name: 'melden',
    title: words.tell,
    text: () => words.tell,
    cell: ({ presence, worker }: PresenceShown) => (
      <a href={`${office}/ongevallen/nieuw?klus=${presence.assignment}`}>
        {words.tell}
        <span class="unseen">: {worker}</span>
      </a>
    ),
  },
];

function hoursOf({ presence: { from, until } }: PresenceShown): string {
  return from === null || until === null ? '' : `${inBrussels(from).time}–${inBrussels(until).time}`;
}

/** "Wie was waar om 12.10?", with the way to tell what happened there. */
export function WhereaboutsPage(props: WhereaboutsProps) {
  const { organiser, when, found } = props;
  return (
    <Page title={words.title} wide staff>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Question {...props} />
      {when === undefined ? (
        <p class="fault" role="status">
          {words.unclear}
        </p>
      ) : (
        <p role="status">{found.length === 0 ? words.nobody(when) : words.found(found.length, when)}</p>
      )}
      {found.length > 0 && (
        <DataTable
          title={words.title}
          columns={columns(officePath(organiser))}
          rows={found}
          keyOf={({ presence }) => presence.assignment}
        />
      )}
    </Page>
  );
}

function Question({ on, time, municipality, municipalities }: WhereaboutsProps) {
  return (
    <form class="narrow" method="get" role="search" aria-label={words.title}>
      <div class="field">
        <label for="field-dag">{words.on}</label>
        <input id="field-dag" name="dag" value={on} autocomplete="off" />
      </div>
      <div class="field">
        <label for="field-uur">{words.time}</label>
        <input id="field-uur" name="uur" value={time} autocomplete="off" />
      </div>
      <Select
        name="gemeente"
        label={words.municipality}
        value={municipality}
        none={words.anywhere}
        choices={municipalities}
      />
      <button class="quiet" type="submit">
        {words.ask}
      </button>
    </form>
  );
}
