import { type Certainty, type Unit, type Version } from './entries';
import { allFigures, type ListedRule, type RuleValue } from './listing';
import { type Regime } from './regime';

const marks: Record<Certainty, string> = { found: 'F', 'found-second-hand': 'F2', assumed: 'A' };

const opening = (regime: Regime) => `# ${regime.name}: every rule, dated and sourced

Generated from \`libs/regulation\` by \`node tools/figures.mjs\`; a test compares it with the code. Titles and
sources are in Dutch, as the screens show them. *From* is the day a version counts from, until the next one
begins; *decided* is the day since when it was known.

F: found in an official text. F2: found second-hand. A: assumed, so it warns and never refuses.
`;

/** The rules of a regime as Markdown, one table a chapter; the text of \`docs/figures.md\`. */
export function figuresDocument(regime: Regime): string {
  const rules = allFigures(regime);
  const chapters = regime.chapters.map(({ title }) =>
    chapterText(
      title,
      rules.filter(({ chapter }) => chapter === title),
    ),
  );
  return [opening(regime), ...chapters].join('\n');
}

function chapterText(title: string, rules: readonly ListedRule[]): string {
  const head = ['rule', 'name', 'value', 'from', 'decided', 'sure', 'source'];
  const rows = [head, head.map(() => '---'), ...rules.flatMap(rowsOf)];
  return `## ${title}\n\n${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

/** The title and name stand at the first version only, so that the eye sees where a rule begins. */
function rowsOf({ title, name, unit, versions }: ListedRule): string[][] {
  return versions.map((version, index) => [
    ...(index === 0 ? [title, `\`${name}\``] : ['', '']),
    valueText(version, unit),
    version.from,
    version.decidedOn,
    marks[version.certainty],
    version.source.replaceAll('|', '\\|'),
  ]);
}

function valueText({ value }: Version<RuleValue>, unit: Unit | undefined): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  const amounts = typeof value === 'number' ? [value] : value;
  return `${amounts.join(' / ')}${unit ? ` ${unit}` : ''}`;
}
