import { type Day } from '#kernel';
import { isSeries, type Pattern, stretchOf, type Times, timesOn } from '#matching';
import { whenWords as words } from '../../../words/nl/staff/planning-when';
import { dayWritten, Field, Select, useScreen } from '../../frame';
import { weekdaysTyped } from './when-typed';

/** The times that a pattern has today; none for what is agreed on by talking. */
function timesNow(pattern: Pattern, today: Day): Times | undefined {
  if (isSeries(pattern)) return timesOn(pattern, today);
  return 'start' in pattern ? pattern : undefined;
}

/** When work is wanted: everything typed, nothing clicked. A pattern that stands fills the fields in. */
export function WhenFields({ pattern }: { readonly pattern?: Pattern }) {
  const { typed, today } = useScreen();
  const stretch = pattern && stretchOf(pattern);
  const times = pattern && timesNow(pattern, today);
  const isMore = (pattern?.kind ?? 'once') !== 'once' || (typed.text('kind') || 'once') !== 'once';
  return (
    <div class="when">
      <Field
        name="from"
        label={words.from}
        hint={words.fromHint}
        value={stretch ? dayWritten(stretch.from) : ''}
      />
      <Field name="start" label={words.start} hint={words.timeHint} value={times?.start ?? ''} />
      <Field name="end" label={words.end} hint={words.timeHint} value={times?.end ?? ''} />
      <details class="when-more" open={isMore}>
        <summary>{words.kind}</summary>
        <Select name="kind" label={words.kind} choices={words.kinds} value={pattern?.kind ?? 'once'} />
        <Field
          name="until"
          label={words.until}
          hint={words.untilHint}
          value={stretch ? dayWritten(stretch.until) : ''}
        />
        <Field
          name="weekdays"
          label={words.weekdays}
          hint={words.weekdaysHint}
          value={pattern && 'weekdays' in pattern ? weekdaysTyped(pattern.weekdays) : ''}
        />
        <Field
          name="weeks"
          label={words.weeks}
          inputmode="numeric"
          value={pattern?.kind === 'season' ? String(pattern.everyWeeks) : '1'}
        />
        <Field
          name="hours"
          label={words.hours}
          inputmode="numeric"
          value={pattern?.kind === 'standing' ? String(pattern.hoursPerMonth) : ''}
        />
      </details>
    </div>
  );
}
