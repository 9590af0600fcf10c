import { type Day } from '#kernel';
import { type Pattern, type PatternKind } from '#matching';
import { Choices, dayWritten, Field, Select, Ticks, useScreen } from '../../frame';
import { QuestionPage } from './question-page';
import { patternOf, waysFor } from './steps';
import { weekdaysAsked, weeksBetween } from './answers';
import { type Asked } from './wizard';

/** How the work returns. */
export function HowPage({ asked }: { readonly asked: Asked }) {
  const { ask } = useScreen().words;
  const { space, answers } = asked;
  const choices = waysFor[space.kind].map((way) => [way, ask.how.ways[way]] as const);
  return (
    <QuestionPage asked={asked} step="hoe" title={ask.how.title}>
      <Choices
        name="patternKind"
        question={ask.how.title}
        choices={choices}
        value={answers.patternKind ?? ''}
      />
    </QuestionPage>
  );
}

/** What stands in the field of a day: nothing before one was chosen. */
const written = (day: Day | undefined) => (day === undefined ? '' : dayWritten(day));

/** The days and times themselves. */
export function WhenPage({ asked }: { readonly asked: Asked }) {
  const { ask } = useScreen().words;
  const kind = asked.answers.patternKind ?? 'once';
  const pattern = patternOf(asked.answers);
  const { title } = ask.when;
  return (
    <QuestionPage asked={asked} step="wanneer" title={title[kind]}>
      <h1>{title[kind]}</h1>
      <WhenFields kind={kind} pattern={pattern} />
    </QuestionPage>
  );
}

interface FieldsProps {
  readonly kind: PatternKind;
  readonly pattern: Pattern | undefined;
}

function WhenFields({ kind, pattern }: FieldsProps) {
  const { when } = useScreen().words.ask;
  const stretch = pattern && 'from' in pattern ? pattern : undefined;
  const isSeries = kind === 'weekdays' || kind === 'school-days' || kind === 'season';
  return (
    <>
      {kind === 'once' ? (
        <Field
          name="on"
          label={when.on}
          hint={when.dayHint}
          value={written(pattern?.kind === 'once' ? pattern.on : undefined)}
        />
      ) : (
        <div class="pair">
          <Field name="from" label={when.from} hint={when.dayHint} value={written(stretch?.from)} />
          <Field name="until" label={when.until} hint={when.dayHint} value={written(stretch?.until)} />
        </div>
      )}
      {isSeries && <Weekdays kind={kind} pattern={pattern} />}
      {kind === 'standing' ? (
        <Field
          name="hoursPerMonth"
          label={when.hoursPerMonth}
          hint={when.hoursHint}
          inputmode="numeric"
          value={pattern?.kind === 'standing' ? String(pattern.hoursPerMonth) : ''}
        />
      ) : (
        <Times pattern={pattern} />
      )}
      {isSeries && <p class="quiet">{kind === 'school-days' ? when.skipsSchool : when.skips}</p>}
    </>
  );
}

function Weekdays({ kind, pattern }: FieldsProps) {
  const { when, weekdays } = useScreen().words.ask;
  const chosen = pattern && 'weekdays' in pattern ? pattern.weekdays.map(String) : undefined;
  const before = kind === 'school-days' ? weekdaysAsked.slice(0, 5) : [];
  return (
    <>
      <Ticks
        plain
        name="weekdays"
        question={when.weekdays}
        choices={weekdaysAsked.map((one) => [one, weekdays[one]] as const)}
        values={chosen ?? before}
      />
      {kind === 'season' && (
        <Select
          name="everyWeeks"
          label={when.everyWeeks}
          choices={weeksBetween.map((one) => [one, when.weeks(Number(one))] as const)}
          value={pattern?.kind === 'season' ? String(pattern.everyWeeks) : '1'}
        />
      )}
    </>
  );
}

function Times({ pattern }: Pick<FieldsProps, 'pattern'>) {
  const { when } = useScreen().words.ask;
  const times = pattern && 'start' in pattern ? pattern : undefined;
  return (
    <div class="pair">
      <Field name="start" label={when.start} hint={when.timeHint} value={times?.start ?? ''} />
      <Field name="end" label={when.end} hint={when.timeHint} value={times?.end ?? ''} />
    </div>
  );
}
