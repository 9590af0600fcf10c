/** The board: who is where, and which places nobody has. */
export const boardWords = {
  title: 'Bord',
  week: (from: string, until: string) => `Week van ${from} tot ${until}`,
  before: 'Vorige',
  now: 'Nu',
  after: 'Volgende',
  views: 'Hoe het bord getoond wordt',
  perWorker: 'Per wijk-werker',
  perRequest: 'Per aanvraag',
  wholeWeek: 'Hele week',
  who: 'Wijk-werker',
  what: 'Aanvraag',
  openPlaces: 'Open plaatsen',
  open: (count: number) => (count === 1 ? '1 open' : `${count} open`),
  more: (count: number) => `nog ${count}`,
  away: 'afwezig',
  states: { offered: 'gevraagd', worked: 'gewerkt', proposed: 'voorgesteld' } as Readonly<
    Record<string, string>
  >,
  legend: 'Zonder woord erbij is iemand toegewezen.',
  filters: 'Filters van het bord',
  show: 'Toon',
  shows: { open: 'alleen wat open is', busy: 'alleen wie een klus heeft' },
  all: 'alles',
  none: 'Er staat niets op het bord.',
  noneAction: 'Toon alles',
  goneOff: 'gaat niet door',
};
