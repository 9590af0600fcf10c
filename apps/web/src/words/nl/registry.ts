import { type RegistryRefusalCode } from '#registry';
import { type Figures, type WordsFor } from '../words';
import { registryImportWords } from './registry-import';
import { registryPaperWords } from './registry-papers';
import { userKindWords } from './task-catalogue';

const regionWords: Readonly<Record<string, string>> = {
  brussels: 'het Brusselse Gewest',
  wallonia: 'het Waalse Gewest',
  abroad: 'het buitenland',
};
const region = ({ region: code }: Figures) => regionWords[String(code)] ?? String(code);

const statusWords: Readonly<Record<string, string>> = {
  interested: 'belangstellende',
  none: 'geen werkzoekende en geen leefloon',
};
const status = ({ status: code }: Figures) => statusWords[String(code)] ?? String(code);

const organiserKindWords: Readonly<Record<string, string>> = {
  municipality: 'één gemeente',
  partnership: 'een samenwerking van minstens twee gemeenten',
};

const groundWords: Readonly<Record<string, string>> = {
  origin: 'afkomst',
  belief: 'geloof',
  gender: 'geslacht',
  age: 'leeftijd',
  health: 'gezondheid',
};
const ground = ({ ground: code }: Figures) => groundWords[String(code)] ?? String(code);

const WITH_REASON = 'Ga verder met een reden: die wordt bewaard.';
const CHECK_DAYS = 'Kijk de dagen na.';
const euros = (cents: number | string | undefined) => (Number(cents) / 100).toFixed(2).replace('.', ',');

const organiserWords = {
  'organiser-inhabitants-below-minimum': {
    says: ({ inhabitants, minimum }) =>
      `Samen hebben deze gemeenten ${inhabitants} inwoners; er zijn er ${minimum} nodig.`,
    helps: 'Voeg gemeenten toe, of noteer de beslissing die een afwijking toestaat.',
  },
  'organiser-kind-unknown': {
    says: ({ kind }) => `"${kind}" kan geen organisator zijn.`,
    helps: 'Een organisator is een gemeente, een samenwerking van gemeenten, of VDAB.',
  },
  'organiser-municipalities-do-not-fit-kind': {
    says: ({ kind, municipalities }) =>
      `Deze organisator is ${organiserKindWords[String(kind)] ?? kind}, en er staan ${municipalities} gemeenten bij.`,
    helps: 'Pas de gemeenten aan, of kies een andere soort organisator.',
  },
  'figure-unknown': {
    says: ({ name }) => `Er is geen regel of instelling "${name}".`,
    helps: 'Kies een naam van de pagina "Regels".',
  },
  'figure-not-for-organiser': {
    says: ({ name }) => `"${name}" is voor alle organisatoren gelijk.`,
    helps: 'Vraag een beheerder om de wijziging met haar bron voor iedereen in te voeren.',
  },
  'cheque-price-not-in-list': {
    says: ({ priceCents, allowed }) =>
      `Een cheque kan geen ${priceCents} cent kosten.`.concat(` Mogelijk: ${allowed} cent.`),
    helps: 'Kies een van de toegelaten prijzen.',
  },
  'cheque-price-changes-on-new-year': {
    says: ({ from }) => `Een andere prijs geldt altijd vanaf 1 januari, en niet vanaf ${from}.`,
    helps: ({ newYear }) => `Kies een 1 januari na de beslissing, zoals ${newYear}.`,
  },
  'cheque-shares-over-price': {
    says: ({ spokenForCents, priceCents }) =>
      `De vergoeding en de delen zijn samen € ${euros(spokenForCents)}, meer dan de prijs van € ${euros(priceCents)}.`,
    helps: 'Verlaag een deel, of kies een hogere prijs.',
  },
  'payee-iban-wrong': {
    says: ({ iban }) => `"${iban}" is geen rekeningnummer: het controlegetal of de lengte klopt niet.`,
    helps: 'Typ het over van een rekeninguittreksel, zoals BE68 5390 0754 7034.',
  },
  'setting-not-possible': {
    says: ({ name }) => `Deze waarde past niet bij de instelling ${name}.`,
    helps: 'Geef true of false waar ja of nee gevraagd wordt, en anders een tekst van hoogstens 200 tekens.',
  },
  'payee-name-not-possible': {
    says: ({ letters, maximum }) =>
      `De naam van wie betaald wordt telt ${letters} tekens; 1 tot ${maximum} kan.`,
    helps: 'Typ de naam zoals de bank hem kent, of kort hem in.',
  },
} satisfies Partial<WordsFor<RegistryRefusalCode>>;

