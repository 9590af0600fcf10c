import { assumed, type Chapter, found, foundSecondHand } from '../../entries';
import { decree, governmentDecision, told } from './sources';

/** Who organises wijk-werk, and who may see what became of people. Source: rules.md §7. */
export const organisation = {
  title: 'Organisatie en bewaring',
  figures: {
    'organiser-inhabitants-minimum': {
      title: 'Inwoners die een gemeente, of een samenwerking, nodig heeft om zelf te organiseren',
      unit: 'inhabitants',
      versions: [found(60_000, decree('organisatoren'))],
    },
    'small-count-minimum-persons': {
      title: 'Kleinste aantal mensen dat een overzicht toont',
      unit: 'persons',
      versions: [assumed(5, 'gewone drempel voor kleine aantallen')],
    },
    'retention-book-years': {
      title: 'Bewaring van het boek na het jaar waarin is geboekt',
      unit: 'years',
      versions: [assumed(7, 'zoals boekhoudstukken')],
    },
    'retention-person-years': {
      title: 'Bewaring van persoonsgegevens na de laatste overeenkomst',
      unit: 'years',
      versions: [assumed(5, 'geen tekst gevonden')],
    },
    'retention-look-years': {
      title: 'Bewaring van wie welk dossier bekeek',
      unit: 'years',
      versions: [assumed(10, 'geen tekst gevonden')],
    },
  },
  lists: {},
  days: {},
  principles: {
    'organiser-kinds': {
      title: 'Organisator is een grote gemeente, een samenwerking, of VDAB waar de gemeente het laat',
      versions: [found(true, decree('organisatoren'))],
    },
    'municipality-has-organiser': {
      title: 'Welke gemeente bij welke organisator hoort, hangt af van de dag',
      versions: [foundSecondHand(true, told('werkingsgebieden van het wijk-werken'))],
    },
    'merger-keeps-choices': {
      title: 'Na een fusie blijven eerdere keuzes gelden tot de nieuwe gemeente beslist',
      versions: [found(true, governmentDecision('artikel 21'))],
    },
    'referrer-follows-own-people': {
      title: 'Toeleiders volgen de mensen die zij toeleiden; het betalende OCMW ziet ook uren en bedragen',
      versions: [
        foundSecondHand(
          true,
          told('opvolging door toeleiders, zoals de vereniging van gemeenten die beschrijft'),
        ),
      ],
    },
  },
} as const satisfies Chapter;
