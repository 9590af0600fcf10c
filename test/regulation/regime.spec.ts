import { isDay } from '#kernel';
import { allFigures, type ListedRule, travelModes, wijkWerken } from '#regulation';

const rules = allFigures(wijkWerken);
const names = rules.map(({ name }) => name);

/** A sentence for each rule that is not as a rule should be; it must find what is wrong in a bad one. */
function faultsOf({ name, title, unit, versions }: ListedRule): string[] {
  const words = name.split('-');
  const unitWords: Partial<Record<string, string>> = { 'km/h': 'kmh', 'working-days': 'days' };
  const starts = versions.map(({ from, decidedOn }) => `${from} ${decidedOn}`);
  const faults = [
    [versions.length > 0, 'has no version'],
    [title.trim() === title && /^[A-Z]/.test(title) && !title.endsWith('.'), 'has no sentence for a title'],
    [unit === undefined || words.includes(unitWords[unit] ?? unit), 'does not tell its unit in its name'],
    [new Set(starts).size === starts.length, 'has two versions with the same dates'],
    [
      versions.every(({ from, decidedOn }) => isDay(from) && isDay(decidedOn)),
      'has a day that does not exist',
    ],
    [versions.every(({ source }) => source.length > 10), 'has a version without source'],
    [
      versions.every(({ source, certainty }) => (certainty === 'assumed') === source.startsWith('aanname: ')),
      'does not tell what is assumed',
    ],
    [
      versions.every(({ value }) => typeof value !== 'number' || (Number.isSafeInteger(value) && value >= 0)),
      'has a value that is no whole number',
    ],
  ] as const;
  return faults.filter(([sound]) => !sound).map(([, fault]) => `${name} ${fault}`);
}

describe('the rules of wijk-werken', () => {
  it('are written soundly, each of them', () => {
    expect(rules.flatMap(faultsOf)).toEqual([]);
  });

  it('have each a name of their own', () => {
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('have a speed for every way to travel', () => {
    expect(travelModes.filter((mode) => !names.includes(`travel-kmh-${mode}`))).toEqual([]);
  });

  it('can be found faulty: a bad rule is seen', () => {
    const [sound] = rules;
    const [version] = sound?.versions ?? [];
    if (sound === undefined || version === undefined) throw new Error('there is no rule to spoil');
    const spoilt: ListedRule[] = [
      { ...sound, versions: [] },
      { ...sound, title: 'geen zin.' },
      { ...sound, unit: 'inhabitants' },
      { ...sound, versions: [version, version] },
      { ...sound, versions: [{ ...version, source: 'aanname: zomaar' }] },
      { ...sound, versions: [{ ...version, value: 0.5 }] },
    ];
    expect(spoilt.map((rule) => faultsOf(rule).length)).toEqual([1, 1, 1, 1, 1, 1]);
  });
});

describe('the page with all rules', () => {
  it('shows chapter by chapter, and of each rule the oldest version first', () => {
    const chapters = [...new Set(rules.map(({ chapter }) => chapter))];
    expect(chapters).toEqual(wijkWerken.chapters.map(({ title }) => title));
    const leefloon = rules.find(({ name }) => name === 'leefloon-exempt-cents-per-cheque');
    expect(leefloon?.versions.map(({ value }) => value)).toEqual([410, 600]);
  });
});
