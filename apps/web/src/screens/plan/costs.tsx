import { type Id } from '#kernel';
import { type CandidateCard } from '#matching';
import { type OtherExplained } from '#plan';
import { explainedWords as words } from '../../words/nl/staff/plan-explained';
import { Empty, Page } from '../frame';
import { costTold } from './explained-told';
import { type CostsFile } from './line-file';
import { planAt } from './paths';
import { jobTold } from './told';

/** How many of the others are counted at once; who comes after them is counted when asked. */
const AT_ONCE = 8;

/** What stands under the same name on both pages: here the question, there the answer, which the script brings here. */
const NOTE = 'costs';
const partOf = (worker: Id) => `cost ${worker}`;

export interface CostsLink {
  /** Where it is counted what choosing these people costs. */
  readonly costsOf: (workers: readonly Id[]) => string;
}

/** Counts what the first of the others cost: by itself once the page stands, by the link where there is no script. */
export function CostsOfFirst({
  costsOf,
  others,
}: CostsLink & { readonly others: readonly OtherExplained[] }) {
  const first = others.filter(({ why }) => why.kind !== 'may-since').slice(0, AT_ONCE);
  if (first.length === 0) return null;
  return (
    <p class="quiet" role="status" data-part={NOTE}>
      <a href={costsOf(first.map(({ card }) => card.worker))} data-fills="at-once">
        {words.costsOfFirst(first.length)}
      </a>
    </p>
  );
}

/** Counts what one of the others costs. */
export function CostAsked({ costsOf, card }: CostsLink & { readonly card: CandidateCard }) {
  return (
    <span data-part={partOf(card.worker)}>
      <a href={costsOf([card.worker])} data-fills="">
        {words.costsShow} <span class="unseen">{card.name}</span>
      </a>
    </span>
  );
}

interface CostsProps extends CostsFile {
  /** The line from whose page it was asked. */
  readonly from: Id | undefined;
}

/** What choosing others for one place costs; without a script it is a page of its own. */
export function CostsPage({ file, place, costs, from }: CostsProps) {
  const { organiser, run, called } = file;
  const to = planAt(organiser);
  const back = from === undefined ? to.place(run.id, place.occurrence) : to.line(run.id, from);
  return (
    <Page title={words.costsTitle} back={back} staff sheet="planning">
      <h1>{words.costsTitle}</h1>
      <p class="lead">{jobTold(file, place)}</p>
      {costs.size === 0 && <Empty says={words.costsNone} />}
      <p class="quiet" data-part={NOTE}>
        {words.costsNote}
      </p>
      <ul class="rows">
        {[...costs].map(([worker, instead]) => (
          <li key={worker}>
            <strong>{called.worker(worker)}</strong>{' '}
            <span data-part={partOf(worker)}>
              {words.costs} {costTold(instead)}.
            </span>
          </li>
        ))}
      </ul>
    </Page>
  );
}
