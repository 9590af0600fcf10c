import { type ComponentChildren } from 'preact';

/** A column as the screen shows it: what the file has as text, or more than that. */
export interface TableColumn<Row> {
  readonly title: string;
  readonly text?: (row: Row) => string;
  readonly cell?: (row: Row) => ComponentChildren;
  readonly number?: true;
}

/** So many columns stand beside each other on a tablet; more do so on a large screen only. */
const COLUMNS_EVERYWHERE = 6;

interface DataTableProps<Row, Of extends TableColumn<Row>> {
  /** Names the table for whoever cannot see where it stands. */
  readonly title: string;
  readonly columns: readonly Of[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row, at: number) => string | number;
  /** The first cell names its row. */
  readonly headed?: true;
  /** Where a row leads; it stands on its first cell. */
  readonly rowHref?: ((row: Row) => string) | undefined;
  /** More than its title above a column, and how it is sorted. */
  readonly headOf?: (column: Of) => {
    readonly shown: ComponentChildren;
    readonly sort?: 'ascending' | 'descending';
  };
}

/** Rows under their columns, in a region of its own: what is too wide is scrolled there, and not the page. */
export function DataTable<Row, Of extends TableColumn<Row> = TableColumn<Row>>(
  props: DataTableProps<Row, Of>,
) {
  const { title, columns, rows, keyOf, headOf } = props;
  return (
    <div
      class={columns.length > COLUMNS_EVERYWHERE ? 'table listed many' : 'table listed'}
      role="region"
      aria-label={title}
      tabIndex={0}
    >
      <table>
        <thead>
          <tr>
            {columns.map((column) => {
              const { shown, sort } = headOf?.(column) ?? { shown: column.title };
              return (
                <th key={column.title} scope="col" class={column.number && 'number'} aria-sort={sort}>
                  {shown}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, number) => (
            <tr key={keyOf(row, number)}>
              {columns.map((column, at) => (
                <Cell key={column.title} {...props} row={row} column={column} isFirst={at === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps<Row> {
  readonly row: Row;
  readonly column: TableColumn<Row>;
  readonly isFirst: boolean;
  readonly headed?: true;
  readonly rowHref?: ((row: Row) => string) | undefined;
}

function Cell<Row>({ row, column, isFirst, headed, rowHref }: CellProps<Row>) {
  const { title, cell, text, number } = column;
  const content = cell ? cell(row) : text?.(row);
  const shown = isFirst && rowHref ? <a href={rowHref(row)}>{text?.(row) ?? content}</a> : content;
  if (isFirst && headed) return <th scope="row">{shown}</th>;
  return (
    <td class={number ? 'number' : isDay(content) ? 'whole' : undefined} data-of={title}>
      {shown}
    </td>
  );
}

/** A day in digits stands on one line. */
const isDay = (content: ComponentChildren) =>
  typeof content === 'string' && /^\d\d-\d\d-\d{4}$/.test(content);
