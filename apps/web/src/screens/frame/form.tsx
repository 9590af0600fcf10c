import { type ComponentChildren } from 'preact';
import { FaultsOf, Hint, useField } from './field-parts';
import { useScreen } from './screen';

interface FormProps {
  readonly action: string;
  /** Brings a file along. */
  readonly multipart?: true;
  readonly children: ComponentChildren;
}

/** A form that works without a script: proof that we made it, and a key by which a double click is one event. */
export function Form({ action, multipart, children }: FormProps) {
  const { proof, key } = useScreen().hidden();
  return (
    <form method="post" action={action} enctype={multipart && 'multipart/form-data'} novalidate>
      <input type="hidden" name="proof" value={proof} />
      <input type="hidden" name="key" value={key} />
      {children}
    </form>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'email' | 'password' | 'search' | 'tel';
  readonly inputmode?: 'numeric' | 'decimal' | 'email';
  readonly autocomplete?: string;
  readonly value?: string;
  /** More than a line. */
  readonly rows?: number;
  /** The cursor stands here when the page opens. */
  readonly autofocus?: true;
  /** Ways to fill it in that are offered while typing. */
  readonly list?: string;
  /** Never shown again once typed. */
  readonly secret?: true;
}

/** One field: its name above it, what was wrong with it between the two, and what was typed still in it. */
export function Field({ name, label, hint, value = '', secret, rows, type = 'text', ...more }: FieldProps) {
  const { typed } = useScreen();
  const { id, isWrong, attributes } = useField(name, hint);
  const shown = secret ? '' : typed.shown(name, value);
  return (
    <div class={isWrong ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      <Hint of={id} says={hint} />
      <FaultsOf name={name} />
      {rows === undefined ? (
        <input {...attributes} {...more} type={secret ? 'password' : type} value={shown} spellcheck={false} />
      ) : (
        <textarea {...attributes} rows={rows} value={shown} />
      )}
    </div>
  );
}

type DayFieldProps = Pick<FieldProps, 'name' | 'label' | 'hint' | 'value' | 'autofocus'>;

/** A day as people write one; read with `asDay`. */
export function DayField(props: DayFieldProps) {
  return <Field {...props} autocomplete="off" />;
}
