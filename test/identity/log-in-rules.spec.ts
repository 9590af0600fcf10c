import {
  CARD_ALPHABET,
  CARD_SIGNS,
  cardCode,
  isEasyPin,
  printedCardCode,
  printedMailedCode,
  printedRecoveryCode,
  refusalsToUsePassword,
  typedCardCode,
  typedSecondStep,
} from '#identity';
import fc from 'fast-check';

const drawn = fc.array(fc.nat(CARD_ALPHABET - 1), { minLength: CARD_SIGNS - 1, maxLength: CARD_SIGNS - 1 });

describe('the code on a card', () => {
  it('is read however it is typed', () => {
    const code = cardCode([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(printedCardCode(code)).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    for (const typed of [
      code,
      printedCardCode(code),
      printedCardCode(code).toLowerCase(),
      `  ${code.slice(0, 5)} ${code.slice(5)} `,
    ])
      expect(typedCardCode(typed)).toBe(code);
  });

  it('has no signs that look alike', () => {
    fc.assert(fc.property(drawn, (numbers) => expect(cardCode(numbers)).not.toMatch(/[01ILO]/)));
  });

  it('shows every single sign that is wrong', () => {
    fc.assert(
      fc.property(drawn, fc.nat(CARD_SIGNS - 1), fc.nat(CARD_ALPHABET - 1), (numbers, place, other) => {
        const code = cardCode(numbers);
        const sign = cardCode([other, ...numbers.slice(1)]).charAt(0);
        const mistyped = code.slice(0, place) + sign + code.slice(place + 1);
        expect(typedCardCode(mistyped)).toBe(sign === code[place] ? code : undefined);
      }),
      { numRuns: 2000 },
    );
  });

  it('shows every pair of neighbours that were swapped', () => {
    fc.assert(
      fc.property(drawn, fc.nat(CARD_SIGNS - 2), (numbers, place) => {
        const code = cardCode(numbers);
        const [one = '', two = ''] = code.slice(place, place + 2);
        const swapped = code.slice(0, place) + two + one + code.slice(place + 2);
        expect(typedCardCode(swapped)).toBe(one === two ? code : undefined);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['', 'ABCD', 'ABCD-EFGH-JKM0', 'ABCD-EFGH-JKMNP', '💶💶💶💶💶💶', 'constructor!'])(
    'refuses %j',
    (typed) => {
      expect(typedCardCode(typed)).toBeUndefined();
    },
  );
});

describe('a PIN', () => {
  it.each(['000000', '777777', '123456', '987654'])('%s is what everybody tries', (pin) => {
    expect(isEasyPin(pin)).toBe(true);
  });
  it.each(['112233', '418263', '135791'])('%s is not', (pin) => {
    expect(isEasyPin(pin)).toBe(false);
  });
});

describe('a password', () => {
  const an = { name: 'An Peeters', email: 'an.peeters@example.be' };
  const codes = (typed: string) => refusalsToUsePassword(typed, an).map(({ code }) => code);

  it.each<[string, string[]]>([
    ['vier woorden zijn genoeg', []],
    ['korte zin', ['password-too-short']],
    ['aaaaaaaaaaaaaaaa', ['password-easily-guessed']],
    ['wachtwoord123456', ['password-easily-guessed']],
    ['an.peeters2026', ['password-easily-guessed']],
    ['peeterspeeters', ['password-easily-guessed']],
    ['groene fiets, koude soep', []],
    ['éèàçüöéèàçüö', []],
  ])('%s', (typed, expected) => {
    expect(codes(typed)).toEqual(expected);
  });

  it('counts letters as people do, not bytes', () => {
    expect(codes('🚲🍲🌧️🏠🐈🌳🎈🔑🧤📯🎻🪁')).toEqual([]);
  });
});

describe('a second step', () => {
  it.each([
    ['418263', 'digits', '418263'],
    [' 418 263 ', 'digits', '418263'],
    ['abcde-fghjk', 'recovery', 'ABCDEFGHJK'],
    ['ABCDE FGHJK', 'recovery', 'ABCDEFGHJK'],
    ['2345678923', 'recovery', '2345678923'],
  ])('typed as %j is read', (typed, kind, code) => {
    expect(typedSecondStep(typed)).toEqual({ kind, code });
  });

  it.each(['', '41826', '4182631', 'ABCDE-FGHJ0', 'ABCDEFGHJKM', '٤١٨٢٦٣', '💶💶💶💶💶'])(
    'typed as %j is none',
    (typed) => {
      expect(typedSecondStep(typed)).toBeUndefined();
    },
  );

  it('stands on paper and in a letter in groups that can be read aloud', () => {
    expect(printedRecoveryCode('ABCDEFGHJK')).toBe('ABCDE-FGHJK');
    expect(printedMailedCode('418263')).toBe('418 263');
    expect(typedSecondStep(printedRecoveryCode('ABCDEFGHJK'))?.code).toBe('ABCDEFGHJK');
  });
});
