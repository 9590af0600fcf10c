/** Somebody who was absent is back. */
export const backWords = {
  title: (name: string) => `${name} is terug`,
  open: 'Is terug',
  isAway: 'Nu afwezig, of binnenkort.',
  notAway: 'Er staat geen afwezigheid meer open.',
  awayFrom: (from: string) => `Afwezig vanaf ${from}.`,
  awayBetween: (from: string, until: string) => `Afwezig van ${from} tot en met ${until}.`,
  says: 'Klussen die niemand overnam, worden opnieuw gevraagd. Wie al gevraagd is, antwoordt eerst.',
  on: 'Terug vanaf',
  onHint: 'Zoals vandaag, maandag of 12/1.',
  onUnclear: 'Geef een dag, zoals maandag of 12/1.',
  send: 'Noteer: is terug',
  done: (asked: number) =>
    asked === 0
      ? 'Genoteerd. Er is geen klus om opnieuw te vragen.'
      : asked === 1
        ? 'Genoteerd. 1 vraag staat nu open.'
        : `Genoteerd. ${asked} vragen staan nu open.`,
};
