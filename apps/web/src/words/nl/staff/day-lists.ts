/** Who works where on a day, on paper: for a site visit, and for when nothing but a telephone works. */
export const dayListWords = {
  title: (day: string) => `Daglijst van ${day}`,
  lead: 'Wie waar werkt, en wie u er belt. Druk de lijst ’s avonds af, voor als de stroom uitvalt.',
  day: 'Dag',
  ask: 'Toon',
  before: 'Dag ervoor',
  after: 'Dag erna',
  none: 'Er werkt niemand op deze dag.',
  columns: { time: 'Uren', worker: 'Wijk-werker', telephone: 'Telefoon', task: 'Taak' },
  noTime: 'zelf af te spreken',
  contact: (who: string) => `Ter plaatse: ${who}`,
  noContact: 'Ter plaatse: niemand bekend',
  total: (people: number, sites: number) =>
    `${people === 1 ? '1 wijk-werker' : `${people} wijk-werkers`} op ${sites === 1 ? '1 plaats' : `${sites} plaatsen`}`,
};
