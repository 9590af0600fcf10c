const jobs = (count: number) => (count === 1 ? '1 klus' : `${count} klussen`);

/** "Week bekendmaken": what it does, and what came of it. */
export const publishWords = {
  title: 'Week bekendmaken',
  lead: 'Wie de komende dagen werkt, kan daarop rekenen.',
  does: [
    'Voor elke klus in deze periode worden cheques gereserveerd.',
    'Wat vastligt, verandert daarna alleen bij afwezigheid, of met een reden.',
    'Wie niet genoeg cheques heeft, ziet u daarna in een lijst.',
    'Elke nacht gebeurt dit vanzelf. Nog eens doen kan geen kwaad.',
  ],
  publish: 'Maak bekend',
  done: 'De week is bekendgemaakt',
  today: 'vandaag',
  held: (count: number, from: string, until: string) =>
    `Voor ${jobs(count)} zijn cheques gereserveerd, van ${from} tot en met ${until}.`,
  withoutCheques: 'Niet genoeg cheques',
  everybodyHas: 'Iedereen heeft genoeg cheques voor wat vastligt.',
  needs: (needed: number, count: number, day: string) =>
    `${needed} cheques nodig voor ${jobs(count)}, de eerste op ${day}`,
  toBoard: 'Naar het bord',
};
