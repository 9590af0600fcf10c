import { Field } from '../frame';
import { type Reader } from '../frame/typed';
import { type FieldWords } from './records/form-fields';

interface WordedFieldProps {
  readonly name: string;
  readonly words: FieldWords;
  readonly value?: string | number | null | undefined;
  readonly rows?: number;
}

/** A field whose name, help and complaint stand together in the words. */
export function WordedField({ name, words: { label, hint }, value, rows }: WordedFieldProps) {
  return (
    <Field
      name={name}
      label={label}
      value={String(value ?? '')}
      autocomplete="off"
      {...(hint && { hint })}
      {...(rows && { rows })}
    />
  );
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const TELEPHONE = /^[+\d][\d\s./()-]{5,30}$/;

/** An address for mail; only what can be none at all is refused. */
export const asEmail = ({ wrong }: FieldWords): Reader<string> => ({
  as: (text) => (EMAIL.test(text) ? text : undefined),
  says: wrong,
});

/** A telephone number as people write one. */
export const asTelephone = ({ wrong }: FieldWords): Reader<string> => ({
  as: (text) => (TELEPHONE.test(text) ? text : undefined),
  says: wrong,
});

/** An IBAN with right control digits, as it is stored: in groups of four. */
export const asIban = ({ wrong }: FieldWords): Reader<string> => ({
  as: (text) => {
    const compact = text.replace(/\s+/g, '').toUpperCase();
    if (!isIban(compact)) return undefined;
    return compact.replace(/(.{4})(?=.)/g, '$1 ');
  },
  says: wrong,
});

const LETTERS_BEFORE_TEN = 55;
const CONTROL = 97n;

/** ISO 13616: moved four places round and read as a number, it leaves 1 after division by 97. */
function isIban(compact: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(compact)) return false;
  const turned = `${compact.slice(4)}${compact.slice(0, 4)}`;
  const digits = turned.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - LETTERS_BEFORE_TEN));
  return BigInt(digits) % CONTROL === 1n;
}
