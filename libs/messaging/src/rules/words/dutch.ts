import { simpleDutch, simpleDutchFrame } from './simple-dutch';
import { type FrameWords, inText, type MessageWords } from './wording';

/** Dutch as users read it; what simple Dutch says as well is said the same. */
export const dutch: MessageWords = {
  ...simpleDutch,
  'visit-planned': ({ task, worker, on, start, end }, say) => ({
    ...simpleDutch['visit-planned']({ task, worker, on, start, end }, say),
    subject: `${task} op ${say.day(on)}`,
    says: [
      `Op ${say.day(on)} ${say.span(start, end)} is "${task}" gepland.`,
      worker === null ? 'Wie komt, laten we u nog weten.' : `${worker} komt bij u.`,
    ],
  }),
  'visit-cancelled': (visit, say) => ({
    ...simpleDutch['visit-cancelled'](visit, say),
    asks: 'Wilt u een andere dag afspreken?',
  }),
  'substitute-sought': (visit, say) => ({
    ...simpleDutch['substitute-sought'](visit, say),
    says: [
      `${visit.worker ?? 'De wijk-werker'} kan niet komen op ${say.day(visit.on)} om ${say.time(visit.start)}.`,
      `Voor "${visit.task}" zoeken we meteen een vervanger.`,
      'U krijgt bericht zodra die gevonden is.',
    ],
  }),
  'hours-to-confirm': ({ performances, until }, say) => ({
    subject: performances === 1 ? 'Er wachten uren op u' : `Uren van ${performances} keer wachten op u`,
    says: [
      performances === 1
        ? 'De uren van 1 keer wachten op uw bevestiging.'
        : `De uren van ${performances} keer wachten op uw bevestiging.`,
      'Kloppen ze niet? Geef dan de juiste uren en de reden op.',
      `Laat u niets weten voor ${say.day(until)}, dan gelden de uren als bevestigd.`,
    ],
    text: `De uren van ${performances} keer wachten op u. Zonder antwoord voor ${say.shortDay(until)} gelden ze als bevestigd.`,
    asks: 'Kloppen de uren?',
  }),
  'cheques-expire': ({ cheques, until }, say) => ({
    subject: `Uw wijk-werkcheques vervallen op ${say.day(until)}`,
    says: [
      cheques === 1 ? 'U hebt nog 1 ongebruikte cheque.' : `U hebt nog ${cheques} ongebruikte cheques.`,
      `Ze zijn geldig tot en met ${say.day(until)}.`,
      'Gebruik ze voor die dag, of vraag ons wat er nog kan.',
    ],
  }),
  'cheques-short': ({ cheques }) => ({
    subject: 'Er zijn cheques nodig voor gewerkte uren',
    says: [
      cheques === 1
        ? 'Voor gewerkte uren is nog 1 cheque nodig.'
        : `Voor gewerkte uren zijn nog ${cheques} cheques nodig.`,
      'Zolang ze er niet zijn, blijven de uren open.',
      'Bestel nieuwe cheques, dan boeken wij de uren meteen.',
    ],
    asks: 'Wanneer bestelt u nieuwe cheques?',
  }),
  'worker-near-maximum': ({ worker, reachedOn }, say) => ({
    subject: `${worker} bereikt op ${say.day(reachedOn)} het maximum aan uren`,
    says: [
      `${worker} bereikt op ${say.day(reachedOn)} het wettelijke maximum aan uren.`,
      'Voor de dagen daarna zoeken wij iemand anders.',
      'U hoeft zelf niets te doen.',
    ],
    text: `${inText.worker(worker)} bereikt op ${say.shortDay(reachedOn)} het maximum aan uren. Wij zoeken iemand anders.`,
  }),
};

export const dutchFrame: FrameWords = {
  ...simpleDutchFrame,
  greeting: (name) => `Beste ${name}`,
  severalSubject: (messages) => `${messages} berichten over wijk-werken`,
};
