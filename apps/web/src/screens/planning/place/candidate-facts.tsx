import { type CandidateCard, type Difference } from '#matching';
import { placeWords as words } from '../../../words/nl/staff/planning-place';
import { planningWords as shared } from '../../../words/nl/staff/planning';
import { spokenWordsOf } from '../../../words/words-of';
import { type Compared } from './place-file';

/** "12 min met de fiets · nog 38 van 60 uur · wacht 21 dagen · werkte hier al 6 keer". */
export function FactLine({ card }: { readonly card: CandidateCard }) {
  const { journey, month, hoursPerMonthWished, visitsHere, waitingDays } = card;
  const facts = [
    journey ? words.travel(journey.minutes, shared.travelModes[journey.mode]) : words.travelUnknown,
    words.hoursLeft(month.free, month.maximum),
    ...(hoursPerMonthWished === null ? [] : [words.wished(hoursPerMonthWished)]),
    words.workedHere(visitsHere),
    words.waiting(waitingDays),
  ];
  return <p class="fact-line">{facts.join(' · ')}</p>;
}

/** What it costs to choose this one and not the next best. */
export function DifferenceLine({ other }: Pick<Compared, 'other'>) {
  if (!other) return null;
  return (
    <p class="difference quiet">
      {words.difference(other.name)} {differencesOf(other.difference, other.name).join(', ')}.
    </p>
  );
}

function differencesOf(difference: Difference, name: string): string[] {
  const { travelMinutes, hoursThisMonth, waitingDays, visitsHere, otherStaysWithoutHours } = difference;
  const told = [
    ...(otherStaysWithoutHours ? [words.otherWithoutHours(name)] : []),
    ...(travelMinutes ? [words.moreTravel(travelMinutes)] : []),
    ...(hoursThisMonth === 0 ? [] : [words.moreHours(hoursThisMonth)]),
    ...(waitingDays === 0 ? [] : [words.moreWaiting(waitingDays)]),
    ...(visitsHere === 0 ? [] : [words.moreVisits(visitsHere)]),
  ];
  return told.length === 0 ? [words.sameAs] : told;
}

/** Every reason with its figures; what would help and the article stand beside it. */
export function ReasonList({ reasons }: Pick<CandidateCard, 'reasons'>) {
  if (reasons.length === 0) return <p>{words.nothingAgainst}</p>;
  return (
    <ul class="reasons">
      {reasons.map(spokenWordsOf).map(({ code, says, helps, article, weight }, at) => (
        <li key={`${code}-${at}`} class={weight}>
          <strong>{says}</strong> {helps}
          <p class="quiet">
            {words.article}: {article}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The first reason, in one line. */
export function FirstReason({ reasons: [first, ...others] }: Pick<CandidateCard, 'reasons'>) {
  if (!first) return null;
  return (
    <span class="quiet">
      {spokenWordsOf(first).says}
      {others.length > 0 && ` (+${others.length})`}
    </span>
  );
}
