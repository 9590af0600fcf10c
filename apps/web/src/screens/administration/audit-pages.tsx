import { type ComponentChildren } from 'preact';
import { type AuditEntry, type LookEntry, permissions } from '#identity';
import { type Id } from '#kernel';
import { auditWords as says } from '../../words/nl/staff/administration-audit';
import { type Column, Field, type ListAsked, Listing, momentTold, Page, Select, Tabs } from '../frame';

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

interface AuditProps<Row> {
  readonly organiser: Id;
  readonly asked: ListAsked;
  readonly rows: readonly Row[];
  readonly next: string | undefined;
  /** Who may have done it, by id. */
  readonly people: readonly (readonly [Id, string])[];
}

/** Who did what and when; nobody can change it. */
export const AuditPage = (props: AuditProps<AuditEntry>) => (
  <AuditList {...props} list="done" columns={entryColumns}>
    <EntryFilters {...props.asked} />
  </AuditList>
);

/** Who opened whose file. */
export const LooksPage = (props: AuditProps<LookEntry>) => (
  <AuditList {...props} list="looks" columns={lookColumns}>
    <Field
      name="dossier"
      label={says.party}
      hint={says.subjectHint}
      value={props.asked.filters.dossier ?? ''}
    />
  </AuditList>
);

interface AuditListProps<Row> extends AuditProps<Row> {
  readonly list: keyof typeof says.lists;
  readonly columns: readonly Column<Row>[];
  /** Filters beside that on who it was. */
  readonly children: ComponentChildren;
}

/** Either list, newest first, by who it was and by filters of its own. */
function AuditList<Row extends { readonly id: Id }>(props: AuditListProps<Row>) {
  const { organiser, asked, columns, rows, next, people, list, children } = props;
  const { title, named, empty } = says.lists[list];
  return (
    <Page title={title} back={`/organisaties/${organiser}/instellingen`} staff wide>
      <h1>{title}</h1>
      <p class="lead">{says.says}</p>
      <AuditTabs organiser={organiser} list={list} />
      <Listing
        title={named}
        columns={columns}
        rows={rows}
        asked={asked}
        keyOf={({ id }) => id}
        next={next}
        empty={{ says: empty }}
        unsearched
        filters={
          <>
            <Select
              name="wie"
              label={says.who}
              choices={people}
              value={asked.filters.wie ?? ''}
              none={says.everyone}
            />
            {children}
          </>
        }
      />
    </Page>
  );
}

/** Where each list stands. */
const paths = { done: 'nazicht', looks: 'nazicht/inzage' } as const satisfies Record<
  keyof typeof says.lists,
  string
>;

function AuditTabs({ organiser, list }: Pick<AuditListProps<never>, 'organiser' | 'list'>) {
  const at = (of: keyof typeof paths) => `/organisaties/${organiser}/${paths[of]}`;
  return (
    <Tabs
      label={says.tabs}
      tabs={(['done', 'looks'] as const).map((of) => [at(of), says.lists[of].tab])}
      current={at(list)}
    />
  );
}

/** What was done, to what, and between which days. */
function EntryFilters({ filters }: Pick<ListAsked, 'filters'>) {
  const verbs = Object.keys(permissions).map((verb) => [verb, verbTold(verb)] as const);
  return (
    <>
      <Select name="wat" label={says.what} choices={verbs} value={filters.wat ?? ''} none={says.everything} />
      <Field name="over" label={says.subject} hint={says.subjectHint} value={filters.over ?? ''} />
      <Field name="van" label={says.from} hint={says.dayHint} value={filters.van ?? ''} />
      <Field name="tot" label={says.until} hint={says.dayHint} value={filters.tot ?? ''} />
    </>
  );
}
