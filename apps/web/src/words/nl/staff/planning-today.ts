const days = (count: number) => (count === 1 ? '1 dag' : `${count} dagen`);

/** "Vandaag": what lies before the mediator, each row with one next action. */
export const todayWords = {
  title: 'Vandaag',
  queues: {
    unfilled: 'Niemand voor vandaag of morgen',
    absent: 'Kan niet komen: zoek vervanging',
    review: 'Nieuwe aanvragen',
    unanswered: 'Niemand zei ja',
    hours: 'Uren die niet kloppen of wachten',
    cap: 'Bijna aan de getelde uren',
    endings: 'Afspraak eindigt of halfjaargesprek',
    withoutJob: 'Doorverwezen en nog geen klus',
    certificates: 'Attest loopt af',
  },
  actions: {
    find: 'Zoek iemand',
    substitute: 'Zoek vervanging',
    decide: 'Bekijk en beslis',
    call: 'Bel, of vraag iemand anders',
    check: 'Kijk na',
    open: 'Open dossier',
  },
  oldest: (count: number) => `oudste: ${days(count)}`,
  nothing: 'Niets te doen.',
  allDone: 'Alles is rond: er ligt niets te wachten.',
  allDoneAction: 'Bekijk het bord van deze week',
  showAll: (count: number) => `Toon alle ${count}`,
  showEverything: 'Toon alle lijsten',
  lists: 'Lijsten',
  whose: 'Van wie',
  whoseChoices: { mine: 'mijn mensen', team: 'ons team', all: 'iedereen' },
  newRequest: 'Nieuwe aanvraag aan de telefoon',
  publish: 'Week bekendmaken',
  saidBy: (name: string, ago: string) => `${name} zei ${ago} af`,
  isAway: (name: string) => `${name} is dan afwezig`,
  nobodySaidYes: (count: number, ago: string) => `${count} gevraagd, ${ago} zei de laatste nee`,
  isAsked: (name: string, time: string) => `${name} gevraagd tot ${time}`,
  substituteTook: (times: number, minutes: number | null, windowDays: number) =>
    minutes === null
      ? `Nog geen vervanger gevonden in de laatste ${days(windowDays)} (${times} keer gezocht).`
      : `Laatste ${days(windowDays)}: ${times} keer een vervanger gezocht, meestal gevonden binnen ${minutes} minuten.`,
  told: (ago: string) => `${ago} ontvangen`,
  performance: {
    contested: 'klopt niet',
    'booked-contested': 'geboekt, maar klopt niet',
    open: 'wacht op uren of cheques',
    'correction-open': 'verbetering wacht',
  },
  hoursOf: (count: number, maximum: number, period: string) => `${count} van ${maximum} uur in ${period}`,
  reachedOn: (day: string) => `vol op ${day}`,
  isReached: 'vol',
  agreementEnds: (day: string, left: number) => `afspraak eindigt op ${day}, over ${days(left)}`,
  talkDue: (day: string) => `halfjaargesprek tegen ${day}`,
  referred: (day: string, waiting: number) => `doorverwezen op ${day}, wacht ${days(waiting)}`,
  certificateEnds: (kind: string, day: string, left: number) => `${kind} geldt tot ${day}, nog ${days(left)}`,
  visitOf: (worker: string, user: string) => `${worker} bij ${user}`,
};
