import { type FreeTime, leavingReasons } from '#matching';
import { forbiddenSays, forbiddenWishes } from '../../../words/nl/staff/people-records';
import { placeWords as words } from '../../../words/nl/staff/planning-place';
import { planningWords as shared } from '../../../words/nl/staff/planning';
import { Facts, Field, Form, GoOn, Page, Select, useScreen } from '../../frame';
import { mayDo } from '../office';
import { planningAt } from '../paths';
import { dayNear, dayShort, whenTold } from '../told';
import { DifferenceLine, FactLine, ReasonList } from './candidate-facts';
import { type Compared, type PlaceFile } from './place-file';

export interface CandidateProps {
  readonly file: PlaceFile;
  readonly one: Compared;
}

/** One worker as seen from one place: verdict, all reasons, all facts, what it costs, and what can be done. */
export function CandidatePage({ file, one }: CandidateProps) {
  const { today } = useScreen();
  const { organiser, place, called, leaving } = file;
  const { card, other } = one;
  const to = planningAt(organiser);
  const back = leaving ? to.placeWithout(place.id, leaving.id) : to.place(place.id);
  return (
    <Page title={card.name} back={back} staff wide sheet="planning">
      <h1>{card.name}</h1>
      <p class="lead">
        {shared.at(called.task(place.task), called.user(place.userId))}, {whenTold(place, today)}
      </p>
      <p>
        <span class={`state ${card.verdict}`}>{words.verdicts[card.verdict]}</span>
      </p>
      <div class="two">
        <div>
          <section class="card">
            <h2>{words.reasons}</h2>
            <ReasonList {...card} />
          </section>
          {card.verdict !== 'may-not' && <ChooseForms file={file} one={one} />}
        </div>
        <div>
          <section class="card">
            <h2>{words.facts}</h2>
            <FactLine card={card} />
            <DifferenceLine other={other} />
            <MoreFacts file={file} one={one} />
            <a href={to.worker(card.worker)}>{words.openFile}</a>
          </section>
          <PairForm file={file} one={one} />
        </div>
      </div>
    </Page>
  );
}

function MoreFacts({ one: { card } }: CandidateProps) {
  const { today } = useScreen();
  return (
    <Facts
      of={[
        [words.thisYear, words.hoursLeft(card.year.free, card.year.maximum)],
        [words.lastJob, card.lastJobOn && dayNear(card.lastJobOn, today)],
        [
          words.freeTimes,
          card.free.map((time) => `${dayNear(time.day, today)} ${timeTold(time)}`).join(', '),
        ],
        [
          words.certificates,
          card.certificates
            .map(({ kind, until }) => (until === null ? kind : `${kind} ${words.until(dayShort(until))}`))
            .join(', '),
        ],
      ]}
    />
  );
}

const MIDNIGHT = '00:00';
const DAY_END = '24:00';

/** "09:00–12:00", or the whole day. */
export const timeTold = ({ start, end }: FreeTime) =>
  start === MIDNIGHT && end === DAY_END ? words.wholeDay : `${start}–${end}`;

/** Assign, or ask first; a warning asks for a reason before it goes on. */
function ChooseForms({ file, one: { card } }: CandidateProps) {
  const screen = useScreen();
  const { organiser, place, leaving, on } = file;
  const to = planningAt(organiser);
  const action = leaving ? `${to.assignment(leaving.id)}/vervangen` : `${to.place(place.id)}/toewijzen`;
  if (!mayDo(screen, leaving ? 'assignment.replace' : 'assignment.make')) return null;
  return (
    <section class="card">
      <h2>{words.choose}</h2>
      <Form action={action}>
        <input type="hidden" name="worker" value={card.worker} />
        {on && <input type="hidden" name="on" value={on} />}
        {leaving && (
          <Select
            name="why"
            label={words.why}
            value="absence"
            choices={leavingReasons.map((why) => [why, shared.leavingReasons[why]] as const)}
          />
        )}
        <GoOn />
        <div class="answers">
          <button type="submit" data-key="a">
            {leaving ? words.replace : words.assign}
          </button>
          {!leaving && (
            <button class="quiet" type="submit" formaction={`${to.place(place.id)}/vragen`}>
              {words.offer}
            </button>
          )}
        </div>
      </Form>
    </section>
  );
}

/** "Alleen met" and "nooit met", with a reason of the closed list. */
function PairForm({ file: { organiser, place }, one: { card } }: CandidateProps) {
  const screen = useScreen();
  if (!mayDo(screen, 'pairing.add')) return null;
  return (
    <details class="card">
      <summary>{words.pair}</summary>
      <p class="quiet">{words.pairHint}</p>
      <p class="quiet">{forbiddenSays}</p>
      <Form action={`${planningAt(organiser).place(place.id)}/vastleggen`}>
        <input type="hidden" name="worker" value={card.worker} />
        <Select name="kind" label={words.pairKind} choices={words.pairKinds} />
        <Select
          name="pairReason"
          label={words.pairReason}
          choices={{ ...shared.pairingReasons, ...forbiddenWishes }}
        />
        <Field name="until" label={words.pairUntil} />
        <button class="quiet" type="submit">
          {words.pairSave}
        </button>
      </Form>
    </details>
  );
}
