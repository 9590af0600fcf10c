import { type Day, type Id } from '#kernel';
import { certaintyShort, certaintyWords } from '../../words/nl/staff/certainty';
import { regulationWords as says } from '../../words/nl/staff/regulation';
import { type Column, dateTold, Field, type ListAsked, Listing, Page, Select } from '../frame';
import { type RuleFile } from './rule-list';
import { valueTold } from './rule-told';

interface RulesProps {
  readonly organiser: Id;
  readonly asked: ListAsked;
  readonly on: Day;
  readonly rules: readonly RuleFile[];
  readonly total: number;
  readonly next: string | undefined;
  readonly chapters: readonly string[];
}

/** The columns of the list; the same on the screen and in the file. */
export const ruleColumns: readonly Column<RuleFile>[] = [
  { name: 'regel', title: says.rule, text: ({ title }) => title },
  {
    name: 'waarde',
    title: says.value,
    text: ({ standing, unit }) => (standing ? valueTold(standing.value, unit) : says.notYet),
    cell: ({ standing, unit }) => <strong>{standing ? valueTold(standing.value, unit) : says.notYet}</strong>,
  },
  {
    name: 'zekerheid',
    title: says.certainty,
    text: ({ standing }) => (standing ? certaintyShort[standing.certainty] : ''),
  },
  { name: 'bron', title: says.source, text: ({ standing }) => standing?.source ?? '' },
  {
    name: 'vanaf',
    title: says.from,
    text: ({ standing }) => standing?.from ?? '',
    cell: ({ standing }) => standing && <span class="whole">{dateTold(standing.from, 'nl')}</span>,
  },
  {
    name: 'bekend',
    title: says.decidedOn,
    text: ({ standing }) => standing?.decidedOn ?? '',
    cell: ({ standing }) => standing && <span class="whole">{dateTold(standing.decidedOn, 'nl')}</span>,
  },
  { name: 'versies', title: says.versions, text: ({ versions }) => String(versions.length), number: true },
];

/** Every rule as it stands on a day: value, source, how sure, and since when. */
export function RulesPage({ organiser, asked, on, rules, total, next, chapters }: RulesProps) {
  const { filters } = asked;
  return (
    <Page title={says.title} wide staff>
      <h1>{says.title}</h1>
      <p class="lead">
        {says.says} {dateTold(on, 'nl')}.
      </p>
      <Listing
        title={says.listTitle}
        columns={ruleColumns}
        rows={rules}
        asked={asked}
        keyOf={({ name }) => name}
        total={total}
        next={next}
        rowHref={({ name }) => `/organisaties/${organiser}/regels/${name}`}
        empty={{ says: says.empty }}
        filters={
          <>
            <Select
              name="hoofdstuk"
              label={says.chapter}
              choices={chapters.map((chapter) => [chapter, chapter] as const)}
              value={filters.hoofdstuk ?? ''}
              none={says.allChapters}
            />
            <Select
              name="zekerheid"
              label={says.certainty}
              choices={certaintyWords}
              value={filters.zekerheid ?? ''}
              none={says.allCertainties}
            />
            <Field name="dag" label={says.on} hint={says.onHint} value={filters.dag ?? ''} />
          </>
        }
      />
    </Page>
  );
}
