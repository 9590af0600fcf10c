/** Sentences about the shape of what came in; each names the field and says what would be right. */
export const fieldWords = {
  day: (field: string) => `${field} moet een bestaande dag zijn, geschreven als 2026-03-02.`,
  month: (field: string) => `${field} moet een maand zijn, geschreven als 2026-03.`,
  year: (field: string) => `${field} moet een jaar zijn, geschreven als 2026.`,
  moment: (field: string) => `${field} moet een moment in UTC zijn, geschreven als 2026-03-02T11:30:00.000Z.`,
  timeOfDay: (field: string) => `${field} moet een uur op de klok zijn, geschreven als 08:30.`,
  id: (field: string) => `${field} moet een id zijn: een UUID in kleine letters.`,
  text: (field: string, max: number) =>
    `${field} moet tekst zijn van 1 tot ${max} tekens, zonder stuurtekens.`,
  whole: (field: string, min: number, max: number) =>
    `${field} moet een geheel getal zijn van ${min} tot en met ${max}.`,
  yesNo: (field: string) => `${field} moet true of false zijn.`,
  oneOf: (field: string, values: readonly string[]) =>
    `${field} moet een van deze zijn: ${values.join(', ')}.`,
  part: (field: string) => `${field} moet een object zijn met de beschreven velden.`,
  list: (field: string, min: number, max: number) =>
    `${field} moet een lijst zijn van ${min} tot ${max} stuks.`,
  unknown: (field: string) => `${field} is geen bekend veld; kijk na of het juist geschreven is.`,
  object: 'De inhoud moet een JSON-object zijn.',
  tooDeep: 'De inhoud is te diep genest: geen enkel veld gaat zo diep.',
  cursor: 'after moet de cursor zijn die in `next` van de vorige bladzijde stond.',
  key: 'Idempotency-Key moet 8 tot 128 tekens hebben: letters, cijfers en . _ : -',
  keyMissing: 'Geef een Idempotency-Key mee: met dezelfde sleutel wordt een herhaling nooit dubbel geboekt.',
  ifMatch: 'If-Match moet de ETag zijn van wat u gelezen hebt, zoals "3".',
  dryRun: 'dryRun moet true of false zijn.',
  channel: 'On-Behalf-Channel moet desk, phone, paper of mail zijn.',
  onBehalfOf: 'On-Behalf-Of moet de id zijn van de partij voor wie u handelt.',
  onBehalfReason:
    'On-Behalf-Reason moet zeggen waarom u voor iemand anders handelt: procent-gecodeerde UTF-8, hoogstens 500 tekens.',
};

/** What a problem is called, and what it says when nothing more precise is known. */
export const problemWords = {
  badRequest: {
    title: 'Er klopt iets niet in de vraag',
    detail: 'Verbeter wat hieronder staat en stuur opnieuw.',
  },
  notLoggedIn: {
    title: 'Niet aangemeld',
    detail: 'Meld aan en geef het token mee in de kop Authorization: Bearer ….',
  },
  logInRefused: {
    title: 'Aanmelden niet gelukt',
    detail: 'De combinatie klopt niet. Kijk na wat u getypt hebt, of vraag hulp aan het wijk-werkloket.',
  },
  secondStepNeeded: {
    title: 'Tweede stap nodig',
    detail: 'Stuur hetzelfde opnieuw, met in `code` de cijfers van de app of een herstelcode.',
  },
  secondStepToSetUp: {
    title: 'Stel eerst een tweede stap in',
    detail:
      'Uw organisator vraagt medewerkers een tweede stap bij het aanmelden. Stel die in via /secondSteps.',
  },
  missingPermission: { title: 'Geen toegang', detail: 'Uw rol laat dit niet toe.' },
  resourceNotFound: { title: 'Niet gevonden', detail: 'Dit bestaat niet, of niet voor u.' },
  notAllowed: { title: 'Kan hier niet', detail: 'Dit adres kent deze bewerking niet.' },
  keyUsedForSomethingElse: {
    title: 'Sleutel al gebruikt',
    detail: 'Deze Idempotency-Key is al gebruikt voor iets anders. Neem een nieuwe sleutel.',
  },
  alreadyThere: {
    title: 'Bestaat al',
    detail: 'Wat u wilt maken, is al gemaakt met deze id of deze gegevens. Lees het, of kies een nieuwe id.',
  },
  idUsedAlready: {
    title: 'Bestaat al',
    detail: 'Er bestaat al iets met deze id of dit nummer. Neem een nieuwe id, of lees wat er al is.',
  },
  changedMeanwhile: {
    title: 'Intussen gewijzigd',
    detail: 'Iemand anders heeft dit intussen gewijzigd. Lees het opnieuw en pas dan uw wijziging toe.',
  },
  preconditionRequired: {
    title: 'If-Match ontbreekt',
    detail:
      'Geef in de kop If-Match de ETag mee van wat u gelezen hebt, zodat u niemands wijziging overschrijft.',
  },
  noFigure: {
    title: 'Voor die dag is er geen regel',
    detail: 'Het stelsel kent op {on} nog geen cijfer of regel die hier nodig is. Kies een latere dag.',
  },
  tooManyRequests: {
    title: 'Te veel pogingen',
    detail: 'Wacht tot de tijd in Retry-After voorbij is en probeer dan opnieuw.',
  },
  payloadTooLarge: {
    title: 'Te groot',
    detail: 'De inhoud is groter dan toegelaten. Stuur ze in kleinere delen.',
  },
  unsupportedMediaType: {
    title: 'Formaat niet gekend',
    detail: 'Stuur JSON, met Content-Type: application/json.',
  },
  notStored: {
    title: 'Niet bewaard',
    detail: 'Er is niets bewaard. Vraag het opnieuw, met dezelfde Idempotency-Key.',
  },
  outcomeUnknown: {
    title: 'Niet zeker of het bewaard is',
    detail: 'Vraag het opnieuw met dezelfde Idempotency-Key: het wordt nooit dubbel geboekt.',
  },
  internalServerError: {
    title: 'Er ging iets mis bij ons',
    detail:
      'Uw vraag is niet uitgevoerd. Meld het nummer in `instance` aan de helpdesk; daarmee vinden wij de fout.',
  },
};
export type ProblemName = keyof typeof problemWords;

/** Stands after a refusal that only warns. */
export const warningHelp = 'Of ga verder met een reden: geef ze mee in `reason`; ze wordt bewaard.';
