import { type VisitOnClosedDay } from '#matching';

const because: Readonly<Record<VisitOnClosedDay['because'], string>> = {
  'public-holiday': 'Feestdag',
  'school-holiday': 'Schoolvakantie',
  'place-closed': 'De plaats is dan gesloten',
};

/** Visits on days that were closed after they were planned. */
export const closedVisitWords = {
  title: 'Klussen op gesloten dagen',
  lead: 'Deze klussen waren al gepland toen de dag gesloten werd. Gelast ze af, verplaats ze, of laat ze doorgaan.',
  which: 'Welke klussen?',
  because,
  coming: (count: number) =>
    count === 0 ? 'Niemand komt.' : count === 1 ? '1 persoon komt.' : `${count} mensen komen.`,
  move: 'Verplaats',
  callOff: 'Gelast de aangevinkte af en verwittig iedereen',
  keep: 'De aangevinkte gaan toch door',
  noneTicked: 'Vink minstens één klus aan.',
  none: 'Er staan geen klussen op een gesloten dag.',
  toClosings: 'Bekijk de gesloten dagen',
  waiting: (count: number) =>
    count === 1 ? '1 klus ligt op een gesloten dag' : `${count} klussen liggen op een gesloten dag`,
  done: {
    calledOff: 'Afgelast. Iedereen krijgt bericht.',
    kept: 'Genoteerd: deze klussen gaan toch door.',
  },
};
