import { type OpenAPIObject } from '@nestjs/swagger';
import { type Id } from '#kernel';
import { aRandomId } from '../support/commands';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Schema = Schemas[string];
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** Texts that trip up careless programs: each has done so somewhere. */
export const naughtyTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202eabc',
  'ﷺ'.repeat(50),
  '👩‍👩‍👧‍👦',
  'Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮',
  "'; drop table worker; --",
  '${7*7}{{7*7}}<%= 7*7 %>',
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e309',
  '0x7fffffff',
  '99999999999999999999',
  '2026-02-31',
  '2026-13-01',
  '0000-00-00',
  '9999-12-31',
  '0001-01-01',
  '-000001-01-01',
  '24:00',
  '25:61',
  '2026-03-29T02:30:00.000Z',
  '9999-12-31T23:59:59.999Z',
  '00000000-0000-0000-0000-000000000000',
  '00000000-0000-4000-8000-000000000000',
  '%',
  '_',
  '%%%',
  '\\',
  '"',
  '(',
  '*',
  'a*',
  '"a" AND',
  'NEAR(',
  'x'.repeat(100_000),
];

export const naughtyValues: readonly Json[] = [
  ...naughtyTexts,
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  Number.MAX_SAFE_INTEGER,
  [],
  [null],
  [[]],
  Array.from({ length: 5000 }, () => 'x'),
  {},
  { length: 3 },
  { toString: 'x' },
  { then: 'x' },
];

/** A value that fits a schema: enough to get past the checks of shape, so that what lies behind is tried too. */
export function fitting(schema: Schema, schemas: Schemas, id: () => Id = aRandomId): Json {
  if ('$ref' in schema) return fitting(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, schemas, id);
  if (schema.enum?.[0] !== undefined) return schema.enum[0] as Json;
  const [part] = [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  if (part) return fitting(part, schemas, id);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, fitting(inner, schemas, id)]),
      );
    case 'array':
      return schema.items && (schema.maxItems ?? 1) > 0 ? [fitting(schema.items, schemas, id)] : [];
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    default:
      return schema.format === 'uuid' ? id() : ((schema.example as Json | undefined) ?? 'Jo');
  }
}

/** The same object with one field, at any depth, changed or taken away. */
export function* spoilt(value: Json, values: readonly Json[]): Generator<Json> {
  if (Array.isArray(value)) {
    for (const [at, inner] of value.entries())
      for (const bad of spoilt(inner, values)) yield value.with(at, bad);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    yield Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
    for (const bad of values) yield { ...value, [name]: bad };
    for (const bad of spoilt(inner, values)) yield { ...value, [name]: bad };
  }
}
