import { assumed, type Chapter, found, foundSecondHand } from '../../entries';
import { because, decree, elsewhere, equalTreatment, governmentDecision } from './sources';

/** Who organises wijk-werk, and who may see what became of people. */
export const organisation = {
  title: 'Organisatie en bewaring',
  figures: {
    'organiser-inhabitants-minimum': {
      title: 'Inwoners die een gemeente, of een samenwerking, nodig heeft om zelf te organiseren',
      unit: 'inhabitants',
      versions: [found(60_000, decree('artikelen 17 tot 24 (organisatoren)'))],
    },
    'small-count-minimum-persons': {
      title: 'Kleinste aantal mensen dat een overzicht toont',
      unit: 'persons',
      versions: [assumed(5, because('gewone drempel voor kleine aantallen'))],
    },
    'retention-book-years': {
      title: 'Bewaring van het boek na het jaar waarin is geboekt',
      unit: 'years',
      versions: [assumed(7, because('zoals boekhoudstukken'))],
    },
    'retention-person-years': {
      title: 'Bewaring van persoonsgegevens na de laatste overeenkomst',
      unit: 'years',
      versions: [assumed(5, because('geen tekst gevonden'))],
    },
    'retention-look-years': {
      title: 'Bewaring van wie welk dossier bekeek',
      unit: 'years',
      versions: [assumed(10, because('geen tekst gevonden'))],
    },
    'complaint-answer-days': {
      title: 'Dagen waarbinnen een melding of klacht wordt beantwoord',
      unit: 'days',
      versions: [assumed(45, because('zoals de klachtenregeling van de Vlaamse overheid, niet nagelezen'))],
    },
    'complaint-appeal-days': {
      title: 'Dagen na het antwoord waarin wie meldde in beroep kan gaan',
      unit: 'days',
      versions: [assumed(30, because('eigen keuze van deze dienst'))],
    },
  },
  lists: {},
  days: {},
  principles: {
    'organiser-kinds': {
      title: 'Organisator is een grote gemeente, een samenwerking, of VDAB waar de gemeente het laat',
      versions: [found(true, decree('artikelen 17 tot 24 (organisatoren)'))],
    },
    'municipality-has-organiser': {
      title: 'Welke gemeente bij welke organisator hoort, hangt af van de dag',
      versions: [foundSecondHand(true, elsewhere('werkingsgebieden van het wijk-werken'))],
    },
    'merger-keeps-choices': {
      title: 'Na een fusie blijven eerdere keuzes gelden tot de nieuwe gemeente beslist',
      versions: [found(true, governmentDecision('artikel 21'))],
    },
    'coordination-area-by-date': {
      title:
        'Regiegebieden zijn andere groepen gemeenten dan wijk-werkgebieden; ook zij hangen af van de dag',
      versions: [foundSecondHand(true, elsewhere('regiegebieden sociale economie en werk'))],
    },
    'equal-treatment': {
      title: 'Niemand wordt geweerd om afkomst, geloof, geslacht, leeftijd of gezondheid',
      versions: [foundSecondHand(true, equalTreatment)],
    },
    'vdab-platform-is-required': {
      title: 'VDAB heeft een eigen platform; wie deze dienst gebruikt, neemt gegevens daar over',
      versions: [found(true, decree('artikelen 39 tot 42 (platform)'))],
    },
    'referrer-follows-own-people': {
      title:
        'Een toeleider volgt de eigen mensen; het betalende OCMW ziet ook hun uren en bedragen per maand',
      versions: [foundSecondHand(true, elsewhere('opvolging door toeleiders, modeltekst van de VVSG'))],
    },
  },
} as const satisfies Chapter;
