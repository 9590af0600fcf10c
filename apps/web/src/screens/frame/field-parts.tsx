import { useScreen } from './screen';

/** What every field says of itself to whoever cannot see it: its hint, what is wrong with it. */
export function useField(name: string, hint?: string) {
  const id = `field-${name}`;
  const isWrong = useScreen().faults.some(({ field }) => field === name);
  const described = [hint && `${id}-hint`, isWrong && `${id}-fault`].filter(Boolean).join(' ');
  const attributes = {
    id,
    name,
    'aria-describedby': described || undefined,
    'aria-invalid': isWrong ? ('true' as const) : undefined,
  };
  return { id, isWrong, attributes };
}

/** What helps to fill in a field. */
export function Hint({ of, says }: { readonly of: string; readonly says: string | undefined }) {
  if (says === undefined) return null;
  return (
    <p class="hint" id={`${of}-hint`}>
      {says}
    </p>
  );
}

/** What is wrong with a field, in the words of the summary. */
export function FaultsOf({ name }: { readonly name: string }) {
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
