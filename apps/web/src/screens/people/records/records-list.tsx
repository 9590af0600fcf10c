import { type ComponentChildren } from 'preact';
import { fileWords } from '../../../words/nl/staff/people';
import { useScreen } from '../../frame';
import { Empty } from '../../frame/parts';
import { filePath } from '../office';
import { type OwnerShown } from '../person-files';
import { type Options } from './form-fields';
import { type AnyRow, type RecordForm } from './record-form';

export interface RecordGroup {
  readonly form: RecordForm;
  readonly rows: readonly AnyRow[];
  readonly options: Options;
}

interface RecordsListProps extends RecordGroup {
  readonly owner: OwnerShown;
  /** What else can be done with one of them. */
  readonly more?: (row: AnyRow) => ComponentChildren;
}

const newestFirst = (one: AnyRow, other: AnyRow) => (dayOf(one) < dayOf(other) ? 1 : -1);

/** The day a record is known by, whatever it is called. */
function dayOf(row: AnyRow): string {
  const days = row as unknown as Readonly<
    Record<'from' | 'heldOn' | 'referredOn' | 'day', string | undefined>
  >;
  return days.from ?? days.heldOn ?? days.referredOn ?? days.day ?? '';
}

/** All records of one kind: those that count first, what is over apart, and the way to a new one. */
export function RecordsList({ owner, form, rows, options, more }: RecordsListProps) {
  const { today } = useScreen();
  const file = filePath(owner.organiser, owner.kind, owner.id);
  const add = `${file}/${form.path}/nieuw`;
  const sorted = rows.toSorted(newestFirst);
  const [over, standing] = [
    sorted.filter((row) => form.isOver(row, today)),
    sorted.filter((row) => !form.isOver(row, today)),
  ];
  const lines = (of: readonly AnyRow[]) => (
    <ul class="rows records">
      {of.map((row) => (
        <Line key={row.id} row={row} form={form} options={options} file={file}>
          {more?.(row)}
        </Line>
      ))}
    </ul>
  );
  return (
    <section aria-labelledby={`list-${form.path}`}>
      <h2 id={`list-${form.path}`}>{form.words.many}</h2>
      {rows.length === 0 ? (
        <Empty says={form.words.none} action={{ says: form.words.add, href: add }} />
      ) : (
        <>
          {standing.length > 0 && lines(standing)}
          {over.length > 0 && (
            <details>
              <summary>
                {fileWords.over} ({over.length})
              </summary>
              {lines(over)}
            </details>
          )}
          <p>
            <a class="button quiet" href={add}>
              {form.words.add}
            </a>
          </p>
        </>
      )}
    </section>
  );
}

interface LineProps extends Omit<RecordGroup, 'rows'> {
  readonly row: AnyRow;
  readonly file: string;
  readonly children: ComponentChildren;
}

function Line({ row, form, options, file, children }: LineProps) {
  const [what, when] = form.line(row, options);
  const about = <span class="unseen">: {`${form.words.one}, ${what}, ${when}`}</span>;
  return (
    <li>
      <p>
        <strong>{what}</strong>
        <br />
        {when}
      </p>
      <p class="actions">
        <a href={`${file}/${form.path}/${row.id}`}>
          {fileWords.change}
          {about}
        </a>
        {row.version > 1 && (
          <a href={`${file}/geschiedenis/${row.id}`}>
            {fileWords.history}
            {about}
          </a>
        )}
        {children}
      </p>
    </li>
  );
}
