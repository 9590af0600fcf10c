import { assumed, type Chapter, found, foundSecondHand } from '../../entries';
import { because, elsewhere, governmentDecision } from './sources';

/** What the worker receives, and what taxes and leefloon make of it. */
export const allowance = {
  title: 'Vergoeding, belasting en verzekering',
  figures: {
    'worker-allowance-cents': {
      title: 'Vergoeding van de wijk-werker per cheque',
      unit: 'cents',
      versions: [found(410, governmentDecision('hoofdstuk 2, afdeling 5 (voordelen voor de wijk-werker)'))],
    },
    'travel-cents-per-km': {
      title: 'Verplaatsingsvergoeding per kilometer',
      unit: 'cents',
      versions: [foundSecondHand(15, elsewhere('verplaatsingsvergoeding, zoals organisatoren ze meedelen'))],
    },
    'travel-threshold-km': {
      title: 'Heen en terug samen moet langer zijn dan dit om een verplaatsingsvergoeding te krijgen',
      unit: 'km',
      versions: [foundSecondHand(10, elsewhere('verplaatsingsvergoeding, zoals organisatoren ze meedelen'))],
    },
    'tax-reduction-percent': {
      title: 'Belastingvermindering voor privépersonen op gekochte cheques',
      unit: 'percent',
      versions: [
        foundSecondHand(30, elsewhere('belastingvermindering voor wijk-werkcheques')),
        foundSecondHand(20, {
          from: '2020-01-01',
          decidedOn: '2020-01-14',
          source: 'VDAB aan de organisatoren op 14 januari 2020, via Welzijnsregio Noord-Limburg',
        }),
      ],
    },
    'tax-reduction-maximum-cents': {
      title: 'Meeste aankopen per jaar met belastingvermindering, samen met dienstencheques',
      unit: 'cents',
      versions: [
        foundSecondHand(179_000, {
          from: '2024-01-01',
          decidedOn: '2024-01-01',
          source: 'belastingvermindering voor wijk-werkcheques, aanslagjaar 2025',
        }),
      ],
    },
    'tax-exempt-cents-per-hour': {
      title: 'Vergoeding per uur waarop de wijk-werker geen belasting betaalt',
      unit: 'cents',
      versions: [
        found(410, elsewhere('belastingadministratie: vrijstelling van de vergoeding voor wijk-werken')),
      ],
    },
    'leefloon-exempt-cents-per-cheque': {
      title: 'Vergoeding per cheque die het leefloon niet vermindert',
      unit: 'cents',
      versions: [
        foundSecondHand(410, elsewhere('vrijstelling voor het leefloon')),
        foundSecondHand(600, {
          from: '2023-01-01',
          decidedOn: '2023-10-01',
          source: 'vrijstelling voor het leefloon, beslist op 1 oktober 2023 met terugwerking',
        }),
      ],
    },
    'accident-report-working-days': {
      title: 'Werkdagen waarbinnen een arbeidsongeval bij VDAB wordt gemeld',
      unit: 'working-days',
      versions: [found(7, elsewhere('VDAB: arbeidsongevallen bij wijk-werken'))],
    },
    'damage-report-working-days': {
      title: 'Werkdagen waarbinnen schade bij de verzekering van VDAB wordt gemeld',
      unit: 'working-days',
      versions: [assumed(7, because('zoals bij een arbeidsongeval'))],
    },
  },
  lists: {},
  days: {},
  principles: {
    'travel-paid-from-first-km': {
      title: 'Boven de drempel wordt de verplaatsing vanaf de eerste kilometer vergoed',
      versions: [assumed(true, because('geen tekst gevonden'))],
    },
    'vdab-bears-the-allowance': {
      title: 'De vergoeding van de wijk-werker komt uit het budget van VDAB',
      versions: [foundSecondHand(true, elsewhere('financiering van het wijk-werken'))],
    },
    'tax-reduction-for-private-persons': {
      title: 'Alleen privépersonen krijgen de belastingvermindering',
      versions: [foundSecondHand(true, elsewhere('belastingvermindering voor wijk-werkcheques'))],
    },
    'vdab-insures': {
      title: 'VDAB verzekert arbeidsongevallen en aansprakelijkheid; de gebruiker sluit niets af',
      versions: [foundSecondHand(true, elsewhere('verzekering, zoals gemeenten ze meedelen'))],
    },
  },
} as const satisfies Chapter;
