import { type ComplaintRefusalCode } from '#complaints';
import { type WordsFor } from '../words';

const states: Readonly<Record<string, string>> = {
  received: 'is ontvangen',
  'in-hand': 'wordt behandeld',
  answered: 'is beantwoord',
  appealed: 'wacht op een tweede antwoord',
  'appeal-in-hand': 'wordt een tweede keer behandeld',
  closed: 'is afgesloten',
  withdrawn: 'is ingetrokken',
};

export const complaintsWords: WordsFor<ComplaintRefusalCode> = {
  'complaint-words-missing': {
    says: () => 'Er staat nog niets.',
    helps: 'Schrijf in enkele woorden wat u wilt zeggen.',
  },
  'complaint-state-forbids': {
    says: ({ state }) => `Deze melding ${states[String(state)] ?? state}: dit kan nu niet.`,
    helps: 'Open de melding opnieuw om te zien hoe ze er nu voor staat.',
  },
  'complaint-in-other-hands': {
    says: () => 'Iemand anders behandelt deze melding.',
    helps: 'Wie haar in handen nam, antwoordt. Is die er niet? Neem ze dan zelf in handen.',
  },
  'complaint-handled-before': {
    says: () => 'U gaf het eerste antwoord.',
    helps: 'Een andere behandelaar bekijkt het beroep.',
  },
  'complaint-appeal-too-late': {
    says: ({ appealBy }) => `Beroep kon tot ${appealBy}.`,
    helps: 'Doe een nieuwe melding als er iets nieuws is.',
  },
};
