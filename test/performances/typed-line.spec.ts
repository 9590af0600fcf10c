import { typedLine } from '../../apps/web/src/screens/people/hours/sheet/typed-times';

describe('a line of a sheet as it is typed', () => {
  test.each(['8.30-12.15', '8u30 tot 12u15', '0830 1215', '8:30 – 12:15', '8.30 - 12.15'])('%s', (text) => {
    expect(typedLine(text)).toEqual({ kind: 'times', start: '08:30', end: '12:15' });
  });

  test.each([
    ['', 'empty'],
    ['=', 'as-planned'],
    ['x', 'nobody-came'],
    ['X', 'nobody-came'],
  ])('“%s” is %s', (text, kind) => {
    expect(typedLine(text)).toEqual({ kind });
  });

  test.each(['8.30', '8.30-12.15-13', '25-26', 'hele dag', '8.30-', '==', '-'])(
    '%s means nothing',
    (text) => {
      expect(typedLine(text)).toBeUndefined();
    },
  );
});
