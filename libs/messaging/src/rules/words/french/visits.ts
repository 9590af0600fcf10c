import { inText, type VisitWords } from '../wording';
import { reasons, turned } from './phrases';

export const visits: VisitWords = {
  'visit-planned': ({ task, worker, on, start, end }, say) => ({
    subject: `${task} le ${say.day(on)}`,
    says: [
      `« ${task} » est prévu le ${say.day(on)} ${say.span(start, end)}.`,
      worker === null ? 'Nous vous dirons qui vient.' : `${worker} viendra.`,
    ],
    text: `${inText.worker(worker ?? "Quelqu'un")} vient ${say.shortDay(on)} ${say.shortSpan(start, end)} pour ${inText.task(task)}.`,
  }),
  'visit-changed': ({ task, worker, on, start, end, before }, say) => ({
    subject: `La visite de ${say.day(before.on)} change`,
    says: [
      `La visite pour « ${task} » change.`,
      `C'était ${say.day(before.on)} à ${say.time(before.start)}.`,
      `C'est maintenant ${say.day(on)} ${say.span(start, end)}.`,
      worker === null ? 'Nous vous dirons qui vient.' : `${worker} viendra.`,
    ],
    text: `${inText.task(task)} de ${say.shortDay(before.on)}: maintenant ${say.shortDay(on)} ${say.shortSpan(start, end)}.`,
    asks: 'Est-ce que cela vous convient ?',
  }),
  'visit-series-changed': (series, say) => ({
    subject: `Votre série « ${series.task} » change`,
    says: [`Votre série « ${series.task} » change.`, turned(series, say)],
    text: `Votre série ${inText.task(series.task)}: ${turned(series, { day: say.shortDay, span: say.shortSpan })}`,
  }),
  'visit-cancelled': ({ task, on, start, reason }, say) => ({
    subject: `La visite de ${say.day(on)} est annulée`,
    says: [
      `La visite pour « ${task} » est annulée.`,
      `C'était ${say.day(on)} à ${say.time(start)}.`,
      reasons[reason],
    ],
    text: `${inText.task(task)} de ${say.shortDay(on)} à ${say.time(start)} est ANNULE. ${reasons[reason]}`,
    asks: 'Voulez-vous un autre jour ?',
  }),
  'substitute-sought': ({ task, worker, on, start }, say) => ({
    subject: `Nous cherchons un remplaçant pour ${say.day(on)}`,
    says: [
      `${worker ?? 'Le travailleur'} ne peut pas venir ${say.day(on)} à ${say.time(start)}.`,
      `Il s'agit de : ${task}.`,
      'Nous cherchons un remplaçant.',
      'Nous vous dirons dès que nous en trouvons un.',
    ],
    text: `${inText.worker(worker ?? 'Le travailleur')} ne peut pas venir ${say.shortDay(on)} ${say.time(start)}. Nous cherchons un remplaçant.`,
  }),
  'substitute-found': ({ task, worker, on, start, end }, say) => ({
    subject: `Il y a un remplaçant pour ${say.day(on)}`,
    says: [
      `Il y a un remplaçant pour : ${task}.`,
      `${worker ?? 'Le remplaçant'} vient ${say.day(on)} ${say.span(start, end)}.`,
    ],
    text: `Remplaçant trouvé: ${inText.worker(worker ?? "quelqu'un")} vient ${say.shortDay(on)} ${say.shortSpan(start, end)}.`,
  }),
  'substitute-not-found': ({ task, on, start }, say) => ({
    subject: `Pas de remplaçant pour ${say.day(on)}`,
    says: [
      `Nous n'avons pas trouvé de remplaçant pour : ${task}.`,
      `Personne ne vient ${say.day(on)} à ${say.time(start)}.`,
      'Nos excuses. Appelez-nous pour un autre jour.',
    ],
    text: `Pas de remplaçant pour ${say.shortDay(on)} à ${say.time(start)}. Personne ne vient. Appelez-nous pour un autre jour.`,
  }),
  'worker-near-maximum': ({ worker, reachedOn }, say) => ({
    subject: `${worker} ne peut plus venir après le ${say.day(reachedOn)}`,
    says: [
      `${worker} atteint le maximum d'heures le ${say.day(reachedOn)}.`,
      "Nous cherchons quelqu'un d'autre.",
    ],
    text: `${inText.worker(worker)} atteint le maximum d'heures le ${say.shortDay(reachedOn)}. Nous cherchons quelqu'un d'autre.`,
  }),
};
