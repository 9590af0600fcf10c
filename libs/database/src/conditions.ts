import { type Value } from './reading';

/** What rows must meet, all of it: the text after `where`, and the values that stand for its question marks. */
export class Conditions {
  private readonly texts: string[] = [];
  readonly values: Value[] = [];

  constructor(condition: string, ...values: readonly Value[]) {
    this.also(condition, ...values);
  }

  get text(): string {
    return this.texts.join(' and ');
  }

  also(condition: string, ...values: readonly Value[]): this {
    this.texts.push(condition);
    this.values.push(...values);
    return this;
  }

  /** Left out where nothing was asked. */
  equals(column: string, value: Value | undefined): this {
    return value === undefined ? this : this.also(`${column} = ?`, value);
  }

  /** Left out where nothing was asked; an empty list finds nothing. */
  oneOf(column: string, values: readonly Value[] | undefined): this {
    return values === undefined ? this : this.also(`${column} ${oneOfMarks(values)}`, ...values);
  }

  /** One column or another holds one of its own values; with empty lists nothing is found. */
  eitherOf(one: string, values: readonly Value[], other: string, otherValues: readonly Value[]): this {
    const text = `(${one} ${oneOfMarks(values)} or ${other} ${oneOfMarks(otherValues)})`;
    return this.also(text, ...values, ...otherValues);
  }

  /** What follows a row in the order of two columns: where a page goes on. */
  beyond(
    columns: readonly [string, string],
    way: '<' | '>',
    last: readonly [Value, Value] | undefined,
  ): this {
    const [first, second] = columns;
    return last === undefined
      ? this
      : this.also(`(${first} ${way} ? or (${first} = ? and ${second} ${way} ?))`, last[0], last[0], last[1]);
  }
}

/** PostgreSQL knows no empty list; nothing equals null, so nothing is found. */
const oneOfMarks = (values: readonly Value[]) => `in (${values.map(() => '?').join(', ') || 'null'})`;
