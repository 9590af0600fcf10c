import { inText, type JobWords } from '../wording';
import { CALL_US, reasons, turned } from './phrases';

export const jobs: JobWords = {
  'job-offered': ({ task, user, place, on, start, end, number, answerBy }, say) => ({
    subject: `Voulez-vous faire ce travail le ${say.day(on)} ?`,
    says: [
      `Nous cherchons quelqu'un pour : ${task}.`,
      `Chez ${user}.`,
      `Lieu : ${place}.`,
      `Quand : ${say.day(on)} ${say.span(start, end)}.`,
      `Répondez avant ${say.moment(answerBy)}.`,
    ],
    text: `Travail ${number}? ${inText.task(task)} chez ${inText.user(user)}, ${say.shortDay(on)} ${say.shortSpan(start, end)}. SMS JA ${number} (oui) ou NEE ${number} (non) avant ${say.shortMoment(answerBy)}.`,
    asks: 'Voulez-vous faire ce travail ? Oui ou non ?',
  }),
  'offer-over': ({ number, task, on }, say) => ({
    subject: `Le travail de ${say.day(on)} est pris`,
    says: [`Le travail « ${task} » de ${say.day(on)} est pris.`, 'Merci. Nous vous demanderons encore.'],
    text: `Le travail ${number} de ${say.shortDay(on)} est pris. Merci. Nous vous demanderons encore.`,
  }),
  'job-given': ({ task, user, place, on, start, end }, say) => ({
    subject: `Votre travail de ${say.day(on)}`,
    says: [
      `Vous avez un travail : ${task}.`,
      `Chez ${user}.`,
      `Lieu : ${place}.`,
      `Quand : ${say.day(on)} ${say.span(start, end)}.`,
      CALL_US,
    ],
    text: `Votre travail: ${inText.task(task)} chez ${inText.user(user)}, ${inText.place(place)}, ${say.shortDay(on)} ${say.shortSpan(start, end)}. ${CALL_US}`,
    asks: 'Est-ce que cela vous convient ?',
  }),
  'job-changed': ({ task, user, place, on, start, end, before }, say) => ({
    subject: `Votre travail de ${say.day(before.on)} change`,
    says: [
      `Votre travail « ${task} » chez ${user} change.`,
      `C'était ${say.day(before.on)} à ${say.time(before.start)}.`,
      `C'est maintenant ${say.day(on)} ${say.span(start, end)}.`,
      `Lieu : ${place}.`,
      CALL_US,
    ],
    text: `Votre travail de ${say.shortDay(before.on)} chez ${inText.user(user)}: ${say.shortDay(on)} ${say.shortSpan(start, end)}, ${inText.place(place)}. ${CALL_US}`,
    asks: 'Pouvez-vous venir à ce moment ?',
  }),
  'job-change-asked': ({ task, user, place, on, start, end, before, number, answerBy }, say) => ({
    subject: `La nouvelle heure de votre travail du ${say.day(on)} vous convient-elle ?`,
    says: [
      `Votre travail « ${task} » chez ${user} change.`,
      `C'était ${say.day(before.on)} à ${say.time(before.start)}.`,
      `C'est maintenant ${say.day(on)} ${say.span(start, end)}.`,
      `Lieu : ${place}.`,
      `Dites-nous si cela vous convient, avant ${say.moment(answerBy)}.`,
      "Sinon, nous cherchons quelqu'un d'autre.",
    ],
    text: `Travail du ${say.shortDay(before.on)} chez ${inText.user(user)}: ${say.shortDay(on)} ${say.shortSpan(start, end)}. Ca va? SMS JA ${number} (oui) ou NEE ${number} (non) avant ${say.shortMoment(answerBy)}.`,
    asks: 'Pouvez-vous venir à ce moment ? Oui ou non ?',
  }),
  'job-change-reminder': ({ task, user, place, on, start, end, number, answerBy }, say) => ({
    subject: `Venez-vous le ${say.day(on)} ?`,
    says: [
      `Votre travail « ${task} » chez ${user} a été déplacé.`,
      `C'est maintenant ${say.day(on)} ${say.span(start, end)}.`,
      `Lieu : ${place}.`,
      'Nous ne savons pas encore si vous pouvez venir.',
      `Dites-le-nous avant ${say.moment(answerBy)}.`,
    ],
    text: `Venez-vous? Travail chez ${inText.user(user)}: ${say.shortDay(on)} ${say.shortSpan(start, end)}. SMS JA ${number} (oui) ou NEE ${number} (non) avant ${say.shortMoment(answerBy)}.`,
    asks: 'Pouvez-vous venir à ce moment ? Oui ou non ?',
  }),
  'job-series-changed': (series, say) => ({
    subject: `Votre travail régulier chez ${series.user} change`,
    says: [
      `Votre travail régulier « ${series.task} » chez ${series.user} change.`,
      turned(series, say),
      CALL_US,
    ],
    text: `Votre travail régulier chez ${inText.user(series.user)}: ${turned(series, { day: say.shortDay, span: say.shortSpan })} ${CALL_US}`,
    asks: 'Cela vous convient-il ?',
  }),
  'job-series-offered': (series, say) => ({
    subject: `Voulez-vous faire ce travail régulier à partir de ${say.day(series.from)} ?`,
    says: [
      `Nous cherchons quelqu'un pour un travail régulier : ${series.task}.`,
      `Chez ${series.user}.`,
      `Lieu : ${series.place}.`,
      `De ${say.day(series.from)} à ${say.day(series.until)} : ${series.visits} fois.`,
      `Chaque fois ${say.span(series.start, series.end)}.`,
      `Répondez avant ${say.moment(series.answerBy)}.`,
    ],
    text: `Travail ${series.number} chez ${inText.user(series.user)}, du ${say.shortDay(series.from)} au ${say.shortDay(series.until)} (${series.visits} fois)? SMS JA ${series.number} (oui) ou NEE ${series.number} (non) avant ${say.shortMoment(series.answerBy)}.`,
    asks: 'Voulez-vous faire ce travail régulier ? Oui ou non ?',
  }),
  'job-cancelled': ({ task, user, on, start, reason }, say) => ({
    subject: `Votre travail de ${say.day(on)} est annulé`,
    says: [
      `Votre travail « ${task} » chez ${user} est annulé.`,
      `C'était ${say.day(on)} à ${say.time(start)}.`,
      reasons[reason],
      'Vous ne devez pas venir.',
    ],
    text: `Votre travail de ${say.shortDay(on)} à ${say.time(start)} chez ${inText.user(user)} est ANNULE. ${reasons[reason]} Ne venez pas.`,
  }),
  'job-tomorrow': ({ task, user, place, on, start, end }, say) => ({
    subject: 'Demain vous avez un travail',
    says: [
      `Demain vous avez un travail : ${task}.`,
      `Chez ${user}.`,
      `Lieu : ${place}.`,
      `Quand : ${say.day(on)} ${say.span(start, end)}.`,
      CALL_US,
    ],
    text: `Demain ${say.shortDay(on)} ${say.shortSpan(start, end)}: ${inText.task(task)} chez ${inText.user(user)}, ${inText.place(place)}. ${CALL_US}`,
  }),
  'job-soon': ({ task, user, place, start }, say) => ({
    subject: `Votre travail commence à ${say.time(start)}`,
    says: [
      `Votre travail « ${task} » commence à ${say.time(start)}.`,
      `Chez ${user}.`,
      `Lieu : ${place}.`,
      CALL_US,
    ],
    text: `Votre travail commence à ${say.time(start)}: ${inText.user(user)}, ${inText.place(place)}. ${CALL_US}`,
  }),
  'absence-noted': ({ from, until }, say) => ({
    subject: 'Nous savons que vous ne pouvez pas venir',
    says: [
      until === null
        ? `Vous ne pouvez pas venir à partir de ${say.day(from)}.`
        : `Vous ne pouvez pas venir de ${say.day(from)} à ${say.day(until)}.`,
      "Nous l'avons noté.",
      'Dites-nous quand vous revenez.',
    ],
    text: `Noté: vous ne pouvez pas venir à partir de ${say.shortDay(from)}. Dites-nous quand vous revenez.`,
  }),
};
