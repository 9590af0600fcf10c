import { inText, type JobWords } from '../wording';
import { CALL_US, reasons, turned } from './phrases';

export const jobs: JobWords = {
  'job-offered': ({ task, user, place, on, start, end, number, answerBy }, say) => ({
    subject: `Would you like this job on ${say.day(on)}?`,
    says: [
      `We are looking for someone for: ${task}.`,
      `At ${user}.`,
      `Place: ${place}.`,
      `When: ${say.day(on)} ${say.span(start, end)}.`,
      `Answer before ${say.moment(answerBy)}.`,
    ],
    text: `Job ${number}? ${inText.task(task)} at ${inText.user(user)}, ${say.shortDay(on)} ${say.shortSpan(start, end)}. Send JA ${number} (yes) or NEE ${number} (no) by ${say.shortMoment(answerBy)}.`,
    asks: 'Would you like this job? Yes or no?',
  }),
  'offer-over': ({ number, task, on }, say) => ({
    subject: `The job of ${say.day(on)} is taken`,
    says: [`The job "${task}" of ${say.day(on)} is taken.`, 'Thank you. We will gladly ask you again.'],
    text: `Job ${number} of ${say.shortDay(on)} is taken. Thank you. We will gladly ask you again.`,
  }),
  'job-given': ({ task, user, place, on, start, end }, say) => ({
    subject: `Your job on ${say.day(on)}`,
    says: [
      `You have a job: ${task}.`,
      `At ${user}.`,
      `Place: ${place}.`,
      `When: ${say.day(on)} ${say.span(start, end)}.`,
      CALL_US,
    ],
    text: `Your job: ${inText.task(task)} at ${inText.user(user)}, ${inText.place(place)}, ${say.shortDay(on)} ${say.shortSpan(start, end)}. ${CALL_US}`,
    asks: 'Does that suit you?',
  }),
  'job-changed': ({ task, user, place, on, start, end, before }, say) => ({
    subject: `Your job of ${say.day(before.on)} changes`,
    says: [
      `Your job "${task}" at ${user} changes.`,
      `It was ${say.day(before.on)} at ${say.time(before.start)}.`,
      `It will be ${say.day(on)} ${say.span(start, end)}.`,
      `Place: ${place}.`,
      CALL_US,
    ],
    text: `Your job of ${say.shortDay(before.on)} at ${inText.user(user)} is now ${say.shortDay(on)} ${say.shortSpan(start, end)}, ${inText.place(place)}. ${CALL_US}`,
    asks: 'Can you come then?',
  }),
  'job-change-asked': ({ task, user, place, on, start, end, before, number, answerBy }, say) => ({
    subject: `Does the new time of your job on ${say.day(on)} suit you?`,
    says: [
      `Your job "${task}" at ${user} changes.`,
      `It was ${say.day(before.on)} at ${say.time(before.start)}.`,
      `It will be ${say.day(on)} ${say.span(start, end)}.`,
      `Place: ${place}.`,
      `Tell us whether that suits you by ${say.moment(answerBy)}.`,
      'If not, we will look for someone else.',
    ],
    text: `Your job of ${say.shortDay(before.on)} at ${inText.user(user)} is now ${say.shortDay(on)} ${say.shortSpan(start, end)}. OK? Send JA ${number} (yes) or NEE ${number} (no) by ${say.shortMoment(answerBy)}.`,
    asks: 'Can you come then? Yes or no?',
  }),
  'job-change-reminder': ({ task, user, place, on, start, end, number, answerBy }, say) => ({
    subject: `Can you come on ${say.day(on)}?`,
    says: [
      `Your job "${task}" at ${user} was moved.`,
      `It is now ${say.day(on)} ${say.span(start, end)}.`,
      `Place: ${place}.`,
      'We do not know yet whether you can come then.',
      `Please tell us by ${say.moment(answerBy)}.`,
    ],
    text: `Can you come? Job at ${inText.user(user)}, now ${say.shortDay(on)} ${say.shortSpan(start, end)}. Send JA ${number} (yes) or NEE ${number} (no) by ${say.shortMoment(answerBy)}.`,
    asks: 'Can you come then? Yes or no?',
  }),
  'job-series-changed': (series, say) => ({
    subject: `Your regular job at ${series.user} changes`,
    says: [`Your regular job "${series.task}" at ${series.user} changes.`, turned(series, say), CALL_US],
    text: `Your regular job at ${inText.user(series.user)}: ${turned(series, { day: say.shortDay, span: say.shortSpan })} ${CALL_US}`,
    asks: 'Does that suit you?',
  }),
  'job-series-offered': (series, say) => ({
    subject: `Would you like this regular job from ${say.day(series.from)}?`,
    says: [
      `We are looking for someone for a regular job: ${series.task}.`,
      `At ${series.user}.`,
      `Place: ${series.place}.`,
      `From ${say.day(series.from)} to ${say.day(series.until)}: ${series.visits} times.`,
      `Each time ${say.span(series.start, series.end)}.`,
      `Answer before ${say.moment(series.answerBy)}.`,
    ],
    text: `Job ${series.number} at ${inText.user(series.user)}, ${say.shortDay(series.from)} to ${say.shortDay(series.until)} (${series.visits} times)? Send JA ${series.number} (yes) or NEE ${series.number} (no) by ${say.shortMoment(series.answerBy)}.`,
    asks: 'Would you like this regular job? Yes or no?',
  }),
  'job-cancelled': ({ task, user, on, start, reason }, say) => ({
    subject: `Your job of ${say.day(on)} is cancelled`,
    says: [
      `Your job "${task}" at ${user} is cancelled.`,
      `It was ${say.day(on)} at ${say.time(start)}.`,
      reasons[reason],
      'You need not come.',
    ],
    text: `Your job of ${say.shortDay(on)} at ${say.time(start)} at ${inText.user(user)} is CANCELLED. ${reasons[reason]} You need not come.`,
  }),
  'job-tomorrow': ({ task, user, place, on, start, end }, say) => ({
    subject: 'You have a job tomorrow',
    says: [
      `Tomorrow you have a job: ${task}.`,
      `At ${user}.`,
      `Place: ${place}.`,
      `When: ${say.day(on)} ${say.span(start, end)}.`,
      CALL_US,
    ],
    text: `Tomorrow ${say.shortDay(on)} ${say.shortSpan(start, end)}: ${inText.task(task)} at ${inText.user(user)}, ${inText.place(place)}. ${CALL_US}`,
  }),
  'job-soon': ({ task, user, place, start }, say) => ({
    subject: `Your job begins at ${say.time(start)}`,
    says: [`Your job "${task}" begins at ${say.time(start)}.`, `At ${user}.`, `Place: ${place}.`, CALL_US],
    text: `Your job begins at ${say.time(start)}: ${inText.user(user)}, ${inText.place(place)}. ${CALL_US}`,
  }),
  'absence-noted': ({ from, until }, say) => ({
    subject: 'We know that you cannot come',
    says: [
      until === null
        ? `You cannot come from ${say.day(from)} on.`
        : `You cannot come from ${say.day(from)} until ${say.day(until)}.`,
      'We have noted that.',
      'Tell us when you are back.',
    ],
    text: `Noted: you cannot come from ${say.shortDay(from)} on. Tell us when you are back.`,
  }),
};
