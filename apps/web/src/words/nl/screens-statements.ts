/** What a month came to for one worker or one user. */
export const statementScreens = {
  title: (month: string) => `Overzicht van ${month}`,
  hours: (count: number) => `${count} uur`,
  amounts: {
    worker: (amount: string) => `vergoeding ${amount}`,
    user: (amount: string) => `betaald met cheques voor ${amount}`,
  },
  lines: 'Alle uren van deze maand',
  day: 'Dag',
  others: { worker: 'Bij wie', user: 'Wie kwam' },
  who: 'Naam',
  counted: 'Uren',
  amount: 'Bedrag',
  note: 'Opmerking',
  total: 'Samen',
  takenBack: 'teruggedraaid om te verbeteren',
  late: 'uren van een vroegere maand',
  none: 'Er staan nog geen bevestigde uren in deze maand.',
  rule: 'Elk begonnen uur telt als één uur.',
  months: 'Andere maanden',
  file: 'Bewaar als bestand (CSV)',
  see: 'Overzicht om te bewaren of af te drukken',
};
