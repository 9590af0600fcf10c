import {
  type Change,
  EXTRACT,
  type Hindrance,
  type Instead,
  isWorse,
  type Narrowing,
  type PlanFigure,
  planFigures,
  type PlaceExplained,
  QUARTERS_PER_HOUR,
  shortfallFigures,
  type WhatWouldChange,
} from '#plan';
import { monthOf, type Refusal } from '#kernel';
import { certificateWords } from '../../words/nl/staff/people-records';
import { reachedWords } from '../../words/nl/staff/plan-reached';
import { explainedWords as words } from '../../words/nl/staff/plan-explained';
import { spokenWordsOf } from '../../words/words-of';
import { periodTold } from './bottleneck-told';
import { type RunFile } from './run-file';
import { taskTold } from './told';

type Named = Pick<RunFile, 'called' | 'tasks'>;

/** "doet dan een andere klus: Soep bedelen bij De Linde". */
export function hindranceTold(file: Named, { plan }: PlaceExplained, hindrance: Hindrance): string {
  const says = words.hindrances;
  const there = (places: readonly number[]) =>
    places
      .flatMap((at) => plan.problem.places[at] ?? [])
      .map((place) => taskTold(file, place))
      .join(', ');
  switch (hindrance.kind) {
    case 'other-job-then':
      return says['other-job-then'](there(hindrance.places));
    case 'day-is-full':
      return says['day-is-full'](hindrance, there(hindrance.places));
    case 'hours-used':
      return says['hours-used'](
        { ...hindrance, period: periodTold(hindrance.period) },
        there(hindrance.places),
      );
    case 'seats-taken': {
      const workers = hindrance.workers.flatMap((at) => plan.problem.workers[at] ?? []);
      return says['seats-taken'](workers.map(({ worker }) => file.called.worker(worker)).join(', '));
    }
    case 'cheques-used':
      return says['cheques-used'](hindrance);
  }
}

/** "slechter is +1 nieuw gezicht; beter is −9 minuten reistijd"; of what people are short, where it hurts most. */
export function costTold(instead: Instead | undefined): string {
  if (!instead) return words.costsLocked;
  const { difference } = instead;
  const short = shortfallFigures.find((figure) => difference[figure] !== 0);
  const differing = planFigures
    .filter((figure) => difference[figure] !== 0)
    .filter((figure) => figure === short || !shortfallFigures.includes(figure));
  const told = (figures: readonly PlanFigure[]) =>
    figures
      .map((figure) => {
        const unit = shortfallFigures.includes(figure) ? QUARTERS_PER_HOUR : 1;
        return reachedWords.figures[figure](difference[figure] / unit);
      })
      .join(', ');
  const worse = told(differing.filter((figure) => isWorse(difference, figure)));
  const better = told(differing.filter((figure) => !isWorse(difference, figure)));
  const sides = [worse && words.costsWorse(worse), better && words.costsBetter(better)].filter(Boolean);
  return sides.length === 0 ? words.costsNothing : sides.join('; ');
}

/** "Zou kunnen met 30 min later beginnen, of dezelfde klus in december 2026."; what stays is not said twice. */
export function changesTold({ enough, stays }: WhatWouldChange, reasons: readonly Refusal[]): string {
  if (enough.length > 0)
    return `${words.would} ${enough.map((set) => set.map(changeTold).join(words.and)).join(words.or)}.`;
  if (stays.length === 0) return '';
  if (stays.length === reasons.length) return words.nothingHelps;
  return `${words.wouldNot} ${stays.map((reason) => spokenWordsOf(reason).says).join(' ')}`;
}

function changeTold(change: Change): string {
  const says = words.changes;
  switch (change.kind) {
    case 'start':
      return change.minutes > 0 ? says.later(change.minutes) : says.earlier(-change.minutes);
    case 'papers':
      return change.papers
        .map((paper) => (paper === EXTRACT ? says.extract : paperTold(paper)))
        .join(words.and);
    case 'month':
      return says.month(periodTold(monthOf(change.from)));
  }
}

/** "attest voedselveiligheid ontbreekt". */
export function ruleTold({ code, about }: Narrowing): string {
  const says = words.rules[code];
  return says ? says(isOfPapers(code) ? paperTold(about ?? '') : (about ?? '')) : words.otherRule;
}

const isOfPapers = (code: string) => code.startsWith('certificate-');

/** "attest voedselhygiëne", "rijbewijs": as files call it, in the middle of a sentence. */
export function paperTold(kind: string): string {
  const name = certificateWords[kind];
  return name === undefined ? words.paper(kind) : `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
