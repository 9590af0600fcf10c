import { inText, type JobWords } from '../wording';
import { CALL_US, reasons, turned } from './phrases';

export const jobs: JobWords = {
  'job-offered': ({ task, user, place, on, start, end, number, answerBy }, say) => ({
    subject: `Wilt u deze klus doen op ${say.day(on)}?`,
    says: [
      `Wij zoeken iemand voor: ${task}.`,
      `Bij ${user}.`,
      `Plaats: ${place}.`,
      `Wanneer: ${say.day(on)} ${say.span(start, end)}.`,
      `Antwoord voor ${say.moment(answerBy)}.`,
    ],
    text: `Klus ${number}? ${inText.task(task)} bij ${inText.user(user)}, ${say.shortDay(on)} ${say.shortSpan(start, end)}. Stuur JA ${number} of NEE ${number} voor ${say.shortMoment(answerBy)}.`,
    asks: 'Wilt u deze klus doen? Ja of nee?',
  }),
  'offer-over': ({ number, task, on }, say) => ({
    subject: `De klus van ${say.day(on)} is ingevuld`,
    says: [`De klus "${task}" van ${say.day(on)} is al ingevuld.`, 'Bedankt. Wij vragen u graag opnieuw.'],
    text: `Klus ${number} van ${say.shortDay(on)} is al ingevuld. Bedankt. Wij vragen u graag opnieuw.`,
  }),
  'job-given': ({ task, user, place, on, start, end }, say) => ({
    subject: `Uw klus op ${say.day(on)}`,
    says: [
      `U hebt een klus: ${task}.`,
      `Bij ${user}.`,
      `Plaats: ${place}.`,
      `Wanneer: ${say.day(on)} ${say.span(start, end)}.`,
      CALL_US,
    ],
    text: `Uw klus: ${inText.task(task)} bij ${inText.user(user)}, ${inText.place(place)}, ${say.shortDay(on)} ${say.shortSpan(start, end)}. ${CALL_US}`,
    asks: 'Is dat goed voor u?',
  }),
  'job-changed': ({ task, user, place, on, start, end, before }, say) => ({
    subject: `Uw klus van ${say.day(before.on)} verandert`,
    says: [
      `Uw klus "${task}" bij ${user} verandert.`,
      `Het was ${say.day(before.on)} om ${say.time(before.start)}.`,
      `Het wordt ${say.day(on)} ${say.span(start, end)}.`,
      `Plaats: ${place}.`,
      CALL_US,
    ],
    text: `Uw klus van ${say.shortDay(before.on)} bij ${inText.user(user)} wordt ${say.shortDay(on)} ${say.shortSpan(start, end)}, ${inText.place(place)}. ${CALL_US}`,
    asks: 'Kunt u dan ook?',
  }),
  'job-change-asked': ({ task, user, place, on, start, end, before, number, answerBy }, say) => ({
    subject: `Past het nieuwe uur van uw klus op ${say.day(on)}?`,
    says: [
      `Uw klus "${task}" bij ${user} verandert.`,
      `Het was ${say.day(before.on)} om ${say.time(before.start)}.`,
      `Het wordt ${say.day(on)} ${say.span(start, end)}.`,
      `Plaats: ${place}.`,
      `Laat ons weten of dat past, voor ${say.moment(answerBy)}.`,
      'Past het niet? Dan zoeken wij iemand anders.',
    ],
    text: `Uw klus van ${say.shortDay(before.on)} bij ${inText.user(user)} wordt ${say.shortDay(on)} ${say.shortSpan(start, end)}. Past dat? Stuur JA ${number} of NEE ${number} voor ${say.shortMoment(answerBy)}.`,
    asks: 'Kunt u dan komen? Ja of nee?',
  }),
  'job-change-reminder': ({ task, user, place, on, start, end, number, answerBy }, say) => ({
    subject: `Komt u op ${say.day(on)}?`,
    says: [
      `Uw klus "${task}" bij ${user} is verplaatst.`,
      `Het is nu ${say.day(on)} ${say.span(start, end)}.`,
      `Plaats: ${place}.`,
      'Wij weten nog niet of u dan kunt komen.',
      `Laat het ons weten voor ${say.moment(answerBy)}.`,
    ],
    text: `Komt u? Uw klus bij ${inText.user(user)} is nu ${say.shortDay(on)} ${say.shortSpan(start, end)}. Stuur JA ${number} of NEE ${number} voor ${say.shortMoment(answerBy)}.`,
    asks: 'Kunt u dan komen? Ja of nee?',
  }),
  'job-series-changed': (series, say) => ({
    subject: `Uw vaste klus bij ${series.user} verandert`,
    says: [`Uw vaste klus "${series.task}" bij ${series.user} verandert.`, turned(series, say), CALL_US],
    text: `Uw vaste klus bij ${inText.user(series.user)}: ${turned(series, { day: say.shortDay, span: say.shortSpan })} ${CALL_US}`,
    asks: 'Is dat goed voor u?',
  }),
  'job-series-offered': (series, say) => ({
    subject: `Wilt u deze vaste klus doen vanaf ${say.day(series.from)}?`,
    says: [
      `Wij zoeken iemand voor een vaste klus: ${series.task}.`,
      `Bij ${series.user}.`,
      `Plaats: ${series.place}.`,
      `Van ${say.day(series.from)} tot en met ${say.day(series.until)}: ${series.visits} keer.`,
      `Telkens ${say.span(series.start, series.end)}.`,
      `Antwoord voor ${say.moment(series.answerBy)}.`,
    ],
    text: `Vaste klus ${series.number} bij ${inText.user(series.user)}, van ${say.shortDay(series.from)} tot ${say.shortDay(series.until)} (${series.visits} keer)? Stuur JA ${series.number} of NEE ${series.number} voor ${say.shortMoment(series.answerBy)}.`,
    asks: 'Wilt u deze vaste klus doen? Ja of nee?',
  }),
  'job-cancelled': ({ task, user, on, start, reason }, say) => ({
    subject: `Uw klus van ${say.day(on)} gaat niet door`,
    says: [
      `Uw klus "${task}" bij ${user} gaat niet door.`,
      `Het was ${say.day(on)} om ${say.time(start)}.`,
      reasons[reason],
      'U hoeft niet te komen.',
    ],
    text: `Uw klus van ${say.shortDay(on)} om ${say.time(start)} bij ${inText.user(user)} gaat NIET door. ${reasons[reason]} U hoeft niet te komen.`,
  }),
  'job-tomorrow': ({ task, user, place, on, start, end }, say) => ({
    subject: `Morgen hebt u een klus`,
    says: [
      `Morgen hebt u een klus: ${task}.`,
      `Bij ${user}.`,
      `Plaats: ${place}.`,
      `Wanneer: ${say.day(on)} ${say.span(start, end)}.`,
      CALL_US,
    ],
    text: `Morgen ${say.shortDay(on)} ${say.shortSpan(start, end)}: ${inText.task(task)} bij ${inText.user(user)}, ${inText.place(place)}. ${CALL_US}`,
  }),
  'job-soon': ({ task, user, place, start }, say) => ({
    subject: `Uw klus begint om ${say.time(start)}`,
    says: [`Uw klus "${task}" begint om ${say.time(start)}.`, `Bij ${user}.`, `Plaats: ${place}.`, CALL_US],
    text: `Uw klus begint om ${say.time(start)}: ${inText.user(user)}, ${inText.place(place)}. ${CALL_US}`,
  }),
  'absence-noted': ({ from, until }, say) => ({
    subject: 'Wij weten dat u niet kunt komen',
    says: [
      until === null
        ? `U kunt niet komen vanaf ${say.day(from)}.`
        : `U kunt niet komen van ${say.day(from)} tot en met ${say.day(until)}.`,
      'Wij hebben dat genoteerd.',
      'Laat ons weten wanneer u terug bent.',
    ],
    text: `Genoteerd: u kunt niet komen vanaf ${say.shortDay(from)}. Laat ons weten wanneer u terug bent.`,
  }),
};
