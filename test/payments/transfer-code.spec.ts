import { type Cents } from '#kernel';
import { structuredReference, transferCode } from '#payments/rules';

const payee = { name: 'Wijk-werken Leuven', iban: 'be68 5390 0754 7034' };
const asked = { payee, amountCents: 6950 as Cents, reference: structuredReference(1_000_001) };

describe('the code of a transfer', () => {
  it('says line by line whom to pay, how much and with which reference', () => {
    expect(transferCode(asked).split('\n')).toEqual([
      'BCD',
      '002',
      '1',
      'SCT',
      '',
      'Wijk-werken Leuven',
      'BE68539007547034',
      'EUR69.50',
      '',
      '000100000128',
    ]);
  });

  it('writes whole euros and single cents with two decimals', () => {
    const amounts = [1, 100, 123_456].map((amountCents) =>
      transferCode({ ...asked, amountCents: amountCents as Cents })
        .split('\n')
        .at(7),
    );
    expect(amounts).toEqual(['EUR0.01', 'EUR1.00', 'EUR1234.56']);
  });
});
