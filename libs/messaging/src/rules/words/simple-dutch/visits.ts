import { inText, type VisitWords } from '../wording';
import { reasons, turned } from './phrases';

export const visits: VisitWords = {
  'visit-planned': ({ task, worker, on, start, end }, say) => ({
    subject: `Er komt iemand op ${say.day(on)}`,
    says: [
      `Voor: ${task}.`,
      `Wanneer: ${say.day(on)} ${say.span(start, end)}.`,
      worker === null ? 'Wie komt, hoort u nog.' : `${worker} komt.`,
    ],
    text: `${inText.worker(worker ?? 'Er')} komt ${worker === null ? 'iemand ' : ''}${say.shortDay(on)} ${say.shortSpan(start, end)} voor ${inText.task(task)}.`,
  }),
  'visit-changed': ({ task, worker, on, start, end, before }, say) => ({
    subject: `Het bezoek van ${say.day(before.on)} verandert`,
    says: [
      `Het bezoek voor "${task}" verandert.`,
      `Het was ${say.day(before.on)} om ${say.time(before.start)}.`,
      `Het wordt ${say.day(on)} ${say.span(start, end)}.`,
      worker === null ? 'Wie komt, hoort u nog.' : `${worker} komt.`,
    ],
    text: `${inText.task(task)} van ${say.shortDay(before.on)} wordt ${say.shortDay(on)} ${say.shortSpan(start, end)}.`,
    asks: 'Is dat goed voor u?',
  }),
  'visit-series-changed': (series, say) => ({
    subject: `Uw reeks "${series.task}" verandert`,
    says: [`Uw reeks "${series.task}" verandert.`, turned(series, say)],
    text: `Uw reeks ${inText.task(series.task)}: ${turned(series, { day: say.shortDay, span: say.shortSpan })}`,
  }),
  'visit-cancelled': ({ task, on, start, reason }, say) => ({
    subject: `Het bezoek van ${say.day(on)} gaat niet door`,
    says: [
      `Het bezoek voor "${task}" gaat niet door.`,
      `Het was ${say.day(on)} om ${say.time(start)}.`,
      reasons[reason],
    ],
    text: `${inText.task(task)} op ${say.shortDay(on)} om ${say.time(start)} gaat NIET door. ${reasons[reason]}`,
  }),
  'substitute-sought': ({ task, worker, on, start }, say) => ({
    subject: `Wij zoeken een vervanger voor ${say.day(on)}`,
    says: [
      `${worker ?? 'De wijk-werker'} kan niet komen op ${say.day(on)} om ${say.time(start)}.`,
      `Het gaat om: ${task}.`,
      'Wij zoeken een vervanger.',
      'U hoort van ons zodra wij iemand vinden.',
    ],
    text: `${inText.worker(worker ?? 'De wijk-werker')} kan niet komen ${say.shortDay(on)} ${say.time(start)}. Wij zoeken een vervanger. U hoort van ons.`,
  }),
  'substitute-found': ({ task, worker, on, start, end }, say) => ({
    subject: `Er is een vervanger voor ${say.day(on)}`,
    says: [
      `Er is een vervanger voor: ${task}.`,
      `${worker ?? 'De vervanger'} komt op ${say.day(on)} ${say.span(start, end)}.`,
    ],
    text: `Vervanger gevonden: ${inText.worker(worker ?? 'een wijk-werker')} komt ${say.shortDay(on)} ${say.shortSpan(start, end)}.`,
  }),
  'substitute-not-found': ({ task, on, start }, say) => ({
    subject: `Geen vervanger voor ${say.day(on)}`,
    says: [
      `Wij vonden geen vervanger voor: ${task}.`,
      `Op ${say.day(on)} om ${say.time(start)} komt er niemand.`,
      'Onze excuses. Bel ons voor een andere dag.',
    ],
    text: `Wij vonden geen vervanger voor ${say.shortDay(on)} om ${say.time(start)}. Er komt niemand. Bel ons voor een andere dag.`,
  }),
  'worker-near-maximum': ({ worker, reachedOn }, say) => ({
    subject: `${worker} kan vanaf ${say.day(reachedOn)} niet meer komen`,
    says: [`${worker} bereikt op ${say.day(reachedOn)} het maximum aan uren.`, 'Wij zoeken iemand anders.'],
    text: `${inText.worker(worker)} heeft op ${say.shortDay(reachedOn)} het maximum aan uren. Wij zoeken iemand anders.`,
  }),
};
