import { type OfferRefusalCode, type SeriesRefusalCode, type VisitRefusalCode } from '#matching';
import { type WordsFor } from '../words';

/** Why a place is not offered, or a visit with its team or a whole series not changed, as was asked. */
export const offerAndVisitWords: WordsFor<OfferRefusalCode | VisitRefusalCode | SeriesRefusalCode> = {
  'first-yes-too-early': {
    says: ({ day, hours }) =>
      `De klus van ${day} begint pas over meer dan ${hours} uur: wie het eerst ja zegt, hoeft hem niet te krijgen.`,
    helps: 'Vraag op volgorde of verzamel de antwoorden, of zeg waarom het zo snel moet.',
  },
  'nobody-to-ask': {
    says: ({ asked }) => `Van de ${asked} mensen op de lijst kan nu niemand komen.`,
    helps: 'Kijk bij elke naam waarom, en kies anderen.',
  },
  'asked-already': {
    says: ({ day }) => `Voor de klus van ${day} loopt al een vraagronde.`,
    helps: 'Wacht op de antwoorden, of stop eerst met vragen.',
  },

  'place-closed-then': {
    says: ({ day }) => `Op ${day} is deze plaats gesloten.`,
    helps: 'Kies een andere dag, of trek eerst de sluiting in.',
  },
  'visit-not-on-closed-day': {
    says: ({ day }) => `De klus van ${day} valt niet (meer) op een gesloten dag.`,
    helps: 'Bekijk de lijst opnieuw, of verplaats of last deze klus alleen af.',
  },
  'occurrence-not-called-off': {
    says: ({ day }) => `De klus van ${day} is niet afgelast: er is niets terug te draaien.`,
    helps: 'Bekijk hoe de klus er nu voor staat.',
  },
  'team-not-too-small': {
    says: ({ day, taken, minimum }) => `Op ${day} zijn er ${taken} mensen, van minstens ${minimum}.`,
    helps: 'Alleen met een te kleine ploeg, en met iemand, is er iets te beslissen.',
  },
  'not-a-series': {
    says: () => 'Deze aanvraag komt niet steeds terug: er is geen reeks om te veranderen.',
    helps: 'Wijzig de aanvraag zelf, of verplaats de klus.',
  },
  'series-lasts-already': {
    says: ({ until, asked }) => `Deze reeks loopt al tot en met ${until}; ${asked} ligt niet later.`,
    helps: 'Geef een latere laatste dag. Korter maken doet u bij "Wijzig".',
  },
  'series-over-by-then': {
    says: ({ day, until }) => `Op ${day} is deze reeks voorbij: de laatste dag is ${until}.`,
    helps: 'Kies een dag voor het einde, of laat de reeks eerst langer lopen.',
  },
  'series-not-paused': {
    says: ({ day }) => `Deze reeks ligt vanaf ${day} niet stil: er is niets te hervatten.`,
    helps: 'Bekijk bij de keren welke dagen doorgaan.',
  },
  'member-cannot': {
    says: ({ name }) => `${name} kan dan niet, om wat hieronder staat.`,
    helps: 'Kies een ander uur, of laat los wie dan niet kan.',
  },
};
