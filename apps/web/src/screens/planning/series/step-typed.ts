import { seatsOfLonger, type SeriesStep, seriesSteps } from '#matching';
import { seriesWords as words } from '../../../words/nl/staff/planning-series';
import { asDay, asTime, maybe, oneOf, type Screen } from '../../frame';

/** Every field of every kind, as it goes along from the form to the preview. */
export const stepFields = ['from', 'until', 'start', 'end', 'seats', 'reason'] as const;

/** Which step is asked; the first where none is. */
export const kindOf = (typed: string): SeriesStep['kind'] =>
  seriesSteps.find((one) => one === typed) ?? 'other-times';

/** The step that a form tells. @throws Mistyped */
export function stepTyped({ typed, today }: Screen): SeriesStep {
  const kind = kindOf(typed.text('kind'));
  const aDay = asDay(today, words.dayUnclear);
  switch (kind) {
    case 'other-times': {
      const aTime = asTime(words.timeUnclear);
      const { from, ...times } = typed.read({ from: aDay, start: aTime, end: aTime });
      return { kind, from, times };
    }
    case 'pause':
      return { kind, ...typed.read({ from: aDay, until: maybe(aDay) }) };
    case 'take-up':
      return { kind, ...typed.read({ from: aDay }) };
    case 'extend':
      return { kind, ...typed.read({ until: aDay, seats: oneOf(seatsOfLonger, words.seatsMissing) }) };
  }
}
