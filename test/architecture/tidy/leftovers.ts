import { type Check, isScript, isShipped, noFile, noLine } from './checks';

/** The patterns below are written so that they do not find themselves. */
const isOurs = (path: string) => isScript(path) && !path.startsWith('test/architecture/');
const isSuite = (path: string) => isScript(path) && /^(?:test|bench)\//.test(path);
/** A test may be left out where a program cannot be had, `server ? describe : describe.skip`: that is counted. */
const leftOut =
  /(?<!\? (?:it|test|describe) : )\b(?:it|test|describe)\s*\.\s*(?:only|skip|todo)\b|\b(?:xit|xtest|xdescribe|fit|fdescribe)\(/;

const vagueName = /^(?:common|misc|data|infos?|shared|stuff)$/;
const vagueWord = /^(?:utils?|helpers?|managers?)$/;

/** A folder or file whose name says nothing about the business. */
const vagueNames = noFile(
  ({ path }) =>
    path
      .split('/')
      .some(
        (part) =>
          part.split('.').some((name) => vagueName.test(name)) ||
          part.split(/[.-]/).some((word) => vagueWord.test(word)),
      ),
  'this name says nothing; name the folder or file after what it holds',
);

export const leftovers: Record<string, Check> = {
  'names of folders and files say what they hold': vagueNames,

  'nothing is left to be done later in the code': noLine(
    /\b(?:TODO|FIXME|XXX|HACK)\b/,
    'do it now, or file it as an issue',
    (path) => isOurs(path) || path.endsWith('.md'),
  ),

  'no test is singled out or switched off': noLine(
    leftOut,
    'a test that does not run proves nothing',
    (path) => isSuite(path) && !path.startsWith('test/architecture/'),
  ),

  'neither compiler nor linter is silenced': noLine(
    /@ts-(?:ignore|nocheck|expect-error)|eslint-disable|prettier-ignore|\bas any\b/,
    'mend the cause',
    isOurs,
  ),

  'no path of one machine': noLine(
    /(?<![\w.})~-])\/(?:work|tmp|root|home|farm|Users)\/\w/,
    'works on one machine only; ask the system for the place',
    (path) => (isOurs(path) || /\.(?:md|sh|json|ya?ml)$/.test(path)) && path !== 'package-lock.json',
  ),

  'stored rows are inserted or updated in plain words': noLine(
    /\.(?:save|remove|upsert|softDelete|softRemove)\(/,
    'reads before it writes or writes over what is there; use insert or update',
    (path) => path.startsWith('libs/'),
  ),

  'time and chance come from the injected clock and source of ids': noLine(
    /\bnew Date\(\)|\bDate\.now\(\)|\bMath\.random\(\)/,
    'take the injected Clock or IdSource, so that a story can be told again',
    (path) => isShipped(path) && path !== 'libs/kernel/src/clock.ts',
  ),

  'scripts stay short enough to read at once': noFile(
    ({ path, text }) => /\.[cm]js$|\.sh$|^\.ci\//.test(path) && text.split('\n').length > 250,
    'longer than 250 lines; split it by what it does',
  ),
};
