import { type RecordRows } from '#registry';
import { dateTold, useScreen } from '../frame';

/** What worker and mediator agreed on last: the step after these jobs. */
export function NextStep({ talk }: { readonly talk: RecordRows['talk'] | undefined }) {
  const { language, words } = useScreen();
  const { months } = words;
  return (
    <section class="card">
      <h2>{months.nextStep}</h2>
      {talk ? (
        <>
          <p>{talk.nextStep}</p>
          <p class="quiet">{months.nextStepOn(dateTold(talk.heldOn, language))}</p>
        </>
      ) : (
        <p>{months.noNextStep}</p>
      )}
    </section>
  );
}
