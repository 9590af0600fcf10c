const people = (count: number) => (count === 1 ? '1 wijk-werker' : `${count} wijk-werkers`);

/** That the allowance of a month was paid out: to whom it is still owed, and to whom it was paid. */
export const payOutWords = {
  title: 'Uitbetalen',
  of: (month: string) => `Uitbetalen: ${month}`,
  lead: 'Noteer hier wie zijn vergoeding kreeg, en wanneer. De wijk-werker ziet het meteen.',
  noneClosed: 'Er is nog geen maand afgesloten. Pas daarna staan de bedragen vast.',
  toClosing: 'Maand afsluiten',
  before: (month: string) => `Toon ${month}`,
  after: (month: string) => `Toon ${month}`,
  open: 'Nog te betalen',
  nothingOpen: 'Aan niemand is nog iets te betalen.',
  nobody: 'In deze maand verdiende niemand een vergoeding.',
  whom: 'Wie kreeg zijn vergoeding?',
  whomWrong: 'Kies minstens één wijk-werker.',
  owed: (name: string, amount: string) => `${name}: ${amount}`,
  paidOn: { label: 'Betaald op', hint: 'Bijvoorbeeld 5-12-2026', wrong: 'Typ de dag, zoals 5-12-2026.' },
  look: 'Kijk na',
  preview: 'Dit wordt genoteerd',
  previewSays: (count: number, amount: string, day: string) =>
    `${people(count)} ${count === 1 ? 'kreeg' : 'kregen samen'} ${amount} op ${day}.`,
  notChosen: (count: number) =>
    count === 0
      ? 'Daarna is aan niemand nog iets te betalen.'
      : `Aan ${people(count)} blijft nog iets te betalen.`,
  keep: 'Noteer als betaald',
  backToChoice: 'Terug naar de keuze',
  paid: 'Betaald',
  which: 'Welke regels kloppen niet?',
  line: (name: string, amount: string, day: string) => `${name}: ${amount} op ${day}`,
  takeBack: 'Draai de gekozen regels terug',
  takeBackTitle: 'Een vergissing terugdraaien',
  takeBackWrong: 'Kies minstens één regel.',
  why: { label: 'Wat ging er mis?', wrong: 'Schrijf in enkele woorden wat er misging.' },
  tooMuch: (name: string, amount: string) => `${name} kreeg ${amount} te veel: de uren zijn later verbeterd.`,
  columns: {
    worker: 'Wijk-werker',
    confirmed: 'Bevestigd',
    paid: 'Betaald',
    paidOn: 'Betaald op',
    open: 'Nog te betalen',
  },
  file: 'Toon als bestand (CSV)',
  done: { genoteerd: 'Genoteerd. De wijk-werkers zien het bij hun uren.', teruggedraaid: 'Teruggedraaid.' },
};
