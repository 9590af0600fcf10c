import { isIBAN } from 'class-validator';
import { stdnum } from 'stdnum';
import { type CheckedNumber } from '../rules';

/** Enterprises begin with 0 or 1; establishment units have the same control digits, and begin higher. */
const ENTERPRISE = /^[01]/;

/** A KBO number with its control digits checked: dots, spaces and `BE` in front do not matter. */
export function checkedKbo(number: string): CheckedNumber {
  const checked = belgian('vat', number);
  return { number, valid: checked.isValid && ENTERPRISE.test(checked.compact) };
}

/** An INSZ with its control digits checked; a right one whose birthday is unknown is only doubted. */
export const checkedInsz = (number: string): CheckedNumber => ({
  number,
  valid: belgian('insz', number).isValid,
});

/** An IBAN with its length and control digits checked; spaces and small letters do not matter. */
export function checkedIban(number: string): CheckedNumber {
  return { number, valid: isIBAN(number.replace(/\s+/g, '').toUpperCase()) };
}

function belgian(kind: 'vat' | 'insz', number: string) {
  const validator = stdnum.BE?.[kind];
  if (!validator) throw new Error(`stdnum knows no Belgian ${kind}`);
  return validator.validate(number);
}
