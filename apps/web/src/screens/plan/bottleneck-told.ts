import { inBrussels } from '#kernel';
import { type Bottleneck, type PlanPlace } from '#plan';
import { explainedWords as words } from '../../words/nl/staff/plan-explained';
import { monthTold } from '../frame';
import { dayShort } from '../planning/told';

/** Why a place stays open, in one or two sentences. */
export function bottleneckTold(bottleneck: Bottleneck, { day, startsAt }: PlanPlace): string {
  const says = words.bottlenecks;
  switch (bottleneck.kind) {
    case 'too-few-people':
      return says['too-few-people'](
        bottleneck,
        startsAt === null ? dayShort(day) : `${dayShort(day)} om ${inBrussels(startsAt).time}`,
      );
    case 'too-few-hours':
      return says['too-few-hours'](bottleneck, periodTold(bottleneck.period));
    case 'too-few-cheques':
      return says['too-few-cheques'](bottleneck);
    default:
      return says[bottleneck.kind];
  }
}

/** "november 2026", or the year. */
export const periodTold = (period: string): string =>
  period.length === '2026'.length ? period : monthTold(period, 'nl', 'numeric');
