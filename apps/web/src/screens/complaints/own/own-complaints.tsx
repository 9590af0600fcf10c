import { type Complaint, complaintStepsFrom, type ComplaintWords, waitsForAnswer } from '#complaints';
import { type Day } from '#kernel';
import { Choices, dateTold, Done, Field, Form, momentTold, useScreen } from '../../frame';

export interface OwnComplaintsProps {
  readonly base: string;
  readonly complaints: readonly Complaint[];
}

/** What somebody reported before, and the form to report something. */
export function OwnComplaints({ base, complaints }: OwnComplaintsProps) {
  const { complaints: says } = useScreen().words;
  return (
    <>
      <h1>{says.title}</h1>
      <p class="lead">{says.lead}</p>
      <p>{says.privacy}</p>
      <Form action={base}>
        <Choices plain name="kind" question={says.kind} choices={says.kinds} />
        <Field name="words" label={says.words} rows={5} />
        <button type="submit">{says.send}</button>
      </Form>
      {complaints.length > 0 && (
        <section aria-labelledby="before-title">
          <h2 id="before-title">{says.sentBefore}</h2>
          <ul class="rows">
            {complaints.map(({ id, number, kind, state }) => (
              <li key={id}>
                <a href={`${base}/${id}`}>{says.numbered(number)}</a>: {says.kinds[kind]},{' '}
                {says.states[state]}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

export interface OwnComplaintProps {
  readonly base: string;
  readonly complaint: Complaint;
  readonly said: readonly ComplaintWords[];
  readonly today: Day;
}

/** One complaint: its receipt, what was said, and what can be done with it now. */
export function OwnComplaint({ base, complaint, said, today }: OwnComplaintProps) {
  const { language, words } = useScreen();
  const { complaints: says } = words;
  const { id, number, kind, state, answerBy, appealBy } = complaint;
  const steps = complaintStepsFrom(state);
  const mayAppeal = steps.includes('appeal') && appealBy !== null && today <= appealBy;
  return (
    <>
      <Done says={says.done} />
      <h1>{says.numbered(number)}</h1>
      <p class="lead">
        {says.kinds[kind]}, <strong>{says.states[state]}</strong>.{' '}
        {waitsForAnswer(state) && says.answerBy(dateTold(answerBy, language))}
      </p>
      {said.map(({ voice, words: spoken, saidAt }) => (
        <section class="card" key={saidAt + voice}>
          <p class="quiet">
            {says.voices[voice]}, {says.said(momentTold(saidAt, language))}
          </p>
          <p>{spoken}</p>
        </section>
      ))}
      {mayAppeal && (
        <section aria-labelledby="appeal-title">
          <h2 id="appeal-title">{says.appeal}</h2>
          <p>{says.appealSays(dateTold(appealBy, language))}</p>
          <Form action={`${base}/${id}/beroep`}>
            <Field name="words" label={says.appealWords} rows={4} />
            <button type="submit">{says.send}</button>
          </Form>
        </section>
      )}
      {steps.includes('withdraw') && (
        <Form action={`${base}/${id}/intrekken`}>
          <button type="submit" class="quiet">
            {says.withdraw}
          </button>
        </Form>
      )}
    </>
  );
}
