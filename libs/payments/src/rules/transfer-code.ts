import { type Cents } from '#kernel';
import { type StructuredReference } from './structured-reference';

export interface TransferTold {
  readonly payee: { readonly name: string; readonly iban: string };
  readonly amountCents: Cents;
  readonly reference: StructuredReference;
}

const CENTS = 100;
const CENT_DIGITS = 2;

/**
 * What the code of a transfer says to the app of a bank: whom to pay, how much, and with which reference. Twelve
 * lines, of which the last ones that would be empty are left out. The reference stands in the line of structured ones,
 * as its twelve digits: in the line for free words Belgian banks would carry it as a message.
 * Source: EPC069-12 (Quick Response Code for a SEPA Credit Transfer), version 002, letters as UTF-8.
 */
export function transferCode({ payee, amountCents, reference }: TransferTold): string {
  const bankCode = '';
  const purpose = '';
  return [
    'BCD',
    '002',
    '1',
    'SCT',
    bankCode,
    payee.name,
    payee.iban.replaceAll(/\s/g, '').toUpperCase(),
    `EUR${(amountCents / CENTS).toFixed(CENT_DIGITS)}`,
    purpose,
    reference,
  ].join('\n');
}
