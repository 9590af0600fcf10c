import { type Id } from '#kernel';
import { type OrganiserSetting } from '#registry';
import { administrationWords as says } from '../../words/nl/staff/administration';
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
  moneyTold,
  Page,
  Select,
  type TableColumn,
} from '../frame';
import { type Choice, type OwnOrganiser } from './own-organiser';

interface SettingsProps {
  readonly organiser: Id;
  readonly own: OwnOrganiser;
  readonly mayChange: boolean;
}

/** A choice as people say it. */
function choiceTold(name: OrganiserSetting, value: unknown): string {
  if (typeof value === 'boolean') return value ? says.yes : says.no;
  if (name === 'cheque-price-cents') return moneyTold(Number(value), 'nl');
  return String(value);
}

const valueOf = ({ value }: { readonly value: string }): unknown => JSON.parse(value) as unknown;

/** The organiser's own data and choices, and the way to everything else that is administered. */
export function SettingsPage({ organiser, own, mayChange }: SettingsProps) {
  const { file, municipalities, choices } = own;
  const { name, kind, kboNumber, vdabNumber, from, deviation } = file.organiser;
  const at = `/organisaties/${organiser}`;
  return (
    <Page title={says.title} staff wide>
      <Done says={says.done} />
      <h1>{says.title}</h1>
      <h2>{says.organiser}</h2>
      <Facts
        of={[
          [says.name, name],
          [says.kind, says.kinds[kind]],
          [says.kbo, kboNumber],
          [says.vdab, vdabNumber],
          [says.since, dateTold(from, 'nl')],
          [says.inhabitantsDeviation, deviation],
          [says.municipalities, municipalities.map((one) => one.name).join(', ')],
        ]}
      />
      {file.doubts.length > 0 && <p class="warning">{says.doubtKbo}</p>}
      {mayChange && (
        <p>
          <a class="button quiet" href={`${at}/instellingen/gegevens`}>
            {says.edit}
          </a>
        </p>
      )}
      <h2>{says.settings}</h2>
      <p>{says.settingsSay}</p>
      <ChoiceTable organiser={organiser} choices={choices} mayChange={mayChange} />
      <h2>{says.also}</h2>
      <nav class="more" aria-label={says.also}>
        <a href={`${at}/regels`}>{says.toRules}</a>
        <a href={`${at}/rollen`}>{says.toRoles}</a>
        <a href={`${at}/nazicht`}>{says.toAudit}</a>
        <a href={`${at}/huisstijl`}>{says.toStyle}</a>
      </nav>
    </Page>
  );
}

type ChoiceTableProps = Omit<SettingsProps, 'own'> & Pick<OwnOrganiser, 'choices'>;

function ChoiceTable({ organiser, choices, mayChange }: ChoiceTableProps) {
  const columns: readonly TableColumn<Choice>[] = [
    { title: says.setting, text: ({ name }) => says.settingNames[name] },
    {
      title: says.now,
      text: ({ name, standing }) => (standing ? choiceTold(name, valueOf(standing)) : says.notSet),
    },
    { title: says.settingSince, text: ({ standing }) => (standing ? dateTold(standing.from, 'nl') : '') },
    { title: says.source, text: ({ standing }) => standing?.source ?? '' },
    ...(mayChange ? [changeColumn(organiser)] : []),
  ];
  return (
    <DataTable headed title={says.settings} columns={columns} rows={choices} keyOf={({ name }) => name} />
  );
}

const changeColumn = (organiser: Id): TableColumn<Choice> => ({
  title: says.change,
  cell: ({ name }) => (
    <a href={`/organisaties/${organiser}/instellingen/keuze/${name}`}>
      {says.change}
      <span class="unseen">: {says.settingNames[name]}</span>
    </a>
  ),
});

interface OrganiserProps {
  readonly organiser: Id;
  readonly own: OwnOrganiser;
}

/** The data of the organiser, to be put right. */
export function OrganiserPage({ organiser, own }: OrganiserProps) {
  const { name, kboNumber, vdabNumber, version } = own.file.organiser;
  const at = `/organisaties/${organiser}/instellingen`;
  return (
    <Page title={says.editTitle} back={at} staff>
      <h1>{says.editTitle}</h1>
      <Form action={`${at}/gegevens`}>
        <input type="hidden" name="version" value={version} />
        <Field name="name" label={says.name} value={name} autocomplete="organization" />
        <Field name="kboNumber" label={says.kbo} hint={says.kboHint} value={kboNumber ?? ''} />
        <Field name="vdabNumber" label={says.vdab} hint={says.vdabHint} value={vdabNumber ?? ''} />
        <button type="submit">{says.save}</button>
      </Form>
    </Page>
  );
}

export interface ChoiceProps {
  readonly organiser: Id;
  readonly choice: Choice;
  readonly prices: readonly number[];
}

/** One choice: what it becomes and from when, and what it was. */
export function ChoicePage({ organiser, choice, prices }: ChoiceProps) {
  const { name, versions } = choice;
  const at = `/organisaties/${organiser}/instellingen`;
  const title = says.settingNames[name];
  return (
    <Page title={title} back={at} staff>
      <h1>{title}</h1>
      <Form action={`${at}/keuze/${name}`}>
        <ChoiceField choice={choice} prices={prices} />
        <DayField name="from" label={says.from} />
        <Field name="source" label={says.source} hint={says.sourceHint} />
        <GoOn />
        <button type="submit">{says.save}</button>
      </Form>
      <h2>{says.history}</h2>
      {versions.length === 0 ? (
        <p>{says.noHistory}</p>
      ) : (
        <ul class="rows">
          {versions.map((row) => (
            <li key={row.id}>
              <strong>{choiceTold(name, valueOf(row))}</strong>
              <br />
              {dateTold(row.from, 'nl')}, {row.source}
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

function ChoiceField({ choice: { name, standing }, prices }: Pick<ChoiceProps, 'choice' | 'prices'>) {
  const value = standing ? String(valueOf(standing)) : '';
  const hint = says.settingHints[name];
  if (name === 'second-step-for-staff')
    return (
      <Choices
        plain
        name="value"
        question={says.newValue}
        hint={hint}
        choices={{ true: says.yes, false: says.no }}
        value={value}
      />
    );
  if (name === 'cheque-price-cents')
    return (
      <Select
        name="value"
        label={says.newValue}
        hint={hint}
        choices={prices.map((cents) => [String(cents), moneyTold(cents, 'nl')] as const)}
        value={value}
      />
    );
  return <Field name="value" label={says.newValue} hint={hint} value={value} />;
}
