import { assumed, type Chapter } from '../../entries';
import { because } from './sources';

const ownChoice = because('eigen keuze van deze dienst');

/** When people are told things; hours are those of the clock in Brussels. */
export const messages = {
  title: 'Berichten',
  figures: {
    'quiet-from-hours': {
      title: 'Uur waarop de stille uren beginnen: wat kan wachten, wacht',
      unit: 'hours',
      versions: [assumed(21, ownChoice)],
    },
    'quiet-until-hours': {
      title: 'Uur waarop de stille uren eindigen',
      unit: 'hours',
      versions: [assumed(8, ownChoice)],
    },
    'digest-at-hours': {
      title: 'Uur waarop berichten zonder haast samen vertrekken',
      unit: 'hours',
      versions: [assumed(17, ownChoice)],
    },
    'evening-reminder-at-hours': {
      title: 'Uur waarop aan de klus van morgen wordt herinnerd',
      unit: 'hours',
      versions: [assumed(18, ownChoice)],
    },
    'reminder-before-hours': {
      title: 'Uren vóór het begin van een klus waarop nog eens wordt herinnerd',
      unit: 'hours',
      versions: [assumed(2, ownChoice)],
    },
    'call-again-after-hours': {
      title: 'Uren waarna wie niet opnam opnieuw op de bellijst komt',
      unit: 'hours',
      versions: [assumed(2, ownChoice)],
    },
    'message-facts-kept-days': {
      title: 'Dagen dat de inhoud van een bericht wordt bewaard',
      unit: 'days',
      versions: [assumed(400, ownChoice)],
    },
  },
  lists: {},
  days: {},
  principles: {},
} as const satisfies Chapter;
