import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CHECKING = join(__dirname, '../../libs/plan/src/checking');
const IMPORT = /^import \{([^}]*)\} from '([^']+)';$/gm;

/** What the files of the check use of other folders while they run; of types nothing is left then. */
function usedOfOthers(): Map<string, Set<string>> {
  const used = new Map<string, Set<string>>();
  for (const name of readdirSync(CHECKING))
    for (const [, names = '', from = ''] of readFileSync(join(CHECKING, name), 'utf8').matchAll(IMPORT))
      for (const one of names.split(',').map((word) => word.trim()))
        if (one !== '' && !one.startsWith('type ') && !from.startsWith('./'))
          used.set(from, (used.get(from) ?? new Set()).add(one));
  return used;
}

describe('the check of a plan', () => {
  it('shares no code with what makes plans: of others it has dated figures, the catalogue and how rows are grouped', () => {
    expect(usedOfOthers()).toEqual(
      new Map([
        ['#kernel', new Set(['addDays', 'daysFrom'])],
        ['../turns', new Set(['Turns'])],
        ['#registry', new Set(['groupedBy', 'regimeOf'])],
        ['#regulation', new Set(['figure', 'principle'])],
        ['#task-catalogue/rules', new Set(['askedOf'])],
      ]),
    );
  });
});
