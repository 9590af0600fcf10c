import { Page } from './page';
import { useScreen } from './screen';

interface FailureProps {
  /** The status in whose words it is told. */
  readonly told: number;
  /** Stands in the log too, so that we find it. */
  readonly number: string | undefined;
}

/** Says what happened and what to do; the reasons of a refusal stand above it. */
export function FailurePage({ told, number }: FailureProps) {
  const { frame } = useScreen().words;
  const known: Readonly<Record<number, { title: string; says: string }>> = frame.failures;
  const { title, says } = known[told] ?? (told < 500 ? frame.failures[400] : frame.failures[500]);
  return (
    <Page title={title}>
      <h1>{title}</h1>
      <p class="lead">{says}</p>
      {number !== undefined && (
        <p>
          {frame.number}: <code>{number}</code>
        </p>
      )}
      <p>
        <a class="button quiet" href="/">
          {frame.toStart}
        </a>
      </p>
    </Page>
  );
}
