import { type CandidateCard, type Verdict } from '#matching';
import { placeWords as words } from '../../../words/nl/staff/planning-place';
import { Empty, Form, useScreen } from '../../frame';
import { mayDo } from '../office';
import { spokenWordsOf } from '../../../words/words-of';
import { planningAt } from '../paths';
import { DifferenceLine, FactLine, FirstReason, ReasonList } from './candidate-facts';
import { type Compared, type PlaceFile, saidNo } from './place-file';

/** Buttons to choose at once stand with the first ones; the others are one page away, as all their facts are. */
const BUTTONS_MAXIMUM = 12;

interface CandidateListProps {
  readonly file: PlaceFile;
  readonly candidates: readonly Compared[];
}

/** Everybody, by verdict and in the fixed order: who may with facts, who may not with the reason. */
export function CandidateList({ file, candidates }: CandidateListProps) {
  const { leaving, called, place } = file;
  const isFull = !leaving && place.taken >= place.seats;
  const [no, others] = [
    candidates.filter(({ card }) => saidNo(file, card.worker)),
    candidates.filter(({ card }) => !saidNo(file, card.worker)),
  ];
  const of = (verdict: Verdict) => others.filter(({ card }) => card.verdict === verdict);
  const [may, withReason, not] = [of('may'), of('may-with-reason'), of('may-not')];
  const everybodys = sharedBy(others);
  return (
    <section aria-labelledby="candidates">
      <h2 id="candidates">
        {leaving ? words.substitutes(called.worker(leaving.workerId)) : words.candidates}
      </h2>
      <p class="quiet">{words.order}</p>
      {candidates.length === 0 && (
        <Empty
          says={words.nobodyAtAll}
          action={{ says: words.register, href: planningAt(file.organiser).workers }}
        />
      )}
      {isFull && <p>{words.full}</p>}
      {!isFull && candidates.length > 0 && may.length === 0 && (
        <p class="warning">{everybodys.length > 0 ? words.nobodyMayShared : words.nobodyMay}</p>
      )}
      {!isFull && everybodys.length > 0 && <ReasonList reasons={everybodys} />}
      {may.length > 0 && (
        <>
          <h3>{words.may(may.length)}</h3>
          <ol class="candidates">
            {may.map((one, at) => (
              <Candidate key={one.card.worker} file={file} one={one} isNear={at < BUTTONS_MAXIMUM} />
            ))}
          </ol>
        </>
      )}
      {withReason.length > 0 && (
        <>
          <h3>{words.mayWithReason(withReason.length)}</h3>
          <ol class="candidates">
            {withReason.map((one) => (
              <Candidate key={one.card.worker} file={file} one={one} isNear={false} />
            ))}
          </ol>
        </>
      )}
      {no.length > 0 && <InOneLine file={file} of={no} says={words.saidNo(no.length)} isOpen />}
      {not.length > 0 && (
        <InOneLine
          file={file}
          of={not}
          known={everybodys}
          says={words.mayNot(not.length)}
          isOpen={!isFull && everybodys.length === 0 && may.length === 0 && withReason.length === 0}
        />
      )}
    </section>
  );
}

/** What stands in the way of everybody is said once: it lies with the job or its user, and with no person. */
function sharedBy(candidates: readonly Compared[]): CandidateCard['reasons'] {
  const [first, ...others] = candidates.map(({ card }) => card.reasons);
  if (!first || others.length === 0) return [];
  return first.filter((reason) => others.every((reasons) => isAmong(reasons, reason)));
}

const isAmong = (reasons: CandidateCard['reasons'], reason: CandidateCard['reasons'][number]) =>
  reasons.some((one) => one.code === reason.code && spokenWordsOf(one).says === spokenWordsOf(reason).says);

interface InOneLineProps extends Pick<CandidateListProps, 'file'> {
  readonly of: readonly Compared[];
  /** Reasons that were said already. */
  readonly known?: CandidateCard['reasons'];
  readonly says: string;
  readonly isOpen: boolean;
}

/** Those who are not chosen at once, each with the reason that weighs most. */
function InOneLine({ file, of, known = [], says, isOpen }: InOneLineProps) {
  return (
    <details open={isOpen}>
      <summary>{says}</summary>
      <ul class="barred">
        {of.map(({ card }) => (
          <li key={card.worker}>
            <CandidateLink file={file} worker={card.worker} name={card.name} />{' '}
            <FirstReason reasons={card.reasons.filter((reason) => !isAmong(known, reason))} />
          </li>
        ))}
      </ul>
    </details>
  );
}

interface CandidateProps {
  readonly file: PlaceFile;
  readonly one: Compared;
  readonly isNear: boolean;
}

function Candidate({ file, one: { card, other }, isNear }: CandidateProps) {
  return (
    <li data-row class="candidate">
      <div>
        <CandidateLink file={file} worker={card.worker} name={card.name} />
        <FactLine card={card} />
        <FirstReason {...card} />
        <DifferenceLine other={other} />
      </div>
      {isNear && <ChooseAtOnce file={file} card={card} />}
    </li>
  );
}

function CandidateLink({
  file,
  worker,
  name,
}: Pick<CandidateProps, 'file'> & { worker: string; name: string }) {
  const { organiser, place, leaving, on } = file;
  const href = planningAt(organiser).candidate(place.id, worker as never, { leaving: leaving?.id, on });
  return (
    <a class="row-head" href={href}>
      {name}
    </a>
  );
}

/** One press for who may without more. */
function ChooseAtOnce({ file, card }: { readonly file: PlaceFile; readonly card: Compared['card'] }) {
  const screen = useScreen();
  const { organiser, place, leaving, on } = file;
  const to = planningAt(organiser);
  if (!mayDo(screen, leaving ? 'assignment.replace' : 'assignment.make')) return null;
  const action = leaving ? `${to.assignment(leaving.id)}/vervangen` : `${to.place(place.id)}/toewijzen`;
  return (
    <Form action={action}>
      <input type="hidden" name="worker" value={card.worker} />
      {on && <input type="hidden" name="on" value={on} />}
      {leaving && <input type="hidden" name="why" value="absence" />}
      <button class="small" type="submit" data-key="a">
        {leaving ? words.replace : words.assign} <span class="unseen">{card.name}</span>
      </button>
    </Form>
  );
}