const userWords = {
  'user-kind-unknown': {
    says: ({ kind }) => `"${kind}" kan geen gebruiker zijn.`,
    helps: `Gebruikers zijn ${Object.values(userKindWords).join(', ')}. Een gewone onderneming kan geen wijk-werk vragen.`,
  },
  'user-left': {
    says: ({ leftOn }) => `Deze gebruiker is gestopt op ${leftOn}.`,
    helps: 'Kies een dag tot en met die dag, of schrijf de gebruiker opnieuw in.',
  },
  'user-agreement-not-valid': {
    says: ({ on }) => `Op ${on} heeft deze gebruiker geen getekende overeenkomst.`,
    helps: 'Laat de gebruikersovereenkomst tekenen en noteer de dag.',
  },
  'user-fee-unpaid': {
    says: ({ year, feeCents }) =>
      `Het inschrijvingsgeld van ${year} (€ ${euros(feeCents)}) is nog niet betaald.`,
    helps: 'Noteer de betaling; daarna kunnen cheques worden besteld.',
  },
  'user-still-active': {
    says: () => 'Deze gebruiker is nog niet gestopt; gegevens wissen kan pas daarna.',
    helps: 'Noteer eerst de laatste dag van de gebruiker.',
  },
  'site-outside-flanders': {
    says: (figures) =>
      `${figures.postalCode} ${figures.place} ligt in ${region(figures)}; het werk moet in Vlaanderen zijn.`,
    helps: 'Kijk de postcode na, of kies een werkplek in het Vlaamse Gewest.',
  },
} satisfies Partial<WordsFor<RegistryRefusalCode>>;

const workerWords = {
  'worker-left': {
    says: ({ leftOn }) => `Deze wijk-werker is gestopt op ${leftOn}.`,
    helps: 'Kies een dag tot en met die dag, of schrijf de wijk-werker opnieuw in.',
  },
  'worker-died': {
    says: ({ diedOn }) => `Deze wijk-werker is overleden op ${diedOn}.`,
    helps: 'Kies iemand anders.',
  },
  'worker-lives-outside-flanders': {
    says: (figures) =>
      `${figures.postalCode} ${figures.place} ligt in ${region(figures)}; een wijk-werker woont in het Vlaamse Gewest.`,
    helps: 'Kijk de domicilie na. Wie verhuist, kan werken tot en met de dag voor de verhuizing.',
  },
  'worker-domicile-unknown': {
    says: ({ on }) => `Van deze wijk-werker is geen domicilie bekend op ${on}.`,
    helps: 'Noteer de domicilie met de dag waarop ze begon.',
  },
  'worker-status-gives-no-access': {
    says: (figures) =>
      `Op ${figures.on} is deze persoon ${status(figures)}; dat geeft geen toegang tot wijk-werken.`,
    helps: 'Noteer de inschrijving bij VDAB of het leefloon, met de dag waarop het begon.',
  },
  'worker-status-riziv': {
    says: () => 'Deze persoon heeft een RIZIV-uitkering, met toestemming van de adviserend arts.',
    helps: `Of dat toegang geeft, is nog niet bevestigd. ${WITH_REASON}`,
  },
  'worker-referral-missing': {
    says: ({ needed }) => `Er is geen toeleiding door ${needed === 'ocmw' ? 'het betalende OCMW' : 'VDAB'}.`,
    helps: 'Noteer de toeleiding: door wie, wanneer, en met welke doelen.',
  },
  'worker-agreement-not-valid': {
    says: ({ on, lastDay }) =>
      `Op ${on} is er geen geldige wijk-werkovereenkomst${lastDay ? `; de laatste liep tot ${lastDay}` : ''}.`,
    helps: 'Maak een overeenkomst die deze dag omvat, of kies iemand anders.',
  },
  'worker-agreement-over-maximum': {
    says: ({ maximumMonths, lastDay }) =>
      `Een wijk-werker kan in totaal ${maximumMonths} maanden werken; de laatste dag is ${lastDay}.`,
    helps: 'Kies een einddag tot en met die dag. Wie uit PWA kwam, heeft geen grens: noteer dan het bewijs.',
  },
  'worker-agreement-overlaps': {
    says: ({ from, until }) => `Er is al een overeenkomst van ${from}${until ? ` tot ${until}` : ''}.`,
    helps: 'Laat de nieuwe overeenkomst later beginnen, of beëindig de lopende.',
  },
  'worker-agreement-needs-new-referral': {
    says: ({ endedOn }) =>
      `De vorige overeenkomst stopte vroeger, op ${endedOn}; sindsdien is er geen toeleiding.`,
    helps: `Noteer de nieuwe toeleiding. Of: ${WITH_REASON.toLowerCase()}`,
  },
  'worker-suspended': {
    says: ({ from, until, reason }) =>
      `Geschorst vanaf ${from}${until ? ` tot en met ${until}` : ''} (${reason}).`,
    helps: 'Kies een dag buiten de schorsing, of hef ze op.',
  },
  'interim-days-over-maximum': {
    says: ({ days, maximumDays, windowDays }) =>
      `${days} dagen interimwerk in ${windowDays} dagen; ${maximumDays} is gewoon het meeste.`,
    helps: `Deze grens is nog niet bevestigd. ${WITH_REASON}`,
  },
  'desk-day-past': {
    says: ({ day }) => `${day} is al voorbij.`,
    helps: 'Kies een dag die nog komt.',
  },
  'desk-day-cancelled': {
    says: ({ day }) => `De zitdag van ${day} gaat niet door.`,
    helps: 'Kies een andere zitdag.',
  },
  'desk-time-not-in-hours': {
    says: ({ at, start, end }) => `Om ${at} kan niemand komen; de zitdag loopt van ${start} tot ${end}.`,
    helps: 'Kies een van de vrije tijden.',
  },
  'desk-time-taken': {
    says: ({ at }) => `Om ${at} komt er al iemand.`,
    helps: 'Kies een van de vrije tijden.',
  },
  'persons-are-one-already': {
    says: () => 'Deze twee dossiers horen al bij dezelfde mens.',
    helps: 'Er valt niets samen te voegen; kijk na of je het juiste dossier koos.',
  },
  'persons-have-other-numbers': {
    says: () => 'Beide mensen hebben een rijksregisternummer, en het is niet hetzelfde.',
    helps: 'Verbeter eerst het nummer dat fout is. Twee nummers zijn twee mensen.',
  },
  'person-active-twice': {
    says: () => 'Beide dossiers lopen nog bij dezelfde organisator.',
    helps: 'Laat de bemiddelaar daar eerst een van beide dossiers beëindigen; de uren blijven tellen.',
  },
  'worker-known-already': {
    says: () => 'Deze persoon is hier al wijk-werker.',
    helps: 'Ga verder in het dossier dat er al is.',
  },
  'worker-still-active': {
    says: () => 'Deze wijk-werker is nog niet gestopt; gegevens wissen kan pas daarna.',
    helps: 'Noteer eerst de laatste dag van de wijk-werker.',
  },
} satisfies Partial<WordsFor<RegistryRefusalCode>>;

