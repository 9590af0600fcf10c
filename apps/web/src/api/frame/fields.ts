import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsObject,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationArguments,
  type ValidationOptions,
} from 'class-validator';
import { isDay, isId, isMoment, isMonth, isTimeOfDay } from '#kernel';
import { fieldWords } from '../../words/nl/frame';

/**
 * The words for fields of what comes in and goes out. Each both checks and documents, so that the OpenAPI
 * document cannot say something else than the server does.
 */
export interface FieldOptions {
  /** May be left out. */
  readonly optional?: true;
  /** May be null: in an edit, to empty the field. */
  readonly nullable?: true;
  /** A list of such values instead of one. */
  readonly list?: { readonly min?: number; readonly max: number };
  readonly describes?: string;
  readonly example?: unknown;
}

/** The group under which query strings are read: there, and only there, a number comes as text. */
export const FROM_QUERY = 'query';

/** A schema in OpenAPI's words. */
type SchemaWords = Readonly<Record<string, unknown>>;

interface Check {
  readonly name: string;
  readonly accepts: (value: unknown) => boolean;
  readonly says: (field: string) => string;
  readonly schema: SchemaWords;
}

const fieldOf = ({ property }: ValidationArguments) => property;

function presence({ optional, nullable }: FieldOptions): PropertyDecorator[] {
  if (!optional && !nullable) return [];
  return [ValidateIf((_, value) => !(value === undefined && optional) && !(value === null && nullable))];
}

function listing({ list }: FieldOptions): PropertyDecorator[] {
  if (!list) return [];
  const min = list.min ?? 0;
  const message = (args: ValidationArguments) => fieldWords.list(fieldOf(args), min, list.max);
  return [IsArray({ message }), ArrayMinSize(min, { message }), ArrayMaxSize(list.max, { message })];
}

function documented(schema: SchemaWords, options: FieldOptions): PropertyDecorator {
  const { optional, nullable, list, describes, example } = options;
  const { example: usual, ...shape } = schema;
  const shown = example ?? (list ? undefined : usual);
  return ApiProperty({
    ...shape,
    required: !optional,
    ...(nullable && { nullable: true }),
    ...(list && { isArray: true, minItems: list.min ?? 0, maxItems: list.max }),
    ...(describes !== undefined && { description: describes }),
    ...(shown !== undefined && { example: shown }),
  });
}

function field(check: Check, options: FieldOptions): PropertyDecorator {
  const validation: ValidationOptions = {
    message: (args) => check.says(fieldOf(args)),
    ...(options.list && { each: true }),
  };
  return applyDecorators(
    documented(check.schema, options),
    ...presence(options),
    ...listing(options),
    ValidateBy({ name: check.name, validator: { validate: check.accepts } }, validation),
  );
}

/** A day that exists in the calendar, `YYYY-MM-DD`. */
export const IsDay = (options: FieldOptions = {}) =>
  field(
    {
      name: 'isDay',
      accepts: isDay,
      says: fieldWords.day,
      schema: { type: 'string', format: 'date', example: '2026-03-02' },
    },
    options,
  );

/** A calendar month, `YYYY-MM`. */
export const IsMonth = (options: FieldOptions = {}) =>
  field(
    {
      name: 'isMonth',
      accepts: isMonth,
      says: fieldWords.month,
      schema: { type: 'string', pattern: '^\\d{4}-\\d{2}$', example: '2026-03' },
    },
    options,
  );

/** A calendar year, `YYYY`. */
export const IsYear = (options: FieldOptions = {}) =>
  field(
    {
      name: 'isYear',
      accepts: (value) => typeof value === 'string' && isDay(`${value}-01-01`),
      says: fieldWords.year,
      schema: { type: 'string', pattern: '^\\d{4}$', example: '2026' },
    },
    options,
  );

/** A moment in UTC with milliseconds. */
export const IsMoment = (options: FieldOptions = {}) =>
  field(
    {
      name: 'isMoment',
      accepts: isMoment,
      says: fieldWords.moment,
      schema: { type: 'string', format: 'date-time', example: '2026-03-02T11:30:00.000Z' },
    },
    options,
  );

/** A time on the wall clock in Brussels, `HH:MM`, up to 24:00. */
export const IsTimeOfDay = (options: FieldOptions = {}) =>
  field(
    {
      name: 'isTimeOfDay',
      accepts: isTimeOfDay,
      says: fieldWords.timeOfDay,
      schema: { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$|^24:00$', example: '08:30' },
    },
    options,
  );

/** A UUID in lower case. */
export const IsIdText = (options: FieldOptions = {}) =>
  field(
    {
      name: 'isIdText',
      accepts: isId,
      says: fieldWords.id,
      schema: { type: 'string', format: 'uuid', example: '01944f3c-5a00-7c3a-9d1e-2b6f0a4c8e11' },
    },
    options,
  );

// Control characters other than tab and line ends break exports and, as NUL, PostgreSQL itself;
// half a surrogate pair cannot be stored as UTF-8.
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u;

/** Text of 1 to `max` characters that is more than blanks; two letters are a name. */
export const IsText = ({ max, min = 1, ...options }: FieldOptions & { max: number; min?: number }) =>
  field(
    {
      name: 'isText',
      accepts: (value) =>
        typeof value === 'string' &&
        value.length <= max &&
        value.trim().length >= min &&
        !UNPRINTABLE.test(value),
      says: (name) => fieldWords.text(name, max),
      schema: { type: 'string', minLength: min, maxLength: max },
    },
    options,
  );

/** A whole number from `min` to `max`. In a query string it comes as digits. */
export const IsWhole = ({ min, max, ...options }: FieldOptions & { min: number; max: number }) =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => numeral(value), { groups: [FROM_QUERY] }),
    field(
      {
        name: 'isWhole',
        accepts: (value) =>
          typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max,
        says: (name) => fieldWords.whole(name, min, max),
        schema: { type: 'integer', minimum: min, maximum: max },
      },
      options,
    ),
  );

const numeral = (value: unknown) =>
  typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;

/** True or false. In a query string it comes as these words. */
export const IsYesNo = (options: FieldOptions = {}) =>
  applyDecorators(
    Transform(
      ({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value),
      {
        groups: [FROM_QUERY],
      },
    ),
    field(
      {
        name: 'isYesNo',
        accepts: (value) => typeof value === 'boolean',
        says: fieldWords.yesNo,
        schema: { type: 'boolean' },
      },
      options,
    ),
  );

/** One of a closed list of words. */
export const IsOneOf = (values: readonly string[], options: FieldOptions = {}) =>
  field(
    {
      name: 'isOneOf',
      accepts: (value) => typeof value === 'string' && values.includes(value),
      says: (name) => fieldWords.oneOf(name, values),
      schema: { type: 'string', enum: [...values] },
    },
    options,
  );

/** An object, or a list of objects, with fields of its own. */
export function IsPart(part: () => new () => object, options: FieldOptions = {}): PropertyDecorator {
  const validation: ValidationOptions = {
    message: (args) => fieldWords.part(fieldOf(args)),
    ...(options.list && { each: true }),
  };
  return applyDecorators(
    // Swagger takes a function for a lazy type only when it is called `type`.
    documented({ type: () => part() }, options),
    ...presence(options),
    ...listing(options),
    IsObject(validation),
    ValidateNested(validation),
    Type(part),
  );
}
