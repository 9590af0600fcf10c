import { type ComplaintEvent, type ComplaintState } from '#complaints';

export const complaintStateWords: Readonly<Record<ComplaintState, string>> = {
  received: 'Nieuw',
  'in-hand': 'In behandeling',
  answered: 'Beantwoord',
  appealed: 'In beroep',
  'appeal-in-hand': 'Beroep in behandeling',
  closed: 'Afgesloten',
  withdrawn: 'Ingetrokken',
};

const stepWords: Readonly<Record<ComplaintEvent['step'], string>> = {
  make: 'Gemeld',
  take: 'In handen genomen',
  answer: 'Beantwoord',
  appeal: 'In beroep',
  withdraw: 'Ingetrokken',
  'erase-words': 'Woorden gewist',
};

export const complaintWords = {
  title: 'Meldingen',
  lead: 'Wat het eerst een antwoord moet krijgen, staat bovenaan.',
  empty: 'Er wacht geen melding.',
  filters: { state: 'Toestand', waiting: 'Wat op antwoord wacht', everything: 'Alles' },
  columns: { number: 'Nr.', kind: 'Waarover', from: 'Van', state: 'Toestand', answerBy: 'Antwoord voor' },
  fromKinds: { worker: 'wijk-werker', user: 'gebruiker' },
  one: (number: number) => `Melding ${number}`,
  facts: { job: 'Klus', received: 'Ontvangen op', appealBy: 'Beroep kan tot' },
  voices: { complainant: 'Wie meldde', organiser: 'Ons antwoord' },
  noWords: 'De woorden zijn gewist.',
  take: 'Neem in handen',
  answer: 'Antwoord',
  answerSays: 'Wie meldde, leest dit zoals u het schrijft.',
  answerMissing: 'Schrijf een antwoord.',
  erase: 'Wis de woorden',
  eraseSays: 'Wat beiden zeiden, verdwijnt voorgoed. Dat er een melding was, blijft.',
  history: 'Wat er gebeurde met deze melding',
  steps: stepWords,
  done: {
    genomen: 'De melding is in uw handen.',
    beantwoord: 'Het antwoord is verstuurd.',
    gewist: 'De woorden zijn gewist.',
  },
  takeIn: 'Melding opnemen',
  takeInSays: 'Voor iemand die belt of langskomt. U leest ze achteraf niet meer.',
  who: 'Wie meldt het?',
  search: 'Zoek op naam',
  find: 'Zoek',
  nobody: 'Niemand met deze naam. Zoek op een deel van de naam.',
  aboutActor: 'Gaat het over iemand van het loket?',
  aboutNobody: 'Nee',
  receipt: (number: number, day: string) =>
    `Melding ${number} is opgenomen. Zeg dat er een antwoord komt ten laatste op ${day}.`,
};