const recordWords = {
  'no-go-reason-not-in-list': {
    says: () => 'Deze reden staat niet in de lijst.',
    helps:
      'Kies een reden uit de lijst. Iemand weigeren om afkomst, geloof, geslacht, leeftijd of gezondheid mag niet: daar werken we niet aan mee.',
  },
  'no-go-reason-discriminates': {
    says: (figures) => `Iemand weigeren om ${ground(figures)} mag niet: daar werken we niet aan mee.`,
    helps: 'Kies een reden uit de lijst, of plan zoals gewoonlijk. Zo’n vraag wordt geteld, zonder namen.',
  },
  'period-ends-before-it-starts': {
    says: ({ from, until }) => `De periode eindigt (${until}) voor ze begint (${from}).`,
    helps: CHECK_DAYS,
  },
  'time-ends-before-it-starts': {
    says: ({ start, end }) => `Het einduur (${end}) komt niet na het beginuur (${start}).`,
    helps: 'Kijk de uren na. Een nacht loopt tot 24:00, en gaat de volgende dag verder vanaf 00:00.',
  },
  'kbo-number-doubtful': {
    says: ({ number }) => `Het ondernemingsnummer ${number} lijkt niet juist.`,
    helps: 'Kijk het na. Het is wel bewaard.',
  },
  'insz-doubtful': {
    says: () => 'Het rijksregisternummer lijkt niet juist.',
    helps: 'Kijk het na. Het is wel bewaard.',
  },
  'insz-cannot-be-kept': {
    says: () => 'Rijksregisternummers worden hier niet bewaard.',
    helps: 'Laat het nummer weg: alles werkt ook zonder.',
  },
  'insz-of-someone-else': {
    says: () => 'Dit rijksregisternummer hoort bij iemand anders.',
    helps: 'Kijk het nummer na. Gaat het om dezelfde persoon, vraag dan een beheerder om raad.',
  },
} satisfies Partial<WordsFor<RegistryRefusalCode>>;

export const registryWords: WordsFor<RegistryRefusalCode> = {
  ...organiserWords,
  ...userWords,
  ...workerWords,
  ...recordWords,
  ...registryImportWords,
  ...registryPaperWords,
};
