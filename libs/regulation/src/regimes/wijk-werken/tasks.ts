import { day } from '#kernel';
import { assumed, type Chapter, found, foundSecondHand } from '../../entries';
import { because, decree, elsewhere } from './sources';

/** Who may use wijk-werk, and for which activities. */
export const tasks = {
  title: 'Gebruikers en activiteiten',
  figures: {},
  lists: {},
  days: {
    'textile-washing-day': {
      title: 'Gebruiker en wijk-werker deden op deze dag al samen textielwas onder PWA',
      versions: [foundSecondHand(day('2017-12-31'), elsewhere('overgangsregeling textielwas'))],
    },
  },
  principles: {
    'user-kinds': {
      title:
        'Gebruikers zijn privépersonen, gemeenten, OCMW’s, scholen, land- en tuinbouwers en niet-commerciële verenigingen',
      versions: [found(true, decree('artikelen 30 tot 33 (gebruikers)'))],
    },
    'place-of-work-in-flanders': {
      title: 'De plaats van het werk ligt in het Vlaamse Gewest',
      versions: [found(true, elsewhere('officiële voorwaarden voor gebruikers van wijk-werken'))],
    },
    'tasks-displace-no-work': {
      title: 'Een activiteit verdringt geen regulier werk, ook niet in de sociale economie',
      versions: [found(true, decree('artikel 26'))],
    },
    'flemish-task-list': {
      title: 'De raad van bestuur van VDAB stelt de Vlaamse activiteitenlijst vast',
      versions: [found(true, decree('artikel 27'))],
    },
    'local-task-decisions': {
      title: 'Een gemeente staat activiteiten op haar grondgebied toe, weigert ze of voegt ze toe',
      versions: [found(true, decree('artikel 27'))],
    },
    'local-addition-reasoning': {
      title: 'Een toevoeging door een gemeente motiveert waarom ze geen werk verdringt',
      versions: [found(true, decree('artikel 27'))],
    },
    'tasks-reserved-for-user-kinds': {
      title: 'Activiteiten kunnen voorbehouden zijn voor soorten gebruikers',
      versions: [found(true, decree('artikel 27'))],
    },
    'local-addition-struck': {
      title: 'De raad van bestuur van VDAB schrapt een toevoeging, met ingang van de dag van de beslissing',
      versions: [found(true, decree('artikel 28'))],
    },
    'transitional-tasks': {
      title:
        'Textielwas kan alleen voor wie het samen al deed onder PWA; gewone huishoudhulp is gesloten voor nieuwe gebruikers',
      versions: [foundSecondHand(true, elsewhere('overgangsregeling van PWA, zoals gemeenten ze meedelen'))],
    },
    'addition-after-strike': {
      title: 'Wat de raad van bestuur schrapte, kan een gemeente opnieuw toevoegen',
      versions: [assumed(false, because('geen tekst gevonden'))],
    },
    'local-decision-reaches-back': {
      title: 'Een beslissing van een gemeente kan gelden vóór de dag waarop ze is genomen',
      versions: [assumed(false, because('geen tekst gevonden'))],
    },
    'unconfirmed-line-is-reviewed': {
      title: 'Over een activiteit die niet in een officiële lijst is gelezen, beslist de bemiddelaar',
      versions: [assumed(true, because('eigen keuze van deze dienst'))],
    },
    'user-agreement': {
      title: 'De gebruiker tekent een gebruikersovereenkomst',
      versions: [
        foundSecondHand(true, elsewhere('inschrijving van gebruikers, zoals gemeenten ze meedelen')),
      ],
    },
    'allowed-on-the-day-of-work': {
      title: 'De lijst op de dag van het werk beslist',
      versions: [found(true, decree('artikel 27'))],
    },
    'extract-with-children-or-vulnerable': {
      title: 'Wie met kinderen of kwetsbare mensen werkt, heeft een uittreksel 596.2 laten zien',
      versions: [assumed(true, because('geen tekst voor wijk-werken gevonden'))],
    },
    'extract-is-never-stored': {
      title: 'Van een uittreksel wordt alleen bewaard wie het zag, wanneer, en tot wanneer het geldt',
      versions: [assumed(true, because('eigen keuze van deze dienst'))],
    },
    'crossing-needs-training-and-mandate': {
      title: 'Een gemachtigd opzichter heeft een opleiding en een machtiging',
      versions: [assumed(true, because('geen tekst voor wijk-werken gevonden'))],
    },
  },
} as const satisfies Chapter;
