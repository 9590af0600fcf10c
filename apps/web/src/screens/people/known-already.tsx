import { fileWords } from '../../words/nl/staff/people';
import { type Listed } from '#registry';

interface KnownAlreadyProps {
  readonly title: string;
  readonly says?: string;
  readonly found: readonly Listed[];
  readonly hrefOf: (id: string) => string;
}

/** People or users whose name is much like the one that was typed, before a second file is made of one. */
export function KnownAlready({ title, says, found, hrefOf }: KnownAlreadyProps) {
  return (
    <section class="card asked" role="status" aria-labelledby="known-title">
      <h2 id="known-title">{title}</h2>
      {says !== undefined && <p>{says}</p>}
      <ul class="rows">
        {found.map(({ id, name }) => (
          <li key={id}>
            <a href={hrefOf(id)}>{name || fileWords.erased}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
