import { type Offer } from '#matching';
import { Form, momentTold, useScreen } from '../frame';
import { type Job } from './job-details';
import { JobHead, JobTime } from './job-facts';

/** A job that is asked, with its number and until when it can be answered. */
export interface JobOffered {
  readonly job: Job;
  readonly offer: Offer;
}

/** What a worker is asked, in the order of the numbers. */
export function Offers({ offers }: { readonly offers: readonly JobOffered[] }) {
  const { worker } = useScreen().words;
  if (offers.length === 0) return null;
  return (
    <section class="card asked">
      <h2>{worker.offers}</h2>
      <ul class="rows">
        {offers.map((one) => (
          <li key={one.offer.id}>
            <p class="quiet">
              <OfferNumber {...one} />
            </p>
            <JobHead job={one.job} />
            <p>
              {one.job.user}
              {one.job.site && `, ${one.job.site.place}`}
            </p>
            <AnswerForms {...one} />
            <p>
              <a href={`/klussen/${one.offer.id}`}>
                {worker.whyThisJob}
                <About job={one.job} />
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Vraag 1. Antwoord voor 12 januari, 10:30." */
export function OfferNumber({ offer: { number, answerBy } }: Pick<JobOffered, 'offer'>) {
  const { language, words } = useScreen();
  return (
    <>
      {words.offers.number(number)}. {words.offers.answerBy(momentTold(answerBy, language))}
    </>
  );
}

/** Yes and no side by side; a yes that was said already stands there, and may still become a no. */
export function AnswerForms({ job, offer: { id, state } }: JobOffered) {
  const { worker, offers } = useScreen().words;
  const at = `/klussen/${id}`;
  const saidYes = state === 'said-yes';
  return (
    <>
      {saidYes && <p class="state">{offers.saidYes}</p>}
      {job.assignment.state === 'assigned' && <p class="state">{offers.newTime}</p>}
      <div class="answers">
        {!saidYes && (
          <Form action={`${at}/ja`}>
            <button type="submit">
              {worker.yes}
              <About job={job} />
            </button>
          </Form>
        )}
        <a class="button quiet" href={`${at}/nee`}>
          {saidYes ? offers.noAnyway : worker.no}
          <About job={job} />
        </a>
      </div>
    </>
  );
}

/** For who hears the page: which of the questions a button belongs to. */
function About({ job }: Pick<JobOffered, 'job'>) {
  return (
    <span class="unseen">
      : {job.task}, <JobTime job={job} />
    </span>
  );
}
