import { type Id, inBrussels } from '#kernel';
import { type OfferRound, seekingWays } from '#matching';
import { roundWords as words } from '../../../words/nl/staff/planning-round';
import { Field, Form, GoOn, Select, Ticks, useScreen } from '../../frame';
import { mayDo } from '../office';
import { planningAt } from '../paths';
import { dayNear } from '../told';
import { askableOf, type Compared, type PlaceFile } from './place-file';
import { type RoundTold } from './team-file';

/** Who is asked, who was, and whose turn may still come. */
export function Rounds({ file }: { readonly file: PlaceFile }) {
  const [last] = file.rounds;
  if (!last) return null;
  return (
    <section class="card" aria-labelledby="round">
      <h2 id="round">{words.title}</h2>
      <p>
        <span class={`state ${last.round.state}`}>{words.states[last.round.state]}</span>{' '}
        <span class="quiet">{words.ways[last.round.way]}</span>
      </p>
      <ol class="rows">
        {last.round.workers.map((worker) => (
          <li key={worker}>
            <Asked file={file} told={last} worker={worker} />
          </li>
        ))}
      </ol>
      <StopAsking file={file} round={last.round} />
    </section>
  );
}

interface AskedProps {
  readonly file: PlaceFile;
  readonly told: RoundTold;
  readonly worker: Id;
}

function Asked({ file: { organiser, called }, told: { round, offers, answers }, worker }: AskedProps) {
  const { today } = useScreen();
  const offer = offers.find(({ workerId }) => workerId === worker);
  const name = called.worker(worker);
  if (!offer)
    return (
      <>
        {name} <span class="quiet">{round.state === 'running' ? words.toCome : words.skipped}</span>
      </>
    );
  const { day, time } = inBrussels(offer.answerBy);
  const late = answers.findLast(({ offerId, outcome }) => offerId === offer.id && outcome === 'too-late');
  return (
    <>
      <a href={planningAt(organiser).assignment(offer.id)}>{name}</a>{' '}
      <span class={`state ${offer.state}`}>{words.answers[offer.state]}</span>{' '}
      {offer.state === 'asked' && (
        <span class="quiet">{words.until(day === today ? time : `${dayNear(day, today)} ${time}`)}</span>
      )}
      {late && <span class="quiet">{words.late(late.says)}</span>}
    </>
  );
}

/** No answer is awaited any more; nobody loses a seat by it. */
export function StopAsking({
  file: { organiser, place },
  round,
}: {
  readonly file: PlaceFile;
  readonly round: OfferRound;
}) {
  const screen = useScreen();
  if (round.state !== 'running' || !mayDo(screen, 'assignment.offer')) return null;
  return (
    <Form action={`${planningAt(organiser).place(place.id)}/vraagronde/${round.id}/stop`}>
      <button class="quiet small" type="submit">
        {words.stop}
      </button>
    </Form>
  );
}

interface AskProps {
  readonly file: PlaceFile;
  readonly candidates: readonly Compared[];
}

/** Several people for one place: how, who, and how long they have. */
export function AskSeveral({ file, candidates }: AskProps) {
  const screen = useScreen();
  const { organiser, place, on, rounds } = file;
  const able = askableOf(file, candidates);
  const isAsking = rounds.some(({ round }) => round.state === 'running');
  if (isAsking || able.length === 0 || place.taken >= place.seats || !mayDo(screen, 'assignment.offer'))
    return null;
  return (
    <details class="card" open={screen.faults.length > 0}>
      <summary>{words.ask}</summary>
      <p class="quiet">{words.askSays}</p>
      <Form action={`${planningAt(organiser).place(place.id)}/vraagronde`}>
        {on && <input type="hidden" name="on" value={on} />}
        <Select
          name="way"
          label={words.way}
          value="in-order"
          choices={seekingWays.map((way) => [way, words.ways[way]] as const)}
        />
        <Ticks
          name="wie"
          question={words.who}
          choices={able.map(({ worker, name }) => [worker, name] as const)}
        />
        <Field name="minutes" label={words.minutes} hint={words.minutesHint} inputmode="numeric" />
        <GoOn />
        <button type="submit">{words.send}</button>
      </Form>
    </details>
  );
}
