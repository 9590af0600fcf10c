import { type MatchingRefusalCode } from '#matching';
import { type WordsFor } from '../words';
import { offerAndVisitWords } from './matching-offers';

const requestStates: Readonly<Record<string, string>> = {
  received: 'ontvangen',
  'under-review': 'bij de bemiddelaar',
  open: 'open',
  filled: 'ingevuld',
  closed: 'afgesloten',
  cancelled: 'afgelast',
  refused: 'geweigerd',
};

const assignmentStates: Readonly<Record<string, string>> = {
  proposed: 'voorgesteld',
  offered: 'gevraagd aan de wijk-werker',
  assigned: 'toegewezen',
  declined: 'door de wijk-werker afgezegd',
  cancelled: 'afgelast',
  replaced: 'door iemand anders overgenomen',
  worked: 'gewerkt',
  unfilled: 'niet ingevuld',
};

const modes: Readonly<Record<string, string>> = {
  foot: 'te voet',
  bicycle: 'met de fiets',
  'e-bike': 'met de elektrische fiets',
  moped: 'met de bromfiets',
  'public-transport': 'met het openbaar vervoer',
  car: 'met de auto',
};

const noGoReasons: Readonly<Record<string, string>> = {
  'asked-by-worker': 'op vraag van de wijk-werker',
  'asked-by-user': 'op vraag van de gebruiker',
  'went-wrong-before': 'het liep eerder mis',
  'family-or-household': 'familie of hetzelfde gezin',
  safety: 'veiligheid',
  'cannot-do-task': 'de wijk-werker kan deze klus niet doen',
};

const pairingReasons: Readonly<Record<string, string>> = {
  'user-asked-after-complaint': 'na een klacht van de gebruiker',
  'worker-asked-after-complaint': 'na een klacht van de wijk-werker',
  'family-or-conflict-of-interest': 'familie of belangenvermenging',
  'task-went-wrong': 'de klus liep mis',
  'same-face-needed': 'er is een vast gezicht nodig',
  'training-on-the-job': 'opleiding op de werkvloer',
  'agreed-with-mediator': 'afgesproken met de bemiddelaar',
};

const named = (words: Readonly<Record<string, string>>, code: string | number | undefined) =>
  words[String(code)] ?? String(code);
const until = (day: string | number | undefined) => (day === undefined ? '' : ` tot en met ${day}`);
const people = (count: string | number | undefined) =>
  Number(count) === 1 ? '1 persoon' : `${count} personen`;

