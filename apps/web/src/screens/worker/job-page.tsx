import { type CandidateCard, type Offer } from '#matching';
import { spokenWordsOf } from '../../words/words-of';
import { Page, useScreen } from '../frame';
import { type Job } from './job-details';
import { JobHead, JobPlace } from './job-facts';
import { AnswerForms, type JobOffered, OfferNumber } from './offers';

export interface JobProps {
  readonly job: Job;
  /** Why this worker; none for a job that is over. */
  readonly card: CandidateCard | undefined;
  readonly isAhead: boolean;
  /** It is over, and nobody told its hours yet. */
  readonly isUntold: boolean;
  /** The question, where it can still be answered. */
  readonly offer: Offer | undefined;
}

/** One job: everything about it, what can be done with it, and why it came here. */
export function JobPage({ job, card, isAhead, isUntold, offer }: JobProps) {
  const { worker, incidents, complaints } = useScreen().words;
  const { id, state } = job.assignment;
  return (
    <Page title={job.task} back="/mijn-uren">
      <JobHead job={job} isHeading />
      <p class="state">{worker.jobStates[state]}</p>
      <JobPlace job={job} />
      {offer && <Asked job={job} offer={offer} />}
      {isUntold && (
        <p>
          <a class="button" href={`/klussen/${id}/uren`}>
            {worker.tellHoursLink}
          </a>
        </p>
      )}
      {state === 'assigned' && isAhead && (
        <p>
          <a class="button stop" href={`/klussen/${id}/niet-komen`}>
            {worker.cannotCome}
          </a>
        </p>
      )}
      {(state === 'assigned' || state === 'worked') && (
        <p>
          <a href={`/klussen/${id}/ongeval`}>{incidents.link}</a>
        </p>
      )}
      <p>
        <a href="/klussen/meldingen">{complaints.link}</a>
      </p>
      {card && <WhyThisJob card={card} isOffer={state === 'offered'} />}
    </Page>
  );
}

function Asked(offered: JobOffered) {
  const { offers } = useScreen().words;
  return (
    <section class="card asked">
      <p>
        <OfferNumber {...offered} />
      </p>
      <AnswerForms {...offered} />
      <p class="quiet">{offers.byText(offered.offer.number)}</p>
    </section>
  );
}

/** The facts that decided, and for an offer what does not quite fit. */
function WhyThisJob({ card, isOffer }: { readonly card: CandidateCard; readonly isOffer: boolean }) {
  const { language, words } = useScreen();
  const { worker, frame } = words;
  const { reasons, journey, month, visitsHere } = card;
  return (
    <section>
      <h2>{worker.whyThisJob}</h2>
      <ul>
        {journey && <li>{worker.whyTravel(journey.minutes, worker.travelModes[journey.mode])}</li>}
        <li>{worker.whyFree(month.free)}</li>
        <li>{visitsHere === 0 ? worker.whyFirst : worker.whyBefore(visitsHere)}</li>
        {isOffer && reasons.length === 0 && <li>{worker.whyMay}</li>}
        <li>{worker.whyOrder}</li>
      </ul>
      {isOffer && reasons.length > 0 && (
        <>
          <h3>{worker.whyNot}</h3>
          {language !== 'nl' && <p>{frame.otherLanguage}</p>}
          <ul lang="nl">
            {reasons.map(spokenWordsOf).map(({ code, says }) => (
              <li key={code}>{says}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
