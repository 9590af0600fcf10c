import { clipped, gsm7Places, inGsm7 } from '#messaging';

describe('the letters of a text message (3GPP TS 23.038)', () => {
  it.each([
    ['Één été à Liège', 'Één été à Liège', 'É, é and à are in the alphabet; è is too'],
    [
      'façade, crêpe, naïef, coördinatie',
      'facade, crepe, naief, coördinatie',
      'accents it lacks are left out',
    ],
    ['Ça va', 'Ça va', 'the capital Ç is there, the small one is not'],
    ['“Bel” ‘ons’ – nu…', '"Bel" \'ons\' - nu...', 'signs of print become those of a typewriter'],
    ['Łukasz Đorđević, ĳsje', 'Lukasz Dordevic, ijsje', 'letters without accents have a likeness'],
    ['œuf', 'oeuf', 'one letter can become two'],
    ['regel 1\n\tregel 2', 'regel 1  regel 2', 'a new line is a space'],
    ['Привет 👋', '?????? ?', 'what has no likeness is seen to be missing'],
  ])('%s is sent as %s', (text, sent) => {
    expect(inGsm7(text)).toBe(sent);
  });

  it('has a letter made of two signs arrive as one', () => {
    expect(inGsm7('e\u0301')).toBe('é');
  });

  it.each([
    ['abc', 3],
    ['€', 2],
    ['[a]~{b}|\\^', 18],
    ['@£$¥èéùìòÇØøÅå', 14],
  ])('%s takes %d places', (text, places) => {
    expect(gsm7Places(text)).toBe(places);
  });

  it.each([
    ['De Wijzer', 20, 'De Wijzer'],
    ['Gemeenteschool De Wijzer', 20, 'Gemeenteschool De.'],
    ['Gemeentelijkebasisschool', 10, 'Gemeentel.'],
    ['€€€€€€', 6, '€€.'],
    ['An', 2, 'An'],
  ])('%s in %d places is %s', (name, places, short) => {
    expect(clipped(name, places)).toBe(short);
    expect(gsm7Places(short)).toBeLessThanOrEqual(places);
  });
});