export const matchingWords: WordsFor<MatchingRefusalCode> = {
  'days-in-wrong-order': {
    says: ({ from, until: last }) => `De laatste dag (${last}) ligt vóór de eerste (${from}).`,
    helps: 'Draai de dagen om, of kijk het jaar na.',
  },
  'day-already-past': {
    says: ({ day }) => `${day} is al voorbij.`,
    helps: 'Kies een dag die nog komt.',
  },
  'no-day-left': {
    says: ({ from, until: last, skipped }) =>
      `Tussen ${from} en ${last} blijft geen enkele dag over; ${skipped} vielen weg door vakantie of sluiting.`,
    helps: 'Kies andere weekdagen of een langere periode.',
  },
  'too-many-days': {
    says: ({ days, maximum }) =>
      `Deze aanvraag loopt over ${days} dagen; meer dan ${maximum} kan niet in één keer.`,
    helps: 'Vraag een kortere periode en herhaal ze later.',
  },
  'no-duration': {
    says: ({ day, time }) => `Op ${day} begint en eindigt de klus op hetzelfde uur (${time}).`,
    helps: 'Geef een einde dat na het begin ligt; een einde na middernacht mag.',
  },
  'time-skipped-by-clock-change': {
    says: ({ day, time }) => `Op ${day} bestaat ${time} niet: de klok gaat die nacht een uur vooruit.`,
    helps: 'Kies een uur vóór of na het overgeslagen uur, of laat die nacht weg.',
  },
  'seats-missing': {
    says: () => 'Er is niet gezegd hoeveel mensen nodig zijn.',
    helps: 'Vraag minstens één persoon.',
  },
  'team-larger-than-seats': {
    says: ({ team, seats }) =>
      `Er zijn minstens ${people(team)} nodig, maar er worden er maar ${seats} gevraagd.`,
    helps: 'Vraag meer mensen, of maak de kleinste ploeg kleiner.',
  },
  'hours-missing': {
    says: ({ hours }) => `${hours} is geen aantal uren per maand.`,
    helps: 'Geef een heel aantal uren, minstens 1.',
  },
  'place-missing': {
    says: ({ place }) => `Van de plaats "${place}" is de gemeente niet bekend.`,
    helps: 'Vul bij de plaats de gemeente in; die bepaalt wat er mag.',
  },
  'task-to-be-named': {
    says: () => 'Deze aanvraag is in eigen woorden: er is nog geen activiteit genoemd.',
    helps: 'Noem de activiteit van de lijst waarop de klus neerkomt, of zeg in eigen woorden wat de klus is.',
  },
  'day-outside-window': {
    says: ({ day, from, until: last }) => `${day} ligt niet tussen ${from} en ${last}.`,
    helps: 'Kies een dag binnen de gevraagde periode, of pas de aanvraag aan.',
  },
  'day-still-assigned': {
    says: ({ day, people: count, seats }) =>
      `Op ${day} zijn er ${people(count)} toegewezen; er zouden er ${seats} overblijven.`,
    helps: 'Zeg eerst af of vervang wie is toegewezen; daarna kan de dag of de plaats weg.',
  },
  'closed-days-withdrawn-already': {
    says: ({ from, until: last }) => `De sluiting van ${from} tot en met ${last} is al ingetrokken.`,
    helps: 'Bekijk de gesloten dagen van deze plaats.',
  },
  'request-not-in-state': {
    says: ({ state }) => `Deze aanvraag is ${named(requestStates, state)}; dit kan nu niet.`,
    helps: 'Bekijk de geschiedenis van de aanvraag. Een aanvraag die ten einde is, vraag je opnieuw.',
  },

  'certificate-missing': {
    says: ({ certificate }) => `Het attest "${certificate}" is niet gezien.`,
    helps: 'Vraag het attest en noteer wie het zag en tot wanneer het geldt.',
  },
  'certificate-expired': {
    says: ({ certificate, lastDay, day }) =>
      `Het attest "${certificate}" gold tot ${lastDay}; de klus is op ${day}.`,
    helps: 'Vraag een nieuw attest, of kies iemand met een geldig attest.',
  },
  'outside-availability': {
    says: ({ day, start, end, free }) =>
      `Niet vrij op ${day} van ${start} tot ${end}; ${free ? `wel ${free}` : 'die dag is niet opgegeven'}.`,
    helps: 'Verschuif de klus, of pas samen met de wijk-werker de vrije uren aan.',
  },
  absent: {
    says: ({ from, until: last }) => `Afwezig vanaf ${from}${until(last)}.`,
    helps: 'Kies iemand anders, of een andere dag.',
  },
  'travel-over-own-maximum': {
    says: ({ minutes, maximum, mode }) =>
      `Ongeveer ${minutes} minuten ${named(modes, mode)}; de wijk-werker wil hoogstens ${maximum} minuten.`,
    helps: 'De reistijd is geschat: vraag of het toch kan.',
  },
  'travel-unknown': {
    says: ({ modes: count }) =>
      Number(count) === 0
        ? 'De wijk-werker zei nog niet hoe die zich verplaatst.'
        : 'De reistijd is niet bekend: het adres van de plaats of van de wijk-werker staat niet op de kaart.',
    helps: 'Vul het adres of het vervoer aan, of kijk de afstand zelf na.',
  },
  'no-go-user': {
    says: ({ reason, until: last }) =>
      `Niet bij deze gebruiker (${named(noGoReasons, reason)})${until(last)}.`,
    helps: 'Kies iemand anders.',
  },
  'no-go-task': {
    says: ({ reason, until: last }) => `Niet voor deze klus (${named(noGoReasons, reason)})${until(last)}.`,
    helps: 'Kies iemand anders, of een andere klus.',
  },
  'extract-not-seen': {
    says: ({ day }) => `Voor ${day} is geen geldig uittreksel uit het strafregister (art. 596.2) gezien.`,
    helps:
      'Vraag het uittreksel te tonen. Bewaar het niet: noteer enkel wie het zag en tot wanneer het geldt.',
  },
  'language-missing': {
    says: ({ language }) => `De klus vraagt de taal "${language}", die de wijk-werker niet opgaf.`,
    helps: 'Kijk na of de klus die taal echt nodig heeft.',
  },
  'lifting-over-limit': {
    says: ({ kilograms, maximum }) =>
      `De klus vraagt ${kilograms} kg te tillen; de wijk-werker kan hoogstens ${maximum} kg.`,
    helps: 'Zoek hulp bij het tillen, of kies iemand anders.',
  },
  'already-in-this-team': {
    says: ({ day }) => `Deze wijk-werker is op ${day} al voor deze klus toegewezen.`,
    helps: 'Kies iemand anders voor de andere plaats.',
  },
  'double-booked': {
    says: ({ day, from, until: last }) => `Heeft op ${day} al een klus van ${from} tot ${last}.`,
    helps: ({ until: last }) => `Laat de klus beginnen om ${last} of later, of kies iemand anders.`,
  },
  'travel-between-jobs-too-short': {
    says: ({ minutesBetween, minutesNeeded, mode }) =>
      `Tussen twee klussen zit ${minutesBetween} minuten; de weg duurt ongeveer ${minutesNeeded} minuten ${named(modes, mode)}.`,
    helps: ({ minutesBetween, minutesNeeded }) =>
      `Verschuif een van beide ${Number(minutesNeeded) - Number(minutesBetween)} minuten.`,
  },
  'minutes-over-day-maximum': {
    says: ({ day, used, asked, maximum }) => `Op ${day}: ${used} + ${asked} minuten > ${maximum}.`,
    helps: 'Kies een kortere klus of een andere dag.',
  },
  'rest-too-short': {
    says: ({ day, minutes, minimum }) =>
      `Tussen deze klus en die van ${day} ligt ${minutes} minuten rust; ${minimum} is nodig.`,
    helps: 'Laat de klus later beginnen of vroeger eindigen.',
  },
  'seats-taken': {
    says: ({ taken, seats }) => `Alle plaatsen zijn ingevuld (${taken} van ${seats}).`,
    helps: 'Vervang iemand, of vraag de gebruiker om een plaats meer.',
  },
  'team-without-experience': {
    says: () => 'Niemand van deze ploeg deed hier al een klus, en dat is wel gevraagd.',
    helps: 'Geef de laatste plaats aan iemand die hier al werkte.',
  },
  'pair-banned': {
    says: ({ reason, until: last }) =>
      `Een bemiddelaar houdt deze twee apart (${named(pairingReasons, reason)})${until(last)}.`,
    helps: 'Kies iemand anders, of beëindig eerst die beslissing.',
  },
  'place-locked-for-other': {
    says: () => 'Deze plaats is vastgezet voor iemand anders.',
    helps: 'Maak de plaats eerst los als het toch iemand anders moet zijn.',
  },
  'published-window-frozen': {
    says: ({ day, until: last }) =>
      `De klus van ${day} is al meegedeeld: het rooster ligt vast tot en met ${last}.`,
    helps: 'Verander dit alleen bij afwezigheid, of zeg waarom het toch moet.',
  },
  'day-not-chosen': {
    says: ({ from, until: last }) => `De dag is nog niet gekozen; het kan van ${from} tot en met ${last}.`,
    helps: 'Kies eerst de dag.',
  },
  'occurrence-cancelled': {
    says: ({ day }) => `De klus van ${day} gaat niet door.`,
    helps: 'Kies een andere dag.',
  },
  'occurrence-already-past': {
    says: ({ day }) => `De klus van ${day} is al voorbij.`,
    helps: 'Wie er echt werkte, kan nog toegewezen worden.',
  },
  'occurrence-still-ahead': {
    says: ({ day }) => `De klus van ${day} is nog niet begonnen.`,
    helps: 'Meld afwezigheid vooraf met "kan niet komen".',
  },
  'absence-was-decided': {
    says: ({ day }) => `Een bemiddelaar besliste dat op ${day} niemand kwam.`,
    helps: 'Bekijk de uren van die dag en wat er beslist is.',
  },
  'assignment-not-in-state': {
    says: ({ state }) => `Deze toewijzing is ${named(assignmentStates, state)}; dit kan nu niet.`,
    helps: 'Bekijk de geschiedenis van de aanvraag en wijs zo nodig opnieuw toe.',
  },
  ...offerAndVisitWords,
};
