import { inText, type HoursWords } from '../wording';

export const hours: HoursWords = {
  'hours-to-confirm': ({ performances, until }, say) => ({
    subject: 'Kijkt u de uren na?',
    says: [
      performances === 1 ? 'Er wacht 1 klus op u.' : `Er wachten ${performances} klussen op u.`,
      'Kijk na of de uren kloppen.',
      `Zegt u niets voor ${say.day(until)}? Dan zijn de uren bevestigd.`,
    ],
    asks: 'Kloppen de uren?',
  }),
  'hours-confirmed-by-silence': ({ other, on, start, end }, say) => ({
    subject: `De uren van ${say.day(on)} zijn bevestigd`,
    says: [
      `De uren met ${other} zijn bevestigd.`,
      `Het gaat om ${say.day(on)} ${say.span(start, end)}.`,
      'Niemand zei iets. Daarom gelden ze nu.',
      'Klopt het niet? Bel ons voor de maand wordt afgesloten.',
    ],
    text: `De uren van ${say.shortDay(on)} ${say.shortSpan(start, end)} zijn bevestigd. Klopt het niet? Bel ons.`,
  }),
  'hours-contested': ({ other, on, start, end }, say) => ({
    subject: `Uw uren van ${say.day(on)} worden nagekeken`,
    says: [
      `${other} zegt dat uw uren niet kloppen.`,
      `Het gaat om ${say.day(on)} ${say.span(start, end)}.`,
      'Uw bemiddelaar kijkt het na en belt u.',
    ],
    text: `Uw uren van ${say.shortDay(on)} worden nagekeken: iemand zegt dat ze niet kloppen. Uw bemiddelaar belt u.`,
  }),
  'hours-decided': ({ other, on, start, end }, say) => ({
    subject: `De uren van ${say.day(on)} zijn beslist`,
    says: [
      `Uw bemiddelaar keek de uren met ${other} na.`,
      `Op ${say.day(on)} telt de tijd ${say.span(start, end)}.`,
      'Vragen? Bel ons.',
    ],
    text: `Uw uren zijn nagekeken: ${say.shortDay(on)} telt ${say.shortSpan(start, end)}. Vragen? Bel ons.`,
  }),
  'hours-missing': ({ other, on, start, end }, say) => ({
    subject: `Geef uw uren van ${say.day(on)} door`,
    says: [
      `U had een klus bij ${other}.`,
      `Dat was ${say.day(on)} ${say.span(start, end)}.`,
      'Wij kennen uw uren nog niet. Geef ze door.',
    ],
    text: `Wij kennen uw uren van ${say.shortDay(on)} bij ${inText.user(other)} nog niet. Geef ze door of bel ons.`,
    asks: 'Hoe laat begon u? Hoe laat was u klaar?',
  }),
  'month-closed': ({ month, hours, amountCents }, say) => ({
    subject: `Uw overzicht van ${say.period(month)}`,
    says: [`In ${say.period(month)} telden ${hours} uur.`, `Dat is samen ${say.euros(amountCents)}.`],
  }),
  'cheques-expire': ({ cheques, until }, say) => ({
    subject: `Uw cheques vervallen op ${say.day(until)}`,
    says: [
      cheques === 1 ? 'U hebt nog 1 cheque.' : `U hebt nog ${cheques} cheques.`,
      `Ze gelden tot en met ${say.day(until)}.`,
      'Daarna zijn ze niets meer waard.',
    ],
  }),
  'cheques-short': ({ cheques }) => ({
    subject: 'Uw cheques zijn op',
    says: [
      'Er zijn uren gewerkt.',
      cheques === 1 ? 'U hebt nog 1 cheque nodig.' : `U hebt nog ${cheques} cheques nodig.`,
      'Bestel nieuwe cheques.',
    ],
    asks: 'Wanneer bestelt u nieuwe cheques?',
  }),
  'hours-near-maximum': ({ used, maximum, period, reachedOn }, say) => ({
    subject: `U hebt bijna al uw uren voor ${say.period(period)}`,
    says: [
      `U hebt ${used} van ${maximum} uur voor ${say.period(period)}.`,
      reachedOn === null
        ? 'Daarna kunt u niet meer werken in die tijd.'
        : `Op ${say.day(reachedOn)} zijn ze op.`,
    ],
  }),
  'agreement-ends': ({ until }, say) => ({
    subject: `Uw overeenkomst eindigt op ${say.day(until)}`,
    says: [
      `Uw overeenkomst stopt op ${say.day(until)}.`,
      'Wij praten graag met u over wat daarna komt.',
      'Uw bemiddelaar belt u.',
    ],
    asks: 'Wanneer kunt u komen praten?',
  }),
  'talk-due': () => ({
    subject: 'Wij praten graag met u',
    says: [
      'Het is tijd voor een gesprek.',
      'Wij praten over uw volgende stap.',
      'Bel ons voor een afspraak.',
    ],
    asks: 'Wanneer kunt u komen?',
  }),
  'certificate-expires': ({ certificate, until }, say) => ({
    subject: `Uw attest geldt tot ${say.day(until)}`,
    says: [
      `Uw attest "${certificate}" geldt tot ${say.day(until)}.`,
      'Daarna kunt u sommige klussen niet doen.',
      'Breng een nieuw attest mee.',
    ],
    text: `Uw attest "${inText.place(certificate)}" geldt tot ${say.shortDay(until)}. Breng een nieuw attest mee.`,
  }),
  'report-received': ({ number, by }, say) => ({
    subject: `Wij kregen uw melding ${number}`,
    says: [`Wij kregen uw melding. Ze heeft nummer ${number}.`, `U hoort van ons voor of op ${say.day(by)}.`],
  }),
  'report-news': ({ number }) => ({
    subject: `Er is nieuws over uw melding ${number}`,
    says: [`Er is nieuws over uw melding ${number}.`, 'U leest het op uw pagina. Of vraag het ons.'],
  }),
};
