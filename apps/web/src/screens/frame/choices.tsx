import { type ComponentChildren } from 'preact';
import { FaultsOf, Hint, useField } from './field-parts';
import { useScreen } from './screen';

/** Choices by their value, in the order in which they are shown. */
export type Choosable<Choice extends string = string> =
  Readonly<Record<Choice, string>> | readonly (readonly [Choice, string])[];

const pairsOf = (choices: Choosable): readonly (readonly [string, string])[] =>
  Array.isArray(choices) ? (choices as readonly (readonly [string, string])[]) : Object.entries(choices);

interface ChoicesProps<Choice extends string> {
  readonly name: string;
  readonly question: string;
  readonly choices: Choosable<Choice>;
  readonly hint?: string;
  readonly value?: string;
  /** One question among others on its page; without it the question is the title of the page. */
  readonly plain?: true;
}

/** A question with a few answers, of which one is chosen. The first one carries the id that the summary links to. */
export function Choices<Choice extends string>({
  name,
  value = '',
  choices,
  ...asked
}: ChoicesProps<Choice>) {
  const chosen = useScreen().typed.shown(name, value);
  const { id } = useField(name);
  return (
    <Question name={name} {...asked}>
      {pairsOf(choices).map(([choice, label], at) => (
        <label class="choice" key={choice}>
          <input
            type="radio"
            id={at === 0 ? id : undefined}
            name={name}
            value={choice}
            checked={chosen === choice}
          />
          {label}
        </label>
      ))}
    </Question>
  );
}

interface TicksProps extends Omit<ChoicesProps<string>, 'value'> {
  readonly values?: readonly string[];
}

/** A question of which any number of answers may be ticked; read with `typed.list(name)`. */
export function Ticks({ name, values = [], choices, ...asked }: TicksProps) {
  const { typed, faults } = useScreen();
  const { id } = useField(name);
  const ticked = faults.length > 0 ? typed.list(name) : values;
  return (
    <Question name={name} {...asked}>
      {pairsOf(choices).map(([choice, label], at) => (
        <label class="choice" key={choice}>
          <input
            type="checkbox"
            id={at === 0 ? id : undefined}
            name={name}
            value={choice}
            checked={ticked.includes(choice)}
          />
          {label}
        </label>
      ))}
    </Question>
  );
}

interface QuestionProps {
  readonly name: string;
  readonly question: string;
  readonly hint?: string;
  readonly plain?: true;
  readonly children: ComponentChildren;
}

function Question({ name, question, hint, plain, children }: QuestionProps) {
  const { id, isWrong, attributes } = useField(name, hint);
  return (
    <fieldset class={isWrong ? 'field wrong' : 'field'} aria-describedby={attributes['aria-describedby']}>
      <legend>{plain ? <span class="question">{question}</span> : <h1>{question}</h1>}</legend>
      <Hint of={id} says={hint} />
      <FaultsOf name={name} />
      {children}
    </fieldset>
  );
}

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly choices: Choosable;
  readonly hint?: string;
  readonly value?: string;
  /** Stands first, and means that nothing is chosen. */
  readonly none?: string;
}

/** One of many, in a list that opens. */
export function Select({ name, label, choices, hint, value = '', none }: SelectProps) {
  const chosen = useScreen().typed.shown(name, value);
  const { id, isWrong, attributes } = useField(name, hint);
  return (
    <div class={isWrong ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      <Hint of={id} says={hint} />
      <FaultsOf name={name} />
      <select {...attributes}>
        {none !== undefined && <option value="">{none}</option>}
        {pairsOf(choices).map(([choice, says]) => (
          <option key={choice} value={choice} selected={chosen === choice}>
            {says}
          </option>
        ))}
      </select>
    </div>
  );
}
