import { printed, readStructuredReference, structuredReference } from '#payments/rules';

describe('the structured reference of a transfer', () => {
  test.each([
    [1, '000000000101'],
    [96, '000000009696'],
    [97, '000000009797'],
    [98, '000000009801'],
    [909_337_554, '090933755493'],
    [9_999_999_999, '999999999948'],
  ])('of %i is %s', (base, reference) => {
    expect(structuredReference(base)).toBe(reference);
  });

  it('is written with signs as banks print it', () => {
    expect(printed(structuredReference(909_337_554))).toMatch(/^\+\+\+\d{3}\/\d{4}\/\d{5}\+\+\+$/);
  });

  test.each([
    '+++090/9337/55493+++',
    '090/9337/55493',
    '***090/9337/55493***',
    '090933755493',
    ' 090 9337 55493',
  ])('is read as people type it: %s', (typed) => {
    expect(readStructuredReference(typed)).toBe('090933755493');
  });

  test.each(['090933755494', '09093375549', '0909337554933', 'O90933755493', '', '000000000097000'])(
    'is not read when it is wrong: %p',
    (typed) => {
      expect(readStructuredReference(typed)).toBeUndefined();
    },
  );

  test.each([0, -1, 1.5, 10_000_000_000, Number.NaN])('is never made of %p', (base) => {
    expect(() => structuredReference(base)).toThrow(RangeError);
  });

  it('catches every wrong digit and every swap of unequal neighbours', () => {
    const reference = structuredReference(1_234_567_890);
    const digits = [...reference];
    const wrong = digits.flatMap((digit, place) =>
      Array.from({ length: 9 }, (_, other) =>
        digits.with(place, String((Number(digit) + 1 + other) % 10)).join(''),
      ),
    );
    const swapped = digits
      .slice(1)
      .map((digit, place) =>
        digits
          .with(place, digit)
          .with(place + 1, digits[place] ?? '')
          .join(''),
      )
      .filter((one) => one !== reference);
    expect([...wrong, ...swapped].filter((one) => readStructuredReference(one) !== undefined)).toEqual([]);
  });
});
