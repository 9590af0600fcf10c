import { DayField, Form, Page, useScreen } from '../frame';
import { type Job } from './job-details';
import { JobHead } from './job-facts';

/** "Ik kan niet komen": asked once, without a reason: why somebody is away is nobody's business. */
export function CannotComePage({ job }: { readonly job: Job }) {
  const { worker } = useScreen().words;
  const { id } = job.assignment;
  return (
    <Page title={worker.cannotComeTitle} back={`/klussen/${id}`}>
      <h1>{worker.cannotComeTitle}</h1>
      <JobHead job={job} />
      <p class="lead">{worker.cannotComeSays}</p>
      <div class="answers">
        <Form action={`/klussen/${id}/niet-komen`}>
          <button type="submit" class="stop">
            {worker.cannotComeYes}
          </button>
        </Form>
        <a class="button quiet" href={`/klussen/${id}`}>
          {worker.cannotComeNo}
        </a>
      </div>
      <AwayForLonger job={job} />
    </Page>
  );
}

function AwayForLonger({ job: { assignment } }: { readonly job: Job }) {
  const { offers } = useScreen().words;
  return (
    <section class="card">
      <h2>{offers.longer}</h2>
      <p>{offers.longerSays}</p>
      <Form action={`/klussen/${assignment.id}/niet-komen/langer`}>
        <DayField name="back" label={offers.backOn} hint={offers.backHint} />
        <button type="submit" class="quiet">
          {offers.longerSend}
        </button>
      </Form>
    </section>
  );
}
