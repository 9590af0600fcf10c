import { inText, type VisitWords } from '../wording';
import { reasons, turned } from './phrases';

export const visits: VisitWords = {
  'visit-planned': ({ task, worker, on, start, end }, say) => ({
    subject: `${task} on ${say.day(on)}`,
    says: [
      `"${task}" is planned on ${say.day(on)} ${say.span(start, end)}.`,
      worker === null ? 'We will tell you who comes.' : `${worker} will come.`,
    ],
    text: `${inText.worker(worker ?? 'Someone')} comes ${say.shortDay(on)} ${say.shortSpan(start, end)} for ${inText.task(task)}.`,
  }),
  'visit-changed': ({ task, worker, on, start, end, before }, say) => ({
    subject: `The visit of ${say.day(before.on)} changes`,
    says: [
      `The visit for "${task}" changes.`,
      `It was ${say.day(before.on)} at ${say.time(before.start)}.`,
      `It will be ${say.day(on)} ${say.span(start, end)}.`,
      worker === null ? 'We will tell you who comes.' : `${worker} will come.`,
    ],
    text: `${inText.task(task)} of ${say.shortDay(before.on)} is now ${say.shortDay(on)} ${say.shortSpan(start, end)}.`,
    asks: 'Does that suit you?',
  }),
  'visit-series-changed': (series, say) => ({
    subject: `Your series "${series.task}" changes`,
    says: [`Your series "${series.task}" changes.`, turned(series, say)],
    text: `Your series ${inText.task(series.task)}: ${turned(series, { day: say.shortDay, span: say.shortSpan })}`,
  }),
  'visit-cancelled': ({ task, on, start, reason }, say) => ({
    subject: `The visit of ${say.day(on)} is cancelled`,
    says: [
      `The visit for "${task}" is cancelled.`,
      `It was ${say.day(on)} at ${say.time(start)}.`,
      reasons[reason],
    ],
    text: `${inText.task(task)} on ${say.shortDay(on)} at ${say.time(start)} is CANCELLED. ${reasons[reason]}`,
    asks: 'Would you like another day?',
  }),
  'substitute-sought': ({ task, worker, on, start }, say) => ({
    subject: `We are looking for a substitute for ${say.day(on)}`,
    says: [
      `${worker ?? 'The worker'} cannot come on ${say.day(on)} at ${say.time(start)}.`,
      `It is about: ${task}.`,
      'We are looking for a substitute.',
      'We tell you as soon as there is one.',
    ],
    text: `${inText.worker(worker ?? 'The worker')} cannot come ${say.shortDay(on)} ${say.time(start)}. We are looking for a substitute.`,
  }),
  'substitute-found': ({ task, worker, on, start, end }, say) => ({
    subject: `There is a substitute for ${say.day(on)}`,
    says: [
      `There is a substitute for: ${task}.`,
      `${worker ?? 'The substitute'} comes on ${say.day(on)} ${say.span(start, end)}.`,
    ],
    text: `Substitute found: ${inText.worker(worker ?? 'somebody')} comes ${say.shortDay(on)} ${say.shortSpan(start, end)}.`,
  }),
  'substitute-not-found': ({ task, on, start }, say) => ({
    subject: `No substitute for ${say.day(on)}`,
    says: [
      `We found no substitute for: ${task}.`,
      `Nobody comes on ${say.day(on)} at ${say.time(start)}.`,
      'We are sorry. Call us for another day.',
    ],
    text: `We found no substitute for ${say.shortDay(on)} at ${say.time(start)}. Nobody comes. Call us for another day.`,
  }),
  'worker-near-maximum': ({ worker, reachedOn }, say) => ({
    subject: `${worker} cannot come after ${say.day(reachedOn)}`,
    says: [
      `${worker} reaches the maximum of hours on ${say.day(reachedOn)}.`,
      'We are looking for somebody else.',
    ],
    text: `${inText.worker(worker)} reaches the maximum of hours on ${say.shortDay(reachedOn)}. We look for somebody else.`,
  }),
};
