import { type IncidentRefusalCode } from '#incidents';
import { type WordsFor } from '../words';

const states: Readonly<Record<string, string>> = {
  draft: 'is nog niet volledig',
  declared: 'is klaar om te versturen',
  sent: 'is verstuurd naar de verzekering',
  settled: 'is afgehandeld',
  withdrawn: 'is ingetrokken',
};

const steps: Readonly<Record<string, string>> = {
  complete: 'aangevuld',
  send: 'verstuurd',
  settle: 'afgehandeld',
  reopen: 'heropend',
  withdraw: 'ingetrokken',
  'erase-health': 'aangepast',
};

export const incidentsWords: WordsFor<IncidentRefusalCode> = {
  'incident-in-future': {
    says: ({ happenedOn }) => `De dag of het uur (${happenedOn}) moet nog komen.`,
    helps: 'Geef de dag en het uur waarop het gebeurde.',
  },
  'incident-before-job': {
    says: ({ happenedOn, jobDay }) => `${happenedOn} ligt vóór de klus van ${jobDay}.`,
    helps: 'Kijk de dag na, of kies de klus waarbij het gebeurde.',
  },
  'incident-of-no-job': {
    says: () => 'Deze klus ging niet door voor deze wijk-werker.',
    helps: 'Kies de klus waarbij het gebeurde.',
  },
  'incident-state-forbids': {
    says: ({ state, step }) =>
      `Deze aangifte ${states[String(state)] ?? state} en kan niet worden ${steps[String(step)] ?? step}.`,
    helps: 'Open de aangifte opnieuw om te zien hoe ze er nu voor staat.',
  },
  'incident-words-missing': {
    says: () => 'Het nummer van de verzekering ontbreekt.',
    helps: 'Geef het nummer dat de verzekering aan de aangifte gaf, of de naam van wie ze aannam.',
  },
  'incident-sent-in-future': {
    says: ({ sentOn }) => `De aangifte kan niet op ${sentOn} verstuurd zijn: die dag moet nog komen.`,
    helps: 'Geef de dag waarop ze vertrok.',
  },
  'incident-sent-before-it-happened': {
    says: ({ sentOn, happenedOn }) => `De aangifte vertrok op ${sentOn}, vóór het op ${happenedOn} gebeurde.`,
    helps: 'Kijk beide dagen na.',
  },
  'incident-settled-in-future': {
    says: ({ settledOn }) =>
      `De verzekering kan niet op ${settledOn} geantwoord hebben: die dag moet nog komen.`,
    helps: 'Geef de dag van het antwoord.',
  },
  'incident-settled-before-sent': {
    says: ({ settledOn, sentOn }) => `Het antwoord van ${settledOn} is ouder dan de aangifte van ${sentOn}.`,
    helps: 'Kijk beide dagen na.',
  },
  'incident-reason-missing': {
    says: () => 'Er staat niet bij waarom.',
    helps: 'Schrijf in enkele woorden waarom. Schrijf niets over iemands gezondheid.',
  },
  'incident-still-open': {
    says: ({ number }) => `Ongeval of schade ${number} van deze persoon is nog niet afgehandeld.`,
    helps: 'Rond het eerst af of trek het in. Daarna kan het dossier gewist worden.',
  },
};
