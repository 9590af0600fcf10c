/** One thing that is wrong with a form: in the words of the summary, and at its field. */
export interface Fault {
  /** Name of the field; none where it concerns the whole form. */
  readonly field?: string | undefined;
  readonly says: string;
  /** The language it is said in, where that is not the page's. */
  readonly language?: 'nl' | undefined;
}

/** What was typed cannot be used as it is; answered with the form again. */
export class Mistyped extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(({ field }) => field).join(', '));
    this.name = 'Mistyped';
  }
}

/** A form that another site made, or that belongs to a session that is over. */
export class NotOurForm extends Error {
  constructor() {
    super('the form does not belong to this session');
    this.name = 'NotOurForm';
  }
}

const LENGTH_MAXIMUM = 2000;
const CHOSEN_MAXIMUM = 500;

/** How a field is read: what its text means, and what is said when it means nothing. */
export interface Reader<Value> {
  readonly as: (text: string) => Value | undefined;
  readonly says: string;
}

/** A field that must not be empty. */
export const needed = (says: string): Reader<string> => ({ as: (text) => text || undefined, says });

/** A field that must be one of these. */
export const oneOf = <Choice extends string>(choices: readonly Choice[], says: string): Reader<Choice> => ({
  as: (text) => choices.find((choice) => choice === text),
  says,
});

/** The fields of a form as they were typed: text, trimmed, and never more than anybody types. */
export class Typed {
  private constructor(private readonly fields: Readonly<Record<string, unknown>>) {}

  static of(body: unknown): Typed {
    return new Typed(typeof body === 'object' && body !== null ? { ...body } : {});
  }

  /** What stands in a field; empty when nothing does. A repeated field counts as its first. */
  text(name: string): string {
    const value = Object.hasOwn(this.fields, name) ? this.fields[name] : undefined;
    const first: unknown = Array.isArray(value) ? value[0] : value;
    return typeof first === 'string' ? first.replaceAll('\0', '').trim().slice(0, LENGTH_MAXIMUM) : '';
  }

  /** What a field shows: what was typed, also when that is nothing, and before anything was typed what is known. */
  shown(name: string, known: string): string {
    return Object.hasOwn(this.fields, name) ? this.text(name) : known;
  }

  /** Everything that was chosen of a list of ticks; empty when nothing was. */
  list(name: string): string[] {
    const value = Object.hasOwn(this.fields, name) ? this.fields[name] : undefined;
    const chosen: readonly unknown[] = Array.isArray(value) ? value : [value];
    return chosen
      .filter((one): one is string => typeof one === 'string' && one !== '')
      .slice(0, CHOSEN_MAXIMUM)
      .map((one) => one.replaceAll('\0', '').trim().slice(0, LENGTH_MAXIMUM));
  }

  /** All of these fields, each read in its way. @throws Mistyped with everything that was wrong, in their order */
  read<Values extends object>(asked: { readonly [Name in keyof Values]: Reader<Values[Name]> }): Values {
    const faults: Fault[] = [];
    const values: Partial<Values> = {};
    for (const field of Object.keys(asked) as (keyof Values & string)[]) {
      const { as, says } = asked[field];
      const value = as(this.text(field));
      if (value === undefined) faults.push({ field, says });
      else values[field] = value;
    }
    if (faults.length > 0) throw new Mistyped(faults);
    return values as Values;
  }
}
