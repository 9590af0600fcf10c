import { type Id } from '#kernel';
import { isDisputed, type PerformanceStep, stepsFrom, voicesOf } from '#performances';
import { roundingSentence } from '../../../words/nl/performances';
import { stateWords, visitWords as words } from '../../../words/nl/staff/people-hours';
import { fileWords } from '../../../words/nl/staff/people';
import { spokenWordsOf } from '../../../words/words-of';
import { Choices, Form, Page } from '../../frame';
import { GoOn } from '../../frame/go-on';
import { Done, Facts } from '../../frame/parts';
import { filePath, officePath } from '../office';
import { VoicesShown } from '../../voices/voices-shown';
import { WordedField } from '../worded-field';
import { type VisitFile } from './hours-reads';
import { dayOfVisit, StepsTaken, timesOf } from './steps-taken';

export interface VisitPageProps {
  readonly organiser: Id;
  readonly file: VisitFile;
  readonly names: ReadonlyMap<string, string>;
}

/** One visit: both voices, what happened, and what the office can do now. */
export function VisitPage({ organiser, file, names }: VisitPageProps) {
  const { performance } = file;
  const title = words.title(dayOfVisit(file));
  return (
    <Page title={title} back={`${officePath(organiser)}/uren`} wide staff>
      <Done says={fileWords.done} />
      <h1>{title}</h1>
      <Facts
        of={[
          [
            words.facts.worker,
            <a href={filePath(organiser, 'worker', performance.workerId)}>
              {file.worker || fileWords.erased}
            </a>,
          ],
          [
            words.facts.user,
            <a href={filePath(organiser, 'user', performance.userId)}>{file.user || fileWords.erased}</a>,
          ],
          [words.facts.task, file.task],
          [words.facts.state, stateWords[performance.state]],
          [words.facts.hours, performance.hours],
          [words.facts.work, performance.work === 'none' ? words.paidForNothing : undefined],
        ]}
      />
      <p class="quiet">{roundingSentence(file.counted)}</p>
      {performance.refusals !== null && (
        <section class="card asked" aria-labelledby="waits-title">
          <h2 id="waits-title">{words.waitsFor}</h2>
          {performance.refusals.map((refusal) => (
            <p key={refusal.code}>
              {spokenWordsOf(refusal).says} {spokenWordsOf(refusal).helps}
            </p>
          ))}
        </section>
      )}
      <VoicesShown
        names={{ worker: file.worker || fileWords.erased, user: file.user || fileWords.erased }}
        planned={file.planned}
        voices={voicesOf(file.events)}
        silentAfter={file.silentAfter}
      />
      <StepsNow organiser={organiser} file={file} />
      <StepsTaken events={file.events} names={names} />
    </Page>
  );
}

type StepProps = Pick<VisitPageProps, 'organiser' | 'file'>;

/** The forms of the steps that the state allows, the usual one first. */
function StepsNow(props: StepProps) {
  const { state } = props.file.performance;
  const allowed: readonly PerformanceStep[] = stepsFrom(state);
  const may = (step: PerformanceStep) => allowed.includes(step);
  if (allowed.length === 0) return <p>{words.noSteps}</p>;
  return (
    <section aria-labelledby="decide-title" class="steps">
      <h2 id="decide-title">{words.decide}</h2>
      {isDisputed(state) && <Decide {...props} />}
      {may('confirm') && <Confirm {...props} />}
      {may('decide') && !isDisputed(state) && <Decide {...props} />}
      {may('retry') && <Short {...props} to="opnieuw" title={words.retry} says={words.retrySays} />}
      {may('grant-deviation') && (
        <Short {...props} to="afwijking" title={words.deviation} says={words.deviationSays} asksWhy />
      )}
      {may('correct') && <Decide {...props} correcting />}
      {may('contest') && <Short {...props} to="klopt-niet" title={words.contest} asksWhy />}
      {may('withdraw') && (
        <Short {...props} to="intrekken" title={words.withdraw} says={words.withdrawSays} asksWhy />
      )}
    </section>
  );
}

const addressOf = ({ organiser, file }: StepProps, to: string) =>
  `${officePath(organiser)}/uren/${file.performance.id}/${to}`;

const Seen = ({ file }: Pick<StepProps, 'file'>) => (
  <input type="hidden" name="version" value={file.performance.version} />
);

function Confirm(props: StepProps) {
  return (
    <details open={props.file.performance.state === 'registered'}>
      <summary>{words.confirmBehalf}</summary>
      <p>{words.confirmBehalfSays}</p>
      <Form action={addressOf(props, 'bevestigen')}>
        <Seen file={props.file} />
        <Choices name="channel" question={words.channel} choices={words.channels} plain />
        <WordedField name="why" words={words.fields.why} />
        <GoOn />
        <button type="submit">{words.confirm}</button>
      </Form>
    </details>
  );
}

/** The right times, with the reason that both will read; of booked hours it is a correction. */
function Decide({ correcting, ...props }: StepProps & { readonly correcting?: true }) {
  const { performance } = props.file;
  const { start, end } = timesOf(performance);
  const [pause] = performance.breaks;
  const own = pause && timesOf(pause);
  return (
    <details open={correcting || isDisputed(performance.state)}>
      <summary>{correcting ? words.correct : words.decideAndConfirm}</summary>
      <p>{correcting ? words.correctSays : words.decideSays}</p>
      <Form action={addressOf(props, correcting ? 'verbeteren' : 'beslissen')}>
        <Seen file={props.file} />
        {correcting ? (
          <Choices
            plain
            name="work"
            question={words.outcome}
            choices={words.works}
            value={performance.work}
          />
        ) : (
          <Choices plain name="outcome" question={words.outcome} choices={words.outcomes} value="worked" />
        )}
        <div class="field-row">
          <WordedField name="start" words={words.fields.start} value={start} />
          <WordedField name="end" words={words.fields.end} value={end} />
        </div>
        <div class="field-row">
          <WordedField name="breakStart" words={words.fields.breakStart} value={own?.start} />
          <WordedField name="breakEnd" words={words.fields.breakEnd} value={own?.end} />
        </div>
        <WordedField name="decision" words={words.fields.why} />
        <button type="submit">{correcting ? words.correct : words.decideAndConfirm}</button>
      </Form>
    </details>
  );
}

interface ShortProps extends StepProps {
  readonly to: string;
  readonly title: string;
  readonly says?: string;
  readonly asksWhy?: true;
}

/** A step that needs no more than a reason, or not even that. */
function Short({ to, title, says, asksWhy, ...props }: ShortProps) {
  return (
    <details>
      <summary>{title}</summary>
      {says !== undefined && <p>{says}</p>}
      <Form action={addressOf(props, to)}>
        <Seen file={props.file} />
        {asksWhy && <WordedField name={`${to}-why`} words={words.fields.why} />}
        <button class="quiet" type="submit">
          {title}
        </button>
      </Form>
    </details>
  );
}
