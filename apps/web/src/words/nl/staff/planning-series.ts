import { type SeatsOfLonger, type SeriesStep } from '#matching';

type Of = Readonly<Record<SeriesStep['kind'], string>>;

const tabs: Of = {
  'other-times': 'Ander uur',
  pause: 'Stilleggen',
  'take-up': 'Hervatten',
  extend: 'Langer laten lopen',
};

const says: Of = {
  'other-times': 'Alle keren vanaf die dag krijgen het nieuwe uur. Wie nu komt, blijft komen als dat kan.',
  pause: 'Alle keren in die tijd vallen weg. Uren en cheques komen vrij. Iedereen krijgt één bericht.',
  'take-up': 'De keren vanaf die dag komen terug, met wie ze had en nog vrij is.',
  extend: 'De reeks krijgt er keren bij, op dezelfde dagen en uren. Vakantie en sluiting tellen niet mee.',
};

const doIt: Of = {
  'other-times': 'Verander het uur en verwittig iedereen',
  pause: 'Leg de reeks stil en verwittig iedereen',
  'take-up': 'Hervat de reeks en verwittig iedereen',
  extend: 'Laat de reeks langer lopen en verwittig iedereen',
};

const reached: Readonly<Record<SeriesStep['kind'], (count: number) => string>> = {
  'other-times': (count) =>
    count === 1 ? '1 keer krijgt het nieuwe uur.' : `${count} keren krijgen het nieuwe uur.`,
  pause: (count) => (count === 1 ? '1 keer valt weg.' : `${count} keren vallen weg.`),
  'take-up': (count) => (count === 1 ? '1 keer komt terug.' : `${count} keren komen terug.`),
  extend: (count) => (count === 1 ? '1 keer komt erbij.' : `${count} keren komen erbij.`),
};

const done: Of = {
  'other-times': 'Het nieuwe uur is bewaard. Iedereen krijgt bericht.',
  pause: 'De reeks ligt stil. Iedereen krijgt bericht.',
  'take-up': 'De reeks gaat weer door. Iedereen krijgt bericht.',
  extend: 'De reeks loopt langer. Iedereen krijgt bericht.',
};

const seats: Readonly<Record<SeatsOfLonger, string>> = {
  keep: 'Wie nu vast komt, als dat kan',
  ask: 'Vraag het eerst aan wie nu vast komt, en dan aan de reserve',
  open: 'Nog niemand',
};

/** A whole series in one action, seen before it is done. */
export const seriesWords = {
  title: 'Reeks veranderen',
  open: 'Verander de hele reeks',
  what: 'Wat verandert er',
  tabs,
  says,
  doIt,
  reached,
  done,
  from: 'Vanaf welke dag',
  until: 'Tot en met welke dag',
  untilPause: 'Tot en met welke dag (leeg: tot u de reeks hervat)',
  last: 'Nieuwe laatste dag',
  dayHint: 'Zoals 1/12, maandag of morgen.',
  dayUnclear: 'Geef een dag, zoals 1/12 of maandag.',
  start: 'Van',
  end: 'Tot',
  timeUnclear: 'Geef een uur, zoals 11.45.',
  seatsQuestion: 'Wie komt er de nieuwe keren?',
  seats,
  seatsMissing: 'Kies wie de nieuwe keren komt.',
  asked: 'Wie we vragen, op volgorde',
  now: (start: string, end: string) => `Nu is het van ${start} tot ${end}.`,
  lasts: (until: string) => `Nu is de laatste dag ${until}.`,
  paused: (from: string, until: string) => `Deze reeks ligt stil van ${from} tot en met ${until}.`,
  preview: 'Bekijk wat er gebeurt',
  willHappen: 'Dit gebeurt er',
  people: 'Voor wie',
  name: 'Naam',
  visits: 'Keren',
  hours: 'Getelde uren',
  cannot: 'Kan niet',
  none: 'alles kan',
  nobody: 'Er is niemand aan deze keren toegewezen.',
  turn: (before: number, after: number) => (before === after ? `${after}` : `van ${before} naar ${after}`),
  cheques: (before: number, after: number) =>
    before === after
      ? `De cheques blijven gelijk: ${after}.`
      : `De cheques gaan van ${before} naar ${after}.`,
  letGo: 'Wie een dag niet kan, komt die dag vrij. De plaats is dan open.',
};
