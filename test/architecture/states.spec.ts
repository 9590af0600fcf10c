import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { statesDocument } from '../../apps/web/src/words/states-document';

const stored = readFileSync(join(__dirname, '../../docs/states.md'), 'utf8');

describe('docs/states.md', () => {
  it('says what the code says; if not, run: node tools/states.mjs', () => {
    expect(stored).toBe(statesDocument());
  });
});
