import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allFigures, figuresDocument, wijkWerken } from '#regulation';

const stored = readFileSync(join(__dirname, '../../docs/figures.md'), 'utf8');

describe('docs/figures.md', () => {
  it('says what the code says; if not, run: npm run figures', () => {
    expect(stored).toBe(figuresDocument(wijkWerken));
  });

  it('shows every rule once and every version of it', () => {
    const rules = allFigures(wijkWerken);
    const versions = rules.flatMap((rule) => rule.versions);
    const rows = stored.split('\n').filter((line) => line.startsWith('| '));
    const heads = 2 * wijkWerken.chapters.length;
    expect(rows).toHaveLength(heads + versions.length);
    for (const { name } of rules) expect(stored.split(`\`${name}\``)).toHaveLength(2);
  });
});
