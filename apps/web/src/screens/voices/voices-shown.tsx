import { type Day, type Moment } from '#kernel';
import { onTheClock, performedOn, type Performance, type Visit, type Voices, type Word } from '#performances';
import { dateTold, Facts, momentTold, useScreen } from '../frame';

/** The times that were planned, by the clock. */
interface Planned {
  readonly startTime: string | null;
  readonly endTime: string | null;
}

interface VoicesShownProps {
  /** How the two are called on this page. */
  readonly names: { readonly worker: string; readonly user: string };
  readonly planned: Planned | undefined;
  readonly voices: Voices;
  /** The last day on which an answer comes before silence does, where one is waited for. */
  readonly silentAfter?: Day | undefined;
}

/** What was planned and what each voice said of it, side by side: who, when, by which way, and why. */
export function VoicesShown({ names, planned, voices, silentAfter }: VoicesShownProps) {
  const { language, words } = useScreen();
  const { voices: says } = words;
  return (
    <section aria-labelledby="voices-title">
      <h2 id="voices-title">{says.title}</h2>
      {silentAfter !== undefined && <p class="notice">{says.silentAfter(dateTold(silentAfter, language))}</p>}
      <div class="columns voices">
        <div class="card">
          <h3>{says.planned}</h3>
          {planned?.startTime ? (
            <Facts
              of={[
                [says.from, planned.startTime],
                [says.until, planned.endTime],
              ]}
            />
          ) : (
            <p>{says.noPlan}</p>
          )}
        </div>
        <VoiceCard name={names.worker} word={voices.worker} isAwaited />
        <VoiceCard name={names.user} word={voices.user} isAwaited />
        <VoiceCard name={says.office} word={voices.office} />
        <VoiceCard name={says.silence} word={voices.silence} />
      </div>
    </section>
  );
}

/** Said beside hours that are paid to somebody who came for nothing. */
export function WithoutWork({ hours }: { readonly hours: Pick<Performance, 'work'> }) {
  const { voices } = useScreen().words;
  return hours.work === 'none' ? <p class="quiet">{voices.withoutWork}</p> : null;
}

interface VoiceCardProps {
  readonly name: string;
  readonly word: Word | undefined;
  /** Stands on the page also while it said nothing. */
  readonly isAwaited?: true;
}

function VoiceCard({ name, word, isAwaited }: VoiceCardProps) {
  const { language, words } = useScreen();
  const { voices } = words;
  if (!word && !isAwaited) return null;
  const agrees = word?.says === 'these-hours' || word?.says === 'right';
  return (
    <div class={word && !agrees ? 'card asked' : 'card'}>
      <h3>{name}</h3>
      {word ? (
        <>
          <p>{word.through === 'silence' ? voices.silenceSays : voices.says[word.says]}</p>
          {word.visit && <VisitTold visit={word.visit} hours={word.hours ?? 0} />}
          {word.reason !== null && (
            <p>
              {voices.why}: “{word.reason}”
            </p>
          )}
          <p class="quiet">{voices.told[word.through](momentTold(word.at, language))}</p>
        </>
      ) : (
        <p>{voices.nothing}</p>
      )}
    </div>
  );
}

function VisitTold({ visit, hours }: { readonly visit: Visit; readonly hours: number }) {
  const { voices } = useScreen().words;
  const first = performedOn(visit);
  const clock = (at: Moment) => {
    const { day, time } = onTheClock(at);
    return day === first ? time : voices.nextDay(time);
  };
  const breaks = visit.breaks.map(({ startsAt, endsAt }) => `${clock(startsAt)}–${clock(endsAt)}`);
  return (
    <Facts
      of={[
        [voices.from, clock(visit.startsAt)],
        [voices.until, clock(visit.endsAt)],
        [voices.breaks, breaks.join(', ')],
        [voices.counts, voices.hours(hours)],
      ]}
    />
  );
}
