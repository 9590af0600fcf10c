import { type OfferState, type RoundState, type RoundWay } from '#matching';

const ways: Readonly<Record<RoundWay, string>> = {
  'in-order': 'één na één, op volgorde',
  collected: 'allemaal tegelijk; na de uiterste tijd geven we volgens de volgorde',
  'first-yes': 'allemaal tegelijk; de eerste ja krijgt de klus',
  changed: 'iedereen van de ploeg: past het nieuwe uur?',
};

const states: Readonly<Record<RoundState, string>> = {
  running: 'we wachten op antwoord',
  filled: 'ingevuld',
  nobody: 'niemand zei ja',
  withdrawn: 'gestopt',
  answered: 'we wachten op geen antwoord meer',
};

const answers: Readonly<Record<OfferState, string>> = {
  asked: 'gevraagd',
  'said-yes': 'zei ja, wacht op de uiterste tijd',
  given: 'kreeg de klus',
  declined: 'zei nee',
  lapsed: 'antwoordde niet op tijd',
  'passed-over': 'iemand anders kreeg de klus',
  withdrawn: 'hoeft niet meer te antwoorden',
};

/** Asking several people for one place. */
export const roundWords = {
  title: 'Vraagronde',
  ways,
  states,
  answers,
  until: (time: string) => `tot ${time}`,
  toCome: 'volgt als dat nodig is',
  skipped: 'niet gevraagd',
  late: (says: 'yes' | 'no') => (says === 'yes' ? 'zei te laat nog ja' : 'zei later nog nee'),
  stop: 'Stop met vragen',
  ask: 'Vraag meer mensen tegelijk of op volgorde',
  askSays: 'Niemand krijgt de klus voor die ja zegt. Wie het wordt, hoort het; de anderen ook.',
  way: 'Hoe vragen we?',
  wayMissing: 'Kies hoe we vragen.',
  who: 'Wie vragen we? (niets aangevinkt: iedereen die meteen kan)',
  minutes: 'Tijd om te antwoorden, in minuten',
  minutesHint: 'Leeg: de gewone tijd. ’s Nachts loopt de tijd niet; als de klus begint, is hij om.',
  minutesUnclear: 'Geef een aantal minuten, zoals 30.',
  send: 'Begin te vragen',
};
