import { type ComponentChildren } from 'preact';
import { type IncidentStep, incidentStepsFrom, insurerOutcomes } from '#incidents';
import { type Verb } from '#identity';
import { incidentStepWords, incidentWords as words } from '../../../words/nl/staff/incidents';
import { Choices, dayWritten, Done, Field, Form, mayDo, momentTold, Page, useScreen } from '../../frame';
import { officePath } from '../../people/office';
import { IncidentFacts, type IncidentProps, StillMissing, titleOf } from './incident-facts';

/** One incident: what was told, what happened to it, and what the office can do now. */
export function IncidentPage(props: IncidentProps) {
  const screen = useScreen();
  const { organiser, file } = props;
  const title = titleOf(file);
  const at = addressOf(props);
  return (
    <Page title={title} back={`${officePath(organiser)}/ongevallen`} wide staff>
      <Done says={words.done} />
      <div class="title-row">
        <h1>{title}</h1>
        <p class="actions">
          <a class="button quiet" href={`${at}/blad`}>
            {words.print}
          </a>
          {mayDo(screen, 'incident.readHealth') && (
            <a class="button quiet" href={`${at}/gezondheid`}>
              {words.health}
            </a>
          )}
        </p>
      </div>
      <StillMissing file={file} />
      <IncidentFacts {...props} />
      <StepsNow {...props} />
      <History {...props} />
    </Page>
  );
}

const addressOf = ({ organiser, file }: IncidentProps) =>
  `${officePath(organiser)}/ongevallen/${file.incident.id}`;

/** The forms of the steps that the state allows, to who may take them. */
function StepsNow(props: IncidentProps) {
  const screen = useScreen();
  const allowed = incidentStepsFrom(props.file.incident.state);
  const may = (step: IncidentStep, verb: Verb) => allowed.includes(step) && mayDo(screen, verb);
  return (
    <div class="steps">
      {may('complete', 'incident.complete') && (
        <p>
          <a class="button" href={`${addressOf(props)}/aanvullen`}>
            {words.complete}
          </a>
        </p>
      )}
      {may('send', 'incident.send') && <Send {...props} />}
      {may('settle', 'incident.settle') && <Settle {...props} />}
      {may('reopen', 'incident.reopen') && <WithReason {...props} to="heropenen" title={words.reopen} />}
      {may('withdraw', 'incident.withdraw') && (
        <WithReason {...props} to="intrekken" title={words.withdraw} />
      )}
      {may('erase-health', 'incident.eraseHealth') && (
        <WithReason
          {...props}
          to="gezondheid-wissen"
          title={words.eraseHealth}
          says={words.eraseHealthSays}
        />
      )}
    </div>
  );
}

interface StepFormProps extends IncidentProps {
  readonly to: string;
  readonly title: string;
  readonly says?: string;
  readonly open?: boolean;
}

function StepForm({
  to,
  title,
  says,
  open,
  children,
  ...props
}: StepFormProps & { readonly children: ComponentChildren }) {
  return (
    <details open={open}>
      <summary>{title}</summary>
      {says !== undefined && <p>{says}</p>}
      <Form action={`${addressOf(props)}/${to}`}>
        <input type="hidden" name="version" value={props.file.incident.version} />
        {children}
        <button type="submit">{words.keep}</button>
      </Form>
    </details>
  );
}

function Send(props: IncidentProps) {
  return (
    <StepForm {...props} to="versturen" title={words.send} says={words.sendSays} open>
      <Field name="sentOn" label={words.sentOn} value={dayWritten(props.today)} />
      <Field name="reference" label={words.reference} hint={words.referenceHint} />
    </StepForm>
  );
}

function Settle(props: IncidentProps) {
  return (
    <StepForm {...props} to="antwoord" title={words.settle} open>
      <Choices
        plain
        name="outcome"
        question={words.outcome}
        choices={insurerOutcomes.map((outcome) => [outcome, words.outcomes[outcome]] as const)}
      />
      <Field name="settledOn" label={words.settledOn} value={dayWritten(props.today)} />
    </StepForm>
  );
}

function WithReason(props: StepFormProps) {
  return (
    <StepForm {...props}>
      <Field name={`${props.to}-why`} label={words.why} hint={words.whyHint} />
    </StepForm>
  );
}

/** Everything that happened, first to last, each with who did it and why. */
function History({ file: { events, names } }: IncidentProps) {
  return (
    <section aria-labelledby="steps-title">
      <h2 id="steps-title">{words.history}</h2>
      <ol class="history">
        {events.map(({ number, step, at, actorId, reason }) => (
          <li key={number}>
            <strong>{incidentStepWords[step]}</strong>, {momentTold(at, 'nl')}
            {names.has(actorId) && `, ${names.get(actorId) ?? ''}`}
            {reason !== null && <span class="quiet">{` ${words.why}: “${reason}”`}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
