/** What watches over the office's terms, and what it found. */
export const watcherWords = {
  title: 'Wachters',
  lead: 'Elke wachter kijkt elke dag of iemand iets moet weten. Wie het al weet, krijgt het niet nog eens.',
  names: {
    'cheques-expire': 'Cheques die vervallen',
    'hours-near-maximum': 'Uren die bijna op zijn',
    'agreements-end': 'Overeenkomsten die eindigen',
    'talks-due': 'Gesprekken over de volgende stap',
    'certificates-expire': 'Attesten die vervallen',
    'jobs-tomorrow': 'Klussen van morgen',
    'jobs-soon': 'Klussen die zo beginnen',
  },
  columns: { watcher: 'Wachter', last: 'Laatst gekeken', found: 'Gevonden', told: 'Nieuw verteld' },
  never: 'nog niet',
  would: (name: string) => `${name}: wat nu verteld zou worden`,
  wouldSays: (count: number) =>
    count === 1 ? '1 bericht zou vertrekken.' : `${count} berichten zouden vertrekken.`,
  nothing: 'Nu is er niets nieuws te vertellen.',
  tell: 'Vertel het nu',
  subject: 'Bericht',
  to: 'Voor',
  history: 'Wat de wachters deden',
  line: (day: string, name: string, found: number, told: number) =>
    `${day}: ${name}, ${found} gevonden, ${told} nieuw verteld`,
};
