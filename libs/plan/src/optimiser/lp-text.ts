import { type Model, type Objective, type Row } from './model';

/** Readers of this format take lines of 255 letters at least; a term is far shorter than what is left of that. */
const TERMS_PER_LINE = 8;

/**
 * A model and what is asked of it as text in the format of CPLEX, which every solver reads: what a run keeps to be
 * replayed, and what a second solver is asked in the tests.
 * @param whole false for the relaxation, in which nothing need be whole
 */
export function lpText(model: Model, { sense, costs }: Objective, whole = true): string {
  const nameOf = (column: number) => model.columns[column]?.name ?? '';
  // Without any cost the format still wants a term.
  const terms = costs.size > 0 ? [...costs] : [[0, 0] as const];
  const integers = model.columns.filter(({ integer }) => integer).map(({ name }) => name);
  return [
    sense === 'most' ? 'Maximize' : 'Minimize',
    ` goal: ${sumOf(terms.map(([column, cost]) => [nameOf(column), cost]))}`,
    'Subject To',
    ...model.rows.flatMap((row) => rowLines(row, nameOf)),
    'Bounds',
    ...model.columns.map(({ name }, at) => ` ${model.lower[at]} <= ${name} <= ${model.upper[at]}`),
    ...(whole && integers.length > 0 ? ['Generals', ...inLines(integers)] : []),
    'End',
    '',
  ].join('\n');
}

function rowLines(
  { name, lower, upper, columns, values }: Row,
  nameOf: (column: number) => string,
): string[] {
  if (columns.length === 0) return [];
  const sum = sumOf(columns.map((column, at) => [nameOf(column), values[at] ?? 0]));
  if (lower === upper) return [` ${name}: ${sum} = ${lower}`];
  return [
    ...(Number.isFinite(lower) ? [` ${name}_from: ${sum} >= ${lower}`] : []),
    ...(Number.isFinite(upper) ? [` ${name}_to: ${sum} <= ${upper}`] : []),
  ];
}

const sumOf = (terms: readonly (readonly [string, number])[]) =>
  inLines(terms.map(([name, value]) => `${value < 0 ? '-' : '+'} ${Math.abs(value)} ${name}`))
    .join('\n')
    .trimStart();

function inLines(words: readonly string[]): string[] {
  const lines: string[] = [];
  for (let at = 0; at < words.length; at += TERMS_PER_LINE) {
    lines.push(`  ${words.slice(at, at + TERMS_PER_LINE).join(' ')}`);
  }
  return lines;
}
