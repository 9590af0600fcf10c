import { isIBAN } from 'class-validator';
import { insz, vat } from 'stdnum/lib/cjs/be';
import { type CheckedNumber } from '../rules';

/** Enterprises begin with 0 or 1; establishment units have the same control digits, and begin higher. */
const ENTERPRISE = /^[01]/;

/** A KBO number with its control digits checked: dots, spaces and `BE` in front do not matter. */
export function checkedKbo(number: string): CheckedNumber {
  const checked = vat.validate(number);
  return { number, valid: checked.isValid && ENTERPRISE.test(checked.compact) };
}

/** An INSZ with its control digits checked; a right one whose birthday is unknown is only doubted. */
export const checkedInsz = (number: string): CheckedNumber => ({
  number,
  valid: insz.validate(number).isValid,
});

/** An IBAN with its length and control digits checked; spaces and small letters do not matter. */
export function checkedIban(number: string): CheckedNumber {
  return { number, valid: isIBAN(number.replace(/\s+/g, '').toUpperCase()) };
}
