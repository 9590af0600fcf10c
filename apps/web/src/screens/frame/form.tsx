import { type ComponentChildren } from 'preact';
import { useScreen } from './screen';

interface FormProps {
  readonly action: string;
  readonly children: ComponentChildren;
}

/** A form that works without a script: proof that we made it, and a key by which a double click is one event. */
export function Form({ action, children }: FormProps) {
  const { proof, key } = useScreen().hidden();
  return (
    <form method="post" action={action} novalidate>
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
  readonly type?: 'text' | 'email' | 'password' | 'time';
  readonly inputmode?: 'numeric' | 'email';
  readonly autocomplete?: string;
  readonly value?: string;
  /** More than a line. */
  readonly rows?: number;
  /** Never shown again once typed. */
  readonly secret?: true;
}

/** One field: its name above it, what was wrong with it between the two, and what was typed still in it. */
export function Field({ name, label, hint, value = '', secret, rows, type = 'text', ...more }: FieldProps) {
  const { typed, faults } = useScreen();
  const id = `field-${name}`;
  const wrong = faults.filter(({ field }) => field === name);
  const described = [hint && `${id}-hint`, wrong.length > 0 && `${id}-fault`].filter(Boolean).join(' ');
  const shared = {
    id,
    name,
    'aria-describedby': described || undefined,
    'aria-invalid': wrong.length > 0 ? ('true' as const) : undefined,
  };
  const shown = secret ? '' : typed.text(name) || value;
  return (
    <div class={wrong.length > 0 ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FaultsOf name={name} />
      {rows === undefined ? (
        <input {...shared} {...more} type={secret ? 'password' : type} value={shown} spellcheck={false} />
      ) : (
        <textarea {...shared} rows={rows} value={shown} />
      )}
    </div>
  );
}

interface ChoicesProps<Choice extends string> {
  readonly name: string;
  readonly question: string;
  readonly choices: Readonly<Record<Choice, string>>;
}

/** A question with a few answers, of which one is chosen. The first one carries the id that the summary links to. */
export function Choices<Choice extends string>({ name, question, choices }: ChoicesProps<Choice>) {
  const { typed, faults } = useScreen();
  const isWrong = faults.some(({ field }) => field === name);
  const id = `field-${name}`;
  return (
    <fieldset
      class={isWrong ? 'field wrong' : 'field'}
      aria-describedby={isWrong ? `${id}-fault` : undefined}
    >
      <legend>
        <h1>{question}</h1>
      </legend>
      <FaultsOf name={name} />
      {Object.entries<string>(choices).map(([choice, label], at) => (
        <label class="choice" key={choice}>
          <input
            type="radio"
            id={at === 0 ? id : undefined}
            name={name}
            value={choice}
            checked={typed.text(name) === choice}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

/** What is wrong with a field, in the words of the summary. */
function FaultsOf({ name }: { readonly name: string }) {
  const wrong = useScreen().faults.filter(({ field }) => field === name);
  if (wrong.length === 0) return null;
  return (
    <p class="fault" id={`field-${name}-fault`}>
      {wrong.map(({ says, language }) => (
        <span key={says} lang={language}>
          {says}
        </span>
      ))}
    </p>
  );
}
