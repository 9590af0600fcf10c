import { type ListAsked, Select } from '../frame';

const EVERYTHING = 'alles';

/** The states that a list is asked for: one, all of them, or else those that wait for somebody. */
export function statesAsked<State extends string>(
  { filters: { toestand } }: Pick<ListAsked, 'filters'>,
  { all, waiting }: { readonly all: readonly State[]; readonly waiting: readonly State[] },
): readonly State[] {
  if (toestand === EVERYTHING) return all;
  const one = all.find((state) => state === toestand);
  return one === undefined ? waiting : [one];
}

interface StateFilterProps<State extends string> {
  readonly asked: Pick<ListAsked, 'filters'>;
  readonly states: readonly State[];
  readonly told: Readonly<Record<State, string>>;
  readonly words: { readonly state: string; readonly waiting: string; readonly everything: string };
}

/** The filter on how something stands. */
export const StateFilter = <State extends string>({
  asked,
  states,
  told,
  words,
}: StateFilterProps<State>) => (
  <Select
    name="toestand"
    label={words.state}
    value={asked.filters['toestand'] ?? ''}
    none={words.waiting}
    choices={[
      ...states.map((state) => [state, told[state]] as const),
      [EVERYTHING, words.everything] as const,
    ]}
  />
);
