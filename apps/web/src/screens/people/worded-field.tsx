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
