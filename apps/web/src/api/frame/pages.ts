import { type Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { type Id, type Moment } from '#kernel';
import { fieldWords } from '../../words/nl/frame';
import { BadInput } from './bad-input';
import { IsText, IsWhole } from './fields';

const ITEMS_USUAL = 20;
const ITEMS_MAXIMUM = 100;

/** The query of every list; a list with filters extends it. */
export class PageQuery {
  @IsWhole({ min: 1, max: ITEMS_MAXIMUM, optional: true, describes: 'Items on a page.' })
  readonly limit: number = ITEMS_USUAL;

  @IsText({ max: 500, optional: true, describes: 'Cursor that stood in `next` of the page before.' })
  readonly after?: string;
}

/** What a controller of a list answers; the frame adds `self` and `next`. */
export class Page<Item extends object> {
  constructor(
    readonly items: readonly Item[],
    /** Where the next page begins; absent on the last page. */
    readonly after?: string,
    readonly total?: number,
  ) {}

  /** The same page with other items. */
  of<Other extends object>(shown: (item: Item) => Other): Page<Other> {
    return new Page(this.items.map(shown), this.after, this.total);
  }
}

/** The values an ordered list continues after, such as the day and the id of its last row. */
export type CursorKey = readonly (string | number)[];

/**
 * A page of rows of which one more was asked than fits: that one tells whether there is a next page.
 * `keyOf` names the values of the order, so that the next page begins right after the last row.
 */
export function pageOf<Row extends object>(
  rows: readonly Row[],
  { limit, keyOf, total }: { limit: number; keyOf: (row: Row) => CursorKey; total?: number },
): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const after = rows.length > limit && last ? cursorAfter(keyOf(last)) : undefined;
  return new Page(items, after, total);
}

const cursorAfter = (key: CursorKey) => Buffer.from(JSON.stringify(key)).toString('base64url');

/**
 * The values in a cursor, or undefined on the first page. `kinds` says how many values there must be, and of
 * which type, so that a cursor made up by a caller reaches no statement.
 * @throws BadInput
 */
export function readCursor<const Kinds extends readonly ('text' | 'number')[]>(
  cursor: string | undefined,
  ...kinds: Kinds
): { [K in keyof Kinds]: Kinds[K] extends 'text' ? string : number } | undefined {
  if (cursor === undefined) return undefined;
  const key = parsed(cursor);
  const fits =
    Array.isArray(key) &&
    key.length === kinds.length &&
    kinds.every((kind, at) => (kind === 'text' ? isStorable(key[at]) : Number.isSafeInteger(key[at])));
  if (!fits) throw new BadInput([{ in: 'query', name: 'after', detail: fieldWords.cursor }]);
  return key as { [K in keyof Kinds]: Kinds[K] extends 'text' ? string : number };
}

/**
 * The last row of the page before in a list by moment and id, under the names that the list has for the two; undefined
 * on the first page.
 * @throws BadInput
 */
export function rowBefore<const At extends string, const Of extends string>(
  cursor: string | undefined,
  at: At,
  of: Of,
): (Readonly<Record<At, Moment>> & Readonly<Record<Of, Id>>) | undefined {
  const key = readCursor(cursor, 'text', 'text');
  return key && ({ [at]: key[0], [of]: key[1] } as Record<At, Moment> & Record<Of, Id>);
}

/** PostgreSQL stores no NUL. */
const isStorable = (value: unknown) => typeof value === 'string' && !value.includes('\0');

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

const shapes = new Map<Type<object>, Type<object>>();

/** The documented shape of a page of items, one class for each item. */
export function PageShape(item: Type<object>): Type<object> {
  const shape = shapes.get(item) ?? pageShape(item);
  shapes.set(item, shape);
  return shape;
}

function pageShape(item: Type<object>): Type<object> {
  class Shape {
    @ApiProperty({ type: 'string', format: 'uri-reference', description: 'Address of this page.' })
    self!: string;

    @ApiProperty({ type: () => item, isArray: true })
    items!: object[];

    @ApiProperty({ type: 'integer', minimum: 0, required: false, description: 'Items on all pages.' })
    total?: number;

    @ApiProperty({
      type: 'string',
      format: 'uri-reference',
      required: false,
      description: 'Address of the next page; absent on the last.',
    })
    next?: string;
  }
  Object.defineProperty(Shape, 'name', { value: `${item.name}Page` });
  return Shape;
}
