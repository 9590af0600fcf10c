import { type TimeOfDay, type Weekday } from '#kernel';
import { type WeeklyTime } from '#registry';
import { FaultsOf, Hint, useField } from '../../frame/field-parts';
import { useScreen } from '../../frame';
import { type Typed } from '../../frame/typed';
import { weekWords } from '../../../words/nl/staff/people-records';
import { type Drawn, type FormField, wholeDayTime } from './form-fields';

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
/** Stretches of one day that are asked: a morning and an afternoon. */
const stretches = [0, 1] as const;

const nameOf = (name: string, weekday: Weekday, at: number, side: 'start' | 'end') =>
  `${name}-${weekday}-${at}-${side}`;

/** The hours of an ordinary week, day by day. */
export const weekGrid: FormField<WeeklyTime[]> = {
  draw: (drawn) => <WeekGrid {...drawn} />,
  read: (typed, { name }) => readWeek(typed, name),
  tell: weekTold,
};

/** "maandag tot en met vrijdag 08:30–12:00 en 13:00–17:00, zaterdag de hele dag". */
function weekTold(times: readonly WeeklyTime[]): string {
  const runs: { readonly first: string; last: string; readonly hours: string }[] = [];
  let before = '';
  for (const weekday of weekdays) {
    const hours = hoursTold(times.filter((time) => time.weekday === weekday));
    const name = weekWords.days[weekday - 1] ?? '';
    const run = runs.at(-1);
    if (run && hours !== '' && hours === before) run.last = name;
    else if (hours !== '') runs.push({ first: name, last: name, hours });
    before = hours;
  }
  return runs
    .map(({ first, last, hours }) => `${first === last ? first : weekWords.upTo(first, last)} ${hours}`)
    .join(', ');
}

const hoursTold = (times: readonly WeeklyTime[]) =>
  times
    .map(({ start, end }) => (start === '00:00' && end === '24:00' ? weekWords.wholeDay : `${start}–${end}`))
    .join(' en ');

function readWeek(typed: Typed, name: string): WeeklyTime[] | undefined {
  const times: WeeklyTime[] = [];
  for (const weekday of weekdays)
    for (const at of stretches) {
      const [start, end] = [
        typed.text(nameOf(name, weekday, at, 'start')),
        typed.text(nameOf(name, weekday, at, 'end')),
      ];
      if (start === '' && end === '') continue;
      const span = spanOf(start, end);
      if (!span) return undefined;
      times.push({ weekday, ...span });
    }
  return times;
}

function spanOf(start: string, end: string): { start: TimeOfDay; end: TimeOfDay } | undefined {
  const [from, until] = [wholeDayTime(start), wholeDayTime(end)];
  return from !== undefined && until !== undefined ? { start: from, end: until } : undefined;
}

function WeekGrid({ name, words, value = [] }: Drawn<WeeklyTime[]>) {
  const { id, isWrong } = useField(name, words.hint);
  return (
    <fieldset class={isWrong ? 'field wrong' : 'field'} aria-describedby={words.hint && `${id}-hint`}>
      <legend>
        <span class="question">{words.label}</span>
      </legend>
      <Hint of={id} says={words.hint} />
      <FaultsOf name={name} />
      <ul class="week-grid">
        {weekdays.map((weekday) => (
          <li key={weekday}>
            <span class="day-name">{weekWords.days[weekday - 1]}</span>
            {stretches.map((at) => (
              <Span
                key={at}
                name={name}
                weekday={weekday}
                at={at}
                time={value.filter((time) => time.weekday === weekday)[at]}
              />
            ))}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

interface SpanProps {
  readonly name: string;
  readonly weekday: Weekday;
  readonly at: 0 | 1;
  readonly time: WeeklyTime | undefined;
}

/** One stretch of one day: from, until. */
function Span({ name, weekday, at, time }: SpanProps) {
  const { typed } = useScreen();
  const { id } = useField(name);
  const day = weekWords.days[weekday - 1] ?? '';
  const isFirst = weekday === 1 && at === 0;
  const field = (side: 'start' | 'end') => {
    const of = nameOf(name, weekday, at, side);
    return (
      <input
        id={isFirst && side === 'start' ? id : undefined}
        name={of}
        aria-label={weekWords.field(day, at, side)}
        value={typed.shown(of, time?.[side] ?? '')}
        inputmode="text"
        autocomplete="off"
        size={5}
      />
    );
  };
  return (
    <span class="span">
      {field('start')}
      <span aria-hidden="true">–</span>
      {field('end')}
    </span>
  );
}
