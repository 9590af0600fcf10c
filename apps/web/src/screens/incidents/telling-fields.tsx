import { type Incident } from '#incidents';
import { type Day } from '#kernel';
import { type ScreenWords } from '../../words/nl/screens';
import { Choices, dayWritten, Field, Select } from '../frame';

interface TellingFieldsProps {
  readonly words: ScreenWords['incidents'];
  /** The day it happened, unless they say otherwise. */
  readonly day: Day;
  /** What was told before. */
  readonly told?: Incident;
}

/** What is asked of an accident or of damage; health stands apart, and is never filled in again. */
export function TellingFields({ words, day, told }: TellingFieldsProps) {
  return (
    <>
      <Choices plain name="kind" question={words.kind} choices={words.kinds} value={told?.kind ?? ''} />
      <div class="pair">
        <Field name="happenedOn" label={words.happenedOn} value={dayWritten(told?.happenedOn ?? day)} />
        <Field
          name="happenedAt"
          label={words.happenedAt}
          hint={words.happenedAtHint}
          value={told?.happenedAt ?? ''}
        />
      </div>
      <Field name="place" label={words.place} hint={words.placeHint} value={told?.place ?? ''} />
      <Field
        name="happening"
        label={words.happening}
        hint={words.happeningHint}
        value={told?.happening ?? ''}
        rows={4}
      />
      <Field name="damage" label={words.damage} value={told?.damage ?? ''} rows={2} />
      <Field name="witnesses" label={words.witnesses} value={told?.witnesses ?? ''} />
      <section class="card" aria-labelledby="health-title">
        <h2 id="health-title">{words.healthTitle}</h2>
        <p>{words.healthSays}</p>
        <Field name="injury" label={words.injury} rows={2} />
        <Select name="care" label={words.care} choices={words.cares} none={words.careNone} />
      </section>
    </>
  );
}
