import { complaintStepsFrom } from '#complaints';
import { type Id } from '#kernel';
import { complaintScreens } from '../../../words/nl/screens-complaints';
import { complaintStateWords, complaintWords as words } from '../../../words/nl/staff/complaints';
import { dateTold, Done, Facts, Field, Form, momentTold, Page } from '../../frame';
import { filePath, officePath } from '../../people/office';
import { type ComplaintFile } from './complaint-reads';

export interface ComplaintProps {
  readonly organiser: Id;
  readonly file: ComplaintFile;
}

/** One complaint in the hands of who handles it. */
export function ComplaintPage(props: ComplaintProps) {
  const { organiser, file } = props;
  const { complaint, from, said } = file;
  const title = words.one(complaint.number);
  return (
    <Page title={title} back={`${officePath(organiser)}/meldingen`} staff>
      <Done says={words.done} />
      <h1>{title}</h1>
      <Facts
        of={[
          [words.columns.kind, complaintScreens.kinds[complaint.kind]],
          [
            words.columns.from,
            <a href={filePath(organiser, complaint.fromKind, complaint.fromId)}>{from}</a>,
          ],
          [words.columns.state, complaintStateWords[complaint.state]],
          [words.facts.received, dateTold(complaint.receivedOn, 'nl')],
          [words.columns.answerBy, dateTold(complaint.answerBy, 'nl')],
          [words.facts.appealBy, complaint.appealBy && dateTold(complaint.appealBy, 'nl')],
        ]}
      />
      {said.length === 0 && <p>{words.noWords}</p>}
      {said.map(({ voice, words: spoken, saidAt }) => (
        <section class="card" key={saidAt + voice}>
          <p class="quiet">
            {words.voices[voice]}, {momentTold(saidAt, 'nl')}
          </p>
          <p>{spoken}</p>
        </section>
      ))}
      <StepsNow {...props} />
      <History {...props} />
    </Page>
  );
}

function StepsNow({ organiser, file: { complaint, mayTake } }: ComplaintProps) {
  const steps = complaintStepsFrom(complaint.state);
  const at = `${officePath(organiser)}/meldingen/${complaint.id}`;
  const seen = <input type="hidden" name="version" value={complaint.version} />;
  return (
    <div class="steps">
      {mayTake && (
        <Form action={`${at}/nemen`}>
          {seen}
          <button type="submit">{words.take}</button>
        </Form>
      )}
      {steps.includes('answer') && (
        <Form action={`${at}/antwoord`}>
          {seen}
          <Field name="words" label={words.answer} hint={words.answerSays} rows={6} />
          <button type="submit">{words.answer}</button>
        </Form>
      )}
      {steps.includes('erase-words') && (
        <details>
          <summary>{words.erase}</summary>
          <p>{words.eraseSays}</p>
          <Form action={`${at}/wissen`}>
            {seen}
            <button type="submit" class="quiet">
              {words.erase}
            </button>
          </Form>
        </details>
      )}
    </div>
  );
}

function History({ file: { events, names } }: ComplaintProps) {
  return (
    <section aria-labelledby="steps-title">
      <h2 id="steps-title">{words.history}</h2>
      <ol class="history">
        {events.map(({ number, step, at, actorId }) => (
          <li key={number}>
            <strong>{words.steps[step]}</strong>, {momentTold(at, 'nl')}
            {names.has(actorId) && `, ${names.get(actorId) ?? ''}`}
          </li>
        ))}
      </ol>
    </section>
  );
}
