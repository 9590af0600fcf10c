import { type Id } from '#kernel';
import { weightOf } from '#regulation';
import { certaintyShort, certaintyWords } from '../../words/nl/staff/certainty';
import { regulationWords as says } from '../../words/nl/staff/regulation';
import {
  Choices,
  DataTable,
  dateTold,
  DayField,
  Done,
  Facts,
  Field,
  Form,
  GoOn,
  Page,
  type TableColumn,
} from '../frame';
import { type RuleFile, type VersionSet } from './rule-list';
import { valueTold } from './rule-told';

export interface RuleProps {
  readonly organiser: Id;
  readonly rule: RuleFile;
  readonly maySet: 'no' | 'law' | 'yes';
}

const setByWords: Readonly<Record<VersionSet['setBy'], string>> = {
  service: says.setByService,
  installation: says.setByInstallation,
  organiser: says.setByOrganiser,
};

/** One rule: how it stands, what that does, and everything it ever was. */
export function RulePage({ organiser, rule, maySet }: RuleProps) {
  const { title, chapter, unit, standing, name } = rule;
  const at = `/organisaties/${organiser}/regels`;
  return (
    <Page title={title} back={at} staff wide>
      <Done says={says.done} />
      <h1>{title}</h1>
      {standing && (
        <>
          <Facts
            of={[
              [says.value, <strong>{valueTold(standing.value, unit)}</strong>],
              [says.chapter, chapter],
              [says.certainty, certaintyWords[standing.certainty]],
              [says.source, standing.source],
              [says.from, dateTold(standing.from, 'nl')],
              [says.decidedOn, dateTold(standing.decidedOn, 'nl')],
              [says.setBy, setByWords[standing.setBy]],
            ]}
          />
          <p>{weightOf(standing.certainty) === 'warns' ? says.warns : says.refuses}</p>
        </>
      )}
      {maySet === 'yes' && (
        <p>
          <a class="button quiet" href={`${at}/${name}/nieuw`}>
            {says.set}
          </a>
        </p>
      )}
      {maySet === 'law' && <p class="quiet">{says.notForOrganiser}</p>}
      <h2>{says.history}</h2>
      <p>{says.historySays}</p>
      <Versions rule={rule} />
    </Page>
  );
}

function Versions({ rule: { versions, unit, standing } }: Pick<RuleProps, 'rule'>) {
  const columns: readonly TableColumn<VersionSet>[] = [
    {
      title: says.from,
      cell: (version) => (
        <>
          {dateTold(version.from, 'nl')}
          {version === standing && <span class="state done">{says.standing}</span>}
        </>
      ),
    },
    { title: says.decidedOn, text: ({ decidedOn }) => dateTold(decidedOn, 'nl') },
    { title: says.value, text: ({ value }) => valueTold(value, unit) },
    { title: says.certainty, text: ({ certainty }) => certaintyShort[certainty] },
    { title: says.source, text: ({ source }) => source },
    { title: says.setBy, text: ({ setBy }) => setByWords[setBy] },
  ];
  return (
    <DataTable
      headed
      title={says.history}
      columns={columns}
      rows={versions.toReversed()}
      keyOf={({ from, decidedOn, source }) => `${from} ${decidedOn} ${source}`}
    />
  );
}

export interface SetRuleProps {
  readonly organiser: Id;
  readonly rule: RuleFile;
  /** Who runs the whole installation may set it for everybody. */
  readonly forEverybody: boolean;
}

/** A new version of a rule: value, days, source and how sure. */
export function SetRulePage({ organiser, rule, forEverybody }: SetRuleProps) {
  const at = `/organisaties/${organiser}/regels/${rule.name}`;
  const title = says.setTitle(rule.title);
  return (
    <Page title={title} back={at} staff>
      <h1>{title}</h1>
      <p class="lead">{says.setSays}</p>
      <Form action={`${at}/nieuw`}>
        <ValueField rule={rule} />
        <DayField name="from" label={says.from} />
        <DayField name="decidedOn" label={says.decidedOn} />
        <Field name="source" label={says.source} hint={says.sourceHint} />
        <Choices plain name="certainty" question={says.certainty} choices={certaintyWords} />
        {forEverybody && <Choices plain name="whom" question={says.whom} choices={says.whomChoices} />}
        <GoOn />
        <button type="submit">{says.save}</button>
      </Form>
    </Page>
  );
}

/** What the value of a rule looks like follows from the one that stands. */
function ValueField({ rule: { versions, unit } }: Pick<SetRuleProps, 'rule'>) {
  const value = versions.at(-1)?.value;
  if (typeof value === 'boolean')
    return <Choices plain name="value" question={says.newValue} choices={{ ja: says.yes, nee: says.no }} />;
  if (typeof value === 'string') return <DayField name="value" label={says.newValue} />;
  const isList = Array.isArray(value);
  const hintOfList = unit === 'cents' ? says.hintList : says.hintNumbers;
  const hintOfOne = unit === 'cents' ? says.hintCents : says.hintWhole(unit ? says.units[unit] : '');
  return <Field name="value" label={says.newValue} hint={isList ? hintOfList : hintOfOne} />;
}
