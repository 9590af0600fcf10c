import { assumed, type Chapter, found, foundSecondHand } from '../../entries';
import { because, elsewhere, governmentDecision } from './sources';

/** How hours count, and how many. */
export const hours = {
  title: 'Uren',
  figures: {
    'hours-per-month-maximum': {
      title: 'Meeste getelde uren per kalendermaand, over alle gebruikers samen',
      unit: 'hours',
      versions: [found(60, governmentDecision('hoofdstuk 2, afdeling 4 (prestaties)'))],
    },
    'hours-per-year-maximum': {
      title: 'Meeste getelde uren per jaar, over alle gebruikers samen',
      unit: 'hours',
      versions: [found(630, governmentDecision('hoofdstuk 2, afdeling 4 (prestaties)'))],
    },
    'hours-warning-percent': {
      title: 'Deel van het maximum waarbij wordt gewaarschuwd',
      unit: 'percent',
      versions: [assumed(80, because('eigen keuze van deze dienst'))],
    },
    'silence-working-days-screen': {
      title: 'Werkdagen waarna zwijgen op het scherm de uren bevestigt',
      unit: 'working-days',
      versions: [assumed(5, because('zoals bij dienstencheques'))],
    },
    'silence-working-days-paper': {
      title: 'Werkdagen waarna zwijgen op papier of aan de telefoon de uren bevestigt',
      unit: 'working-days',
      versions: [assumed(10, because('zoals bij dienstencheques'))],
    },
    'silence-reminder-working-days': {
      title:
        'Werkdagen vóór het einde van die termijn waarop wie nog niet antwoordde, een herinnering krijgt',
      unit: 'working-days',
      versions: [assumed(2, because('eigen keuze van deze dienst'))],
    },
  },
  lists: {},
  days: {},
  principles: {
    'year-is-calendar-year': {
      title: 'Het jaar van het maximum is het kalenderjaar',
      versions: [assumed(true, because('geen tekst gevonden'))],
    },
    'every-started-hour-counts': {
      title: 'Elk begonnen uur telt als één uur en één cheque',
      versions: [foundSecondHand(true, elsewhere('afronding, zoals gemeenten en organisatoren ze meedelen'))],
    },
    'rounding-per-performance': {
      title: 'Er wordt afgerond per prestatie (één bezoek), niet per dag of maand',
      versions: [assumed(true, because('geen tekst gevonden'))],
    },
    'caps-per-user-kind-or-task': {
      title: 'Landbouw, scholen, gebruikers of activiteiten hebben een eigen maximum',
      versions: [assumed(false, because('geen tekst gevonden; PWA kende 45, 70 en 150 uur'))],
    },
    'breaks-paid-by-cheque-count-as-worked': {
      title: 'Een pauze die met een cheque wordt betaald, telt als gewerkt; anders zijn het twee prestaties',
      versions: [assumed(true, because('geen tekst gevonden'))],
    },
    'hours-elsewhere-count': {
      title: 'Uren bij een andere organisator of van vóór deze dienst tellen mee, met hun bron',
      versions: [assumed(true, because('geen tekst gevonden'))],
    },
    'silence-confirms-hours': {
      title: 'Zwijgen bevestigt de uren, gemerkt als stil en te betwisten tot de maand sluit',
      versions: [assumed(true, because('zoals bij dienstencheques'))],
    },
    'silence-confirms-paper-cheques': {
      title: 'Ook bij papieren cheques bevestigt zwijgen',
      versions: [assumed(false, because('de papieren cheque zelf bevestigt'))],
    },
    'planned-hours-count': {
      title: 'Geplande en gewerkte uren samen gaan niet over het maximum',
      versions: [assumed(true, because('wat niet mag worden gewerkt, wordt niet gepland'))],
    },
    'day-of-work-decides-the-month': {
      title: 'De dag van het werk bepaalt maand en jaar, ook als het blad later komt',
      versions: [assumed(true, because('geen tekst gevonden'))],
    },
    'work-over-maximum-stays-open': {
      title: 'Werk boven het maximum blijft open tot een afwijking met reden wordt toegestaan',
      versions: [assumed(true, because('geen tekst gevonden'))],
    },
  },
} as const satisfies Chapter;
