import { type Day } from '#kernel';
import { type SourcedConsequence } from '#registry';
import { leaveWords } from '../../../words/nl/staff/people-files';
import { endingWords } from '../../../words/nl/staff/people-endings';
import { dateTold } from '../../frame';

/** What an ending would touch, told before it is noted. */
export function Foreseen({ of }: { readonly of: readonly SourcedConsequence[] | undefined }) {
  if (of === undefined) return null;
  return (
    <section class="card asked" role="status">
      <h2>{leaveWords.foreseen}</h2>
      {of.length === 0 ? (
        <p>{leaveWords.foreseenNone}</p>
      ) : (
        <ul class="rows">
          {of.map(({ kind, ref, on }) => (
            <li key={ref}>{consequenceTold(kind, on)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** "Geplande klus, 3 maart 2026". */
export const consequenceTold = (kind: string, on: Day | null) =>
  [endingWords.consequences[kind] ?? endingWords.otherConsequence, on && dateTold(on, 'nl')]
    .filter(Boolean)
    .join(', ');
