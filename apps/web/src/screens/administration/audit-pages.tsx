import { type AuditEntry, type LookEntry, permissions } from '#identity';
import { type Id } from '#kernel';
import { auditWords as says } from '../../words/nl/staff/administration-audit';
import { type Column, Field, type ListAsked, Listing, momentTold, Page, Select, Tabs } from '../frame';

interface AuditProps<Row> {
  readonly organiser: Id;
  readonly asked: ListAsked;
  readonly rows: readonly Row[];
  readonly next: string | undefined;
  /** Who may have done it, by id. */
  readonly people: readonly (readonly [Id, string])[];
}

const wordOf = (words: Readonly<Record<string, string>>, code: string) =>
  Object.hasOwn(words, code) ? words[code] : undefined;

/** What was done, in words where there are any: "toewijzing: maken". */
function verbTold(verb: string): string {
  const [thing = '', act = ''] = verb.split('.');
  const [said, done] = [wordOf(says.things, thing), wordOf(says.acts, act)];
  return said && done ? `${said}: ${done}` : verb;
}

export const entryColumns: readonly Column<AuditEntry>[] = [
  {
    name: 'wanneer',
    title: says.when,
    text: ({ recordedAt }) => recordedAt,
    cell: ({ recordedAt }) => momentTold(recordedAt, 'nl'),
  },
  { name: 'wie', title: says.who, text: ({ actorName }) => actorName ?? says.system },
  { name: 'wat', title: says.what, text: ({ verb }) => verbTold(verb) },
  {
    name: 'over',
    title: says.subject,
    text: ({ subject }) => subject,
    cell: ({ subject }) => <code>{subject}</code>,
  },
  { name: 'langs', title: says.channel, text: ({ channel }) => (channel ? says.channels[channel] : '') },
  {
    name: 'reden',
    title: says.reason,
    text: ({ reason, onBehalfReason }) => [reason, onBehalfReason].filter(Boolean).join('; '),
  },
];

/** Who did what and when, newest first; nobody can change it. */
export function AuditPage({ organiser, asked, rows, next, people }: AuditProps<AuditEntry>) {
  const { filters } = asked;
  const verbs = Object.keys(permissions).map((verb) => [verb, verbTold(verb)] as const);
  return (
    <Page title={says.title} back={`/organisaties/${organiser}/instellingen`} staff wide>
      <h1>{says.title}</h1>
      <p class="lead">{says.says}</p>
      <AuditTabs organiser={organiser} current="nazicht" />
      <Listing
        title={says.listTitle}
        columns={entryColumns}
        rows={rows}
        asked={asked}
        keyOf={({ id }) => id}
        next={next}
        empty={{ says: says.empty }}
        unsearched
        filters={
          <>
            <Select
              name="wie"
              label={says.who}
              choices={people}
              value={filters.wie ?? ''}
              none={says.everyone}
            />
            <Select
              name="wat"
              label={says.what}
              choices={verbs}
              value={filters.wat ?? ''}
              none={says.everything}
            />
            <Field name="over" label={says.subject} hint={says.subjectHint} value={filters.over ?? ''} />
            <Days filters={filters} />
          </>
        }
      />
    </Page>
  );
}

function Days({ filters }: Pick<ListAsked, 'filters'>) {
  return (
    <>
      <Field name="van" label={says.from} hint={says.dayHint} value={filters.van ?? ''} />
      <Field name="tot" label={says.until} hint={says.dayHint} value={filters.tot ?? ''} />
    </>
  );
}

function AuditTabs({ organiser, current }: { readonly organiser: Id; readonly current: string }) {
  const at = `/organisaties/${organiser}/`;
  return (
    <Tabs
      label={says.tabs}
      tabs={[
        [`${at}nazicht`, says.doneTab],
        [`${at}nazicht/inzage`, says.looksTab],
      ]}
      current={`${at}${current}`}
    />
  );
}

export const lookColumns: readonly Column<LookEntry>[] = [
  {
    name: 'wanneer',
    title: says.when,
    text: ({ seenAt }) => seenAt,
    cell: ({ seenAt }) => momentTold(seenAt, 'nl'),
  },
  { name: 'wie', title: says.who, text: ({ actorName }) => actorName },
  { name: 'gezien', title: says.seen, text: ({ what }) => what },
  {
    name: 'dossier',
    title: says.party,
    text: ({ party }) => party,
    cell: ({ party }) => <code>{party}</code>,
  },
];

/** Who opened whose file, newest first. */
export function LooksPage({ organiser, asked, rows, next, people }: AuditProps<LookEntry>) {
  const { filters } = asked;
  return (
    <Page title={says.looksTab} back={`/organisaties/${organiser}/instellingen`} staff wide>
      <h1>{says.looksTab}</h1>
      <p class="lead">{says.says}</p>
      <AuditTabs organiser={organiser} current="nazicht/inzage" />
      <Listing
        title={says.looksTitle}
        columns={lookColumns}
        rows={rows}
        asked={asked}
        keyOf={({ id }) => id}
        next={next}
        empty={{ says: says.noLooks }}
        unsearched
        filters={
          <>
            <Select
              name="wie"
              label={says.who}
              choices={people}
              value={filters.wie ?? ''}
              none={says.everyone}
            />
            <Field name="dossier" label={says.party} hint={says.subjectHint} value={filters.dossier ?? ''} />
          </>
        }
      />
    </Page>
  );
}
