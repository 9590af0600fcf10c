import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screens as en } from '../../apps/web/src/words/en/screens';
import { screens as fr } from '../../apps/web/src/words/fr/screens';
import { nl as refusals } from '../../apps/web/src/words/nl';
import { screens as nl } from '../../apps/web/src/words/nl/screens';

const folder = join(__dirname, '../../apps/web/src/screens');
const WORDS_IN_A_SENTENCE_MAXIMUM = 15;

/** Words of the books and of the law: whoever reads these screens should not have to know them. */
const notOnScreen =
  /\b(?:lots?|hold|verdien\w*|betwist\w*|conflict|klasse|gebruikers?|prestaties?|opdracht\w*|activiteit\w*|gap|bewezen|bottleneck|regime|bevriezen|bevroren|regiomanager|ongeldig\w*)\b/i;

interface Said {
  readonly key: string;
  readonly text: string;
}

/** Everything a list of words says; sentences with figures in them are said with a short one. */
function saidBy(words: object, way: string): Said[] {
  return Object.entries(words).flatMap(([name, word]: [string, unknown]) => {
    const key = way === '' ? name : `${way}.${name}`;
    if (typeof word === 'string') return [{ key, text: word }];
    if (typeof word === 'function')
      return [{ key, text: String((word as (...given: number[]) => string)(2, 2, 2)) }];
    return typeof word === 'object' && word !== null ? saidBy(word, key) : [];
  });
}

const sentencesOf = ({ text }: Said) => text.split(/[.?!]\s+/);
const wordsOf = (sentence: string) => sentence.split(/\s+/).filter(Boolean);

describe('what the screens say', () => {
  const said = saidBy(nl, '');

  it('is short: no sentence has more than fifteen words', () => {
    const long = said.filter((one) =>
      sentencesOf(one).some((sentence) => wordsOf(sentence).length > WORDS_IN_A_SENTENCE_MAXIMUM),
    );
    expect(said.length).toBeGreaterThan(100);
    expect(long).toEqual([]);
  });

  it('has none of the words of the books and of the law', () => {
    expect(said.filter(({ text }) => notOnScreen.test(text))).toEqual([]);
    expect('Uw prestatie is betwist.').toMatch(notOnScreen);
  });

  it.each([
    ['English', en],
    ['French', fr],
  ])('is said in %s in the language itself', (_, words) => {
    const same = saidBy(words, '').filter(({ key, text }) =>
      said.some((dutch) => dutch.key === key && dutch.text === text && wordsOf(text).length > 2),
    );
    expect(same).toEqual([]);
  });

  it('explains refusals that there are', () => {
    const { other, ...reasons } = nl.worker.refusals;
    expect(other).not.toBe('');
    expect(Object.keys(reasons).filter((code) => !Object.hasOwn(refusals, code))).toEqual([]);
  });

  it('is all said somewhere', () => {
    const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n');
    const keys = Object.values(nl).flatMap((part) => Object.keys(part));
    expect(keys.filter((key) => !new RegExp(`\\.${key}\\b`).test(code))).toEqual([]);
  });
});
