import { type CandidateCard } from '#matching';
import { type ComingExplained, type OtherExplained, type PlaceExplained } from '#plan';
import { planWords } from '../../words/nl/staff/plan';
import { explainedWords as words } from '../../words/nl/staff/plan-explained';
import { spokenWordsOf } from '../../words/words-of';
import { dayWritten, useScreen } from '../frame';
import { planningAt } from '../planning/paths';
import { FactLine } from '../planning/place/candidate-facts';
import { timeTold } from '../planning/place/candidate-page';
import { dayNear, dayShort } from '../planning/told';
import { bottleneckTold } from './bottleneck-told';
import { CostAsked, type CostsLink, CostsOfFirst } from './costs';
import { changesTold, hindranceTold, paperTold, ruleTold } from './explained-told';
import { ReasonButtons, refusingChoices } from './reason-buttons';
import { type RunFile } from './run-file';
import { taskTold, weighed } from './told';

export interface ExplainedProps extends CostsLink {
  readonly file: Pick<RunFile, 'organiser' | 'called' | 'tasks'>;
  readonly explained: PlaceExplained;
  /** Where somebody else is given the seat; none where nothing is decided here. */
  readonly override: string | undefined;
}

/** Who comes, with the facts that anybody can check. */
export function Coming({ file, explained }: Pick<ExplainedProps, 'file' | 'explained'>) {
  const { coming } = explained;
  return (
    <section class="card" aria-labelledby="coming">
      <h2 id="coming">{words.coming}</h2>
      {coming.length === 0 && <p>{words.nobodyComes}</p>}
      {coming.map((one) => (
        <div key={one.pair.at}>
          <h3>
            <a href={planningAt(file.organiser).worker(one.pair.of.worker)}>
              {file.called.worker(one.pair.of.worker)}
            </a>
          </h3>
          <OwnFacts {...one} />
        </div>
      ))}
      {coming.length > 0 && <p class="quiet">{words.order(coming.length)}</p>}
    </section>
  );
}

function OwnFacts({ pair, card }: ComingExplained) {
  const { today } = useScreen();
  if (!card) return <p class="fact-line">{weighed(pair).join(' · ')}</p>;
  const free = card.free.map((time) => `${dayNear(time.day, today)} ${timeTold(time)}`);
  return (
    <>
      <FactLine card={card} />
      {pair.wishesMet > 0 && <p class="fact-line">{planWords.suitsWish}</p>}
      {free.length > 0 && <p class="fact-line">{words.free(free.join(', '))}</p>}
      <Papers card={card} />
    </>
  );
}

function Papers({ card: { certificates } }: { readonly card: CandidateCard }) {
  const dated = certificates.flatMap(({ kind, until }) =>
    until === null ? [] : [words.papers(paperTold(kind), dayWritten(until))],
  );
  return dated.length === 0 ? null : <p class="fact-line">{dated.join(' · ')}</p>;
}

/** Why a place has open seats, and what keeps most people from it. */
export function WhyOpen({ file, explained }: Pick<ExplainedProps, 'file' | 'explained'>) {
  const { bottleneck, place, plan, narrowed } = explained;
  if (!bottleneck) return null;
  const to = planningAt(file.organiser);
  const places = bottleneck.places.flatMap((at) => plan.problem.places[at] ?? []);
  const workers = 'workers' in bottleneck ? bottleneck.workers : [];
  return (
    <section class="card asked" aria-labelledby="open">
      <h2 id="open">{words.bottleneck}</h2>
      <p>{bottleneckTold(bottleneck, place)}</p>
      {places.length > 1 && (
        <details>
          <summary>{words.about}</summary>
          <ul>
            {places.map((one) => (
              <li key={one.occurrence}>
                <a href={to.place(one.occurrence)}>{taskTold(file, one)}</a>, {dayShort(one.day)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {workers.length > 0 && (
        <p>
          {words.whoMay}:{' '}
          {workers
            .flatMap((at) => plan.problem.workers[at] ?? [])
            .map(({ worker }) => file.called.worker(worker))
            .join(', ')}
        </p>
      )}
      {narrowed.length > 0 && (
        <>
          <h3>{words.narrowed}</h3>
          <ul>
            {narrowed.map((rule) => (
              <li key={`${rule.code} ${rule.about ?? ''}`}>
                {words.narrowedBy(ruleTold(rule), rule.workers.length)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Why not each of the others: who may with what it costs, who may not with the reason and what would change it. */
export function Others(props: ExplainedProps) {
  const { explained } = props;
  const may = explained.others.filter(({ why }) => why.kind !== 'may-not');
  const not = explained.others.filter(({ why }) => why.kind === 'may-not');
  return (
    <section aria-labelledby="others">
      <h2 id="others">{words.others}</h2>
      {explained.others.length === 0 && <p>{words.noOthers}</p>}
      {may.length > 0 && (
        <>
          <h3>{words.othersMay(may.length)}</h3>
          <CostsOfFirst costsOf={props.costsOf} others={may} />
          <ol class="candidates">
            {may.map((other) => (
              <OtherWhoMay key={other.card.worker} {...props} other={other} />
            ))}
          </ol>
        </>
      )}
      {not.length > 0 && (
        <>
          <h3>{words.othersMayNot(not.length)}</h3>
          <ul class="barred">
            {not.map((other) => (
              <li key={other.card.worker}>
                <OtherName {...props} other={other} /> <WhyBarred {...other} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface OtherProps extends ExplainedProps {
  readonly other: OtherExplained;
}

function OtherName({ file, explained, other: { card } }: OtherProps) {
  return (
    <a class="row-head" href={planningAt(file.organiser).candidate(explained.place.occurrence, card.worker)}>
      {card.name}
    </a>
  );
}

function OtherWhoMay(props: OtherProps) {
  const { file, explained, other, override, costsOf } = props;
  const { card, why } = other;
  return (
    <li data-row class="candidate">
      <div>
        <OtherName {...props} />
        <FactLine card={card} />
        <p>
          {why.kind === 'may-since' && words.maySince}
          {why.kind !== 'may-since' && why.kind !== 'may-not' && (
            <>
              {why.hindrances.map((one) => hindranceTold(file, explained, one)).join(' ')}{' '}
              <CostAsked costsOf={costsOf} card={card} />
            </>
          )}
        </p>
      </div>
      {override !== undefined && (
        <ReasonButtons
          action={override}
          says={planWords.override}
          about={card.name}
          letter="v"
          fields={{ worker: card.worker }}
          choices={refusingChoices}
        />
      )}
    </li>
  );
}

/** The reasons of the rules, and what would have to be otherwise. */
function WhyBarred({ why, whatWouldChange }: OtherExplained) {
  if (why.kind !== 'may-not') return null;
  return (
    <>
      {why.reasons.map((reason) => spokenWordsOf(reason).says).join(' ')}{' '}
      <span class="quiet">{changesTold(whatWouldChange(), why.reasons)}</span>
    </>
  );
}
