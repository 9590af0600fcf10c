import { editsBetween, nameScore, searchForm } from '#registry/rules';

const names = [
  'Jo Peeters',
  'Johan Peeters',
  'An Li',
  'Annelies d’Hondt',
  "Joris D'hondt",
  'Ayşe Öztürk',
  'Łukasz Wiśniewski',
  'Олена Шевченко',
  'Mohamed El Amrani',
  'Fatima van der Berghe',
  'Søren Nyström',
];

/** The names a query finds, the best first. */
const found = (query: string) =>
  names
    .map((name) => ({ name, score: nameScore(searchForm(query), searchForm(name)) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
    .map(({ name }) => name);

describe('search by name', () => {
  it.each([
    [
      'two letters, the name itself before longer ones',
      'Jo',
      ['Jo Peeters', 'Johan Peeters', "Joris D'hondt"],
    ],
    ['two letters of a short family name', 'li', ['An Li']],
    ['accents left out', 'ozturk', ['Ayşe Öztürk']],
    ['accents of another keyboard', 'Öztürk', ['Ayşe Öztürk']],
    ['a straight apostrophe', "d'Hondt", ['Annelies d’Hondt', "Joris D'hondt"]],
    ['no apostrophe', 'dhondt', ['Annelies d’Hondt', "Joris D'hondt"]],
    ['a blank for an apostrophe, and a typo', 'd hont', ['Annelies d’Hondt', "Joris D'hondt"]],
    ['a typo', 'Peters', ['Jo Peeters', 'Johan Peeters']],
    ['two letters swapped', 'Mohamde', ['Mohamed El Amrani']],
    ['a letter that carries its stroke inside', 'lukasz', ['Łukasz Wiśniewski']],
    ['another script', 'шевч', ['Олена Шевченко']],
    ['words written together', 'vanderberghe', ['Fatima van der Berghe']],
    ['given and family name, in any order', 'Amrani Mohamed', ['Mohamed El Amrani']],
    ['a beginning', 'wis', ['Łukasz Wiśniewski']],
    ['nobody', 'Janssens', []],
    ['two letters nobody has', 'xq', []],
  ])('finds %s', (_, query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it('needs every word of the query in one name', () => {
    expect(found('Jo Amrani')).toEqual([]);
  });
});

describe('slips of the pen between two words', () => {
  it.each([
    ['peeters', 'peeters', 0],
    ['peters', 'peeters', 1],
    ['preters', 'peeters', 1],
    ['mohamde', 'mohamed', 1],
    ['', 'jo', 2],
    ['jo', '', 2],
    ['kitten', 'sitting', 3],
  ])('%s and %s: %d', (one, other, edits) => {
    expect(editsBetween(one, other)).toBe(edits);
    expect(editsBetween(other, one)).toBe(edits);
  });
});
