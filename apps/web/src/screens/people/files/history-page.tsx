import { type PastState } from '#registry';
import { historyWords as words } from '../../../words/nl/staff/people-files';
import { momentTold } from '../../frame';
import { Facts } from '../../frame/parts';
import { FileFrame } from '../file-frame';
import { type OwnerShown } from '../person-files';
import { type Options } from '../records/form-fields';
import { type RecordForm } from '../records/record-form';

export interface StateShown {
  readonly state: PastState;
  readonly by: string;
}

interface HistoryProps {
  readonly owner: OwnerShown;
  readonly part: string;
  /** The kind of record, where it is one. */
  readonly form: RecordForm | undefined;
  readonly options: Options;
  readonly states: readonly StateShown[];
}

/** What a record was before each change; nothing that was written is lost. */
export function HistoryPage({ owner, part, form, options, states }: HistoryProps) {
  return (
    <FileFrame owner={owner} part={part}>
      <h2>
        {words.title}
        {form && `: ${form.words.one}`}
      </h2>
      {states.length === 0 && <p>{words.none}</p>}
      <ol class="history">
        {states.map(({ state, by }) => (
          <li key={state.id}>
            <h3>{words.was(state.version)}</h3>
            <Facts of={factsOf(state, form, options)} />
            <p class="quiet">
              {words.replaced(momentTold(state.replacedAt, 'nl'), by)}: {verbOf(state.verb)}
            </p>
          </li>
        ))}
      </ol>
    </FileFrame>
  );
}

function factsOf({ was }: PastState, form: RecordForm | undefined, options: Options) {
  if (form)
    return Object.entries(form.fields).map(
      ([name, field]) => [form.words.fields[name]?.label ?? name, field.tell(was[name], options)] as const,
    );
  return Object.entries(words.details).map(([name, label]) => [label, toldOf(was[name])] as const);
}

const toldOf = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

function verbOf(verb: string): string {
  const done: Readonly<Record<string, string>> = words.verbs;
  return done[verb.split('.')[1] ?? ''] ?? words.verbs.change;
}
