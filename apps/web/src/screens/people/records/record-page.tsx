import { fileWords, recordPageWords as words } from '../../../words/nl/staff/people';
import { Form, Page, useScreen } from '../../frame';
import { GoOn } from '../../frame/go-on';
import { filePath } from '../office';
import { type OwnerShown } from '../person-files';
import { type Options } from './form-fields';
import { type AnyRow, type RecordForm } from './record-form';

export interface RecordPageProps {
  readonly owner: OwnerShown;
  readonly form: RecordForm;
  /** What stands on file; none for a new record. */
  readonly row: AnyRow | undefined;
  readonly options: Options;
  /** Values to begin with on a new record. */
  readonly suggested?: Readonly<Record<string, unknown>> | undefined;
}

/** Writes down a new record, or puts one right. */
export function RecordPage(props: RecordPageProps) {
  const { owner, form, row } = props;
  const title = row ? words.change(form.words.one) : form.words.add;
  const file = filePath(owner.organiser, owner.kind, owner.id);
  const at = `${file}/${form.path}/${row?.id ?? 'nieuw'}`;
  return (
    <Page title={`${title}: ${owner.name}`} back={`${file}/${partOf(form)}`} staff>
      <p class="over">{owner.name || fileWords.erased}</p>
      <h1>{title}</h1>
      <ChangedSince {...props} />
      <Form action={at}>
        {row && <input type="hidden" name="version" value={row.version} />}
        <RecordFields {...props} />
        <GoOn />
        <button type="submit">{words.keep}</button>
      </Form>
      {row && (
        <>
          <p>
            <a href={`${file}/geschiedenis/${row.id}`}>{words.history}</a>
          </p>
          <details>
            <summary>{words.withdraw}</summary>
            <p>{words.withdrawSays}</p>
            <Form action={`${at}/intrekken`}>
              <input type="hidden" name="version" value={row.version} />
              <button class="stop" type="submit">
                {words.withdrawDo}
              </button>
            </Form>
          </details>
        </>
      )}
    </Page>
  );
}

function RecordFields({ form, row, options, suggested = {} }: RecordPageProps) {
  const standing: Readonly<Record<string, unknown>> = { ...suggested, ...row };
  return (
    <>
      {Object.entries(form.fields).map(([name, field]) => {
        const own = form.words.fields[name];
        return own && field.draw({ name, words: own, value: standing[name], options });
      })}
    </>
  );
}

/** Where somebody else changed the record since this form was opened: what stands there now, beside what was typed. */
function ChangedSince({ form, row, options }: RecordPageProps) {
  const { typed } = useScreen();
  const seen = typed.text('version');
  if (!row || seen === '' || seen === String(row.version)) return null;
  const standing = row as unknown as Readonly<Record<string, unknown>>;
  return (
    <section class="card asked" aria-labelledby="changed-since">
      <h2 id="changed-since">{words.changedSince}</h2>
      <p>{words.changedSinceSays}</p>
      <dl class="facts">
        {Object.entries(form.fields).map(([name, field]) => {
          const told = field.tell(standing[name], options);
          return (
            told !== '' && (
              <div key={name}>
                <dt>{form.words.fields[name]?.label}</dt>
                <dd>{told}</dd>
              </div>
            )
          );
        })}
      </dl>
    </section>
  );
}

/** The part of the file in which the records of a kind stand. */
export const partOf = ({ noun }: RecordForm): string => partOfNoun[noun];

const partOfNoun = {
  workerAgreement: 'overeenkomsten',
  suspension: 'overeenkomsten',
  referral: 'overeenkomsten',
  status: 'overeenkomsten',
  domicile: 'gegevens',
  certificate: 'attesten',
  week: 'beschikbaarheid',
  absence: 'beschikbaarheid',
  interimDay: 'beschikbaarheid',
  wishes: 'wensen',
  noGo: 'wensen',
  aim: 'wensen',
  talk: 'gesprekken',
  site: 'plaatsen',
  contact: 'plaatsen',
  userAgreement: 'overeenkomsten',
} as const;
