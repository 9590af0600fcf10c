import { type ComponentChildren } from 'preact';
import { useScreen } from './screen';

type Told = ComponentChildren;

/** Facts by their names; a fact that is not known is left out. */
export function Facts({ of }: { readonly of: readonly (readonly [name: string, value: Told])[] }) {
  const known = of.filter(([, value]) => value !== undefined && value !== null && value !== '');
  return (
    <dl class="facts">
      {known.map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
}

export interface Answered {
  readonly question: string;
  readonly answer: Told;
  /** Where the answer is changed. */
  readonly change?: string | undefined;
}

/** Everything that was answered, each with the way back to its question. */
export function Answers({ of }: { readonly of: readonly Answered[] }) {
  const { change } = useScreen().words.frame;
  return (
    <dl class="answered">
      {of.map(({ question, answer, change: to }) => (
        <div key={question}>
          <dt>{question}</dt>
          <dd>{answer}</dd>
          <dd class="change">
            {to !== undefined && (
              <a href={to}>
                {change} <span class="unseen">{question}</span>
              </a>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export interface Task {
  readonly title: string;
  /** None while it cannot be done yet. */
  readonly href?: string | undefined;
  /** In a few words: "klaar", "nog te doen". */
  readonly state: string;
  readonly isDone: boolean;
}

/** Everything there is to do, in its order, with how far it is. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  return (
    <ul class="tasks">
      {tasks.map(({ title, href, state, isDone }) => (
        <li key={title}>
          <span>{href === undefined ? title : <a href={href}>{title}</a>}</span>
          <span class={isDone ? 'state done' : 'state'}>{state}</span>
        </li>
      ))}
    </ul>
  );
}

interface EmptyProps {
  /** Why there is nothing. */
  readonly says: string;
  /** The one thing to do about it. */
  readonly action?: { readonly says: string; readonly href: string };
}

/** Where there is nothing to show. */
export function Empty({ says, action }: EmptyProps) {
  return (
    <div class="empty">
      <p>{says}</p>
      {action && (
        <a class="button quiet" href={action.href}>
          {action.says}
        </a>
      )}
    </div>
  );
}

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly (readonly [href: string, says: string])[];
  /** Address of the one that is shown. */
  readonly current: string;
}

/** The pages that belong together, as links. */
export function Tabs({ label, tabs, current }: TabsProps) {
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map(([href, says]) => (
        <a key={href} href={href} aria-current={href === current ? 'page' : undefined}>
          {says}
        </a>
      ))}
    </nav>
  );
}

interface DoneProps {
  readonly says: Readonly<Record<string, string>>;
  /** A way to take it back; a form of its own. */
  readonly children?: ComponentChildren;
}

/** Says what was just done, where the address tells it: `?gedaan=…`. */
export function Done({ says, children }: DoneProps) {
  const done = useScreen().asked('gedaan');
  if (!Object.hasOwn(says, done)) return null;
  return (
    <div class="notice" role="status">
      <p>{says[done]}</p>
      {children}
    </div>
  );
}
