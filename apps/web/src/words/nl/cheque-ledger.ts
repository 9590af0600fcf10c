import { type LedgerRefusalCode } from '#cheque-ledger';
import { type Figures, type WordsFor } from '../words';

const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** `2026-11` is november 2026; a year stays a year. */
export function period(told: Figures[string] | undefined): string {
  const [year = '', month] = String(told).split('-');
  return month === undefined ? year : `${MONTHS[Number(month) - 1]} ${year}`;
}

const cheques = (count: Figures[string] | undefined) =>
  Number(count) === 1 ? '1 cheque' : `${count} cheques`;

const euros = (cents: Figures[string] | undefined) =>
  (Number(cents) / 100).toLocaleString('nl-BE', { style: 'currency', currency: 'EUR' });

const overRoom = ({ askedHours, usedHours, maximumHours, freeHours, period: told }: Figures) =>
  `${askedHours} uur erbij kan niet: in ${period(told)} zijn ${usedHours} van ${maximumHours} uren gewerkt of gereserveerd, dus er blijft ${freeHours} uur over.`;

const TAKE_LESS = 'Kies minder uren of een andere wijk-werker.';

export const chequeLedgerWords: WordsFor<LedgerRefusalCode> = {
  'hours-over-month-maximum': {
    says: overRoom,
    helps: `${TAKE_LESS} Wat al gewerkt is, blijft open tot de bemiddelaar een afwijking toestaat.`,
  },
  'hours-over-year-maximum': {
    says: overRoom,
    helps: `${TAKE_LESS} Wat al gewerkt is, blijft open tot de bemiddelaar een afwijking toestaat.`,
  },
  'cheques-not-enough': {
    says: ({ askedCheques, freeCheques, performedOn }) =>
      `Er zijn ${cheques(askedCheques)} nodig; de gebruiker heeft er ${freeCheques} die geldig zijn op ${performedOn}.`,
    helps: ({ missingCheques }) => `Bestel en betaal ${cheques(missingCheques)}; daarna kan het.`,
  },
  'cheques-not-all-free': {
    says: ({ freeCheques, issuedCheques }) =>
      `Van deze ${cheques(issuedCheques)} zijn er nog ${freeCheques} vrij; de andere zijn gebruikt of gereserveerd.`,
    helps: 'Laat de reservaties los, of draai eerst terug wat ermee betaald werd.',
  },
  'cheques-none-to-move': {
    says: () => 'Deze gebruiker heeft geen vrije, geldige cheques om over te zetten.',
    helps: 'Laat reservaties los als de klussen niet doorgaan; vervallen cheques blijven waar ze zijn.',
  },
  'cheques-stay-in-book': {
    says: () => 'De cheques zouden in hetzelfde chequeboek blijven: het is dezelfde organisator.',
    helps: 'Kies de organisator waar de gebruiker naartoe gaat.',
  },
  'month-closed': {
    says: ({ month, closedThrough }) =>
      `De maand ${period(month)} is afgesloten: de boeken zijn dicht tot en met ${period(closedThrough)}.`,
    helps: 'Plan op een latere dag. Wat toen gewerkt werd, kan wel nog ingevoerd en verbeterd worden.',
  },
  'performed-in-future': {
    says: ({ performedOn, today }) =>
      `De uren van ${performedOn} zijn nog niet gewerkt: het is vandaag ${today}.`,
    helps: 'Bevestig ze op de dag zelf of later.',
  },
  'assignment-already-held': {
    says: () => 'Voor deze klus zijn de uren al gereserveerd.',
    helps: 'Kijk de klus na; opnieuw reserveren is niet nodig.',
  },
  'assignment-finished': {
    says: () => 'De uren van deze klus zijn al geboekt.',
    helps: 'Verbeter de prestatie als er iets niet klopt.',
  },
  'nothing-held': {
    says: () => 'Voor deze klus is niets gereserveerd.',
    helps: 'Wijs de klus eerst toe.',
  },
  'performance-already-booked': {
    says: () => 'Deze prestatie is al geboekt.',
    helps: 'Verbeter ze als de uren of de dag niet kloppen.',
  },
  'performance-not-booked': {
    says: () => 'Deze prestatie is nog niet geboekt, dus er valt niets te verbeteren.',
    helps: 'Bevestig eerst de uren.',
  },
  'posting-not-reversible': {
    says: ({ posting }) => `Boeking ${posting} kan niet op zichzelf teruggedraaid worden.`,
    helps: ({ kind }) =>
      kind === 'join'
        ? 'Twee dossiers die één mens werden, gaan niet meer uit elkaar. Verbeter de prestaties die niet van deze mens zijn, en schrijf de ander opnieuw in.'
        : 'Verbeter de prestatie, of laat de reservatie los.',
  },
  'posting-already-reversed': {
    says: ({ posting }) => `Boeking ${posting} is al teruggedraaid.`,
    helps: 'Een tweede keer is niet nodig; kijk de boeking na die haar terugdraaide.',
  },
  'posting-without-text': {
    says: ({ posting }) => `Bij boeking ${posting} staat geen tekst (meer).`,
    helps: 'Er is niets te wissen.',
  },
  'reason-missing': {
    says: () => 'Hiervoor is een reden nodig, en die ontbreekt.',
    helps: 'Schrijf in enkele woorden waarom; de reden wordt bij de boeking bewaard.',
  },
  'price-not-allowed': {
    says: ({ priceCents, allowedPricesCents }) =>
      `Een cheque van ${euros(priceCents)} bestaat niet; toegelaten zijn ${String(allowedPricesCents).split(', ').map(euros).join(', ')}.`,
    helps: 'Kijk de prijs na die voor deze organisator geldt.',
  },
  'shares-over-price': {
    says: ({ allowanceCents, sharesCents, priceCents }) =>
      `De vergoeding (${euros(allowanceCents)}) en de aandelen (${euros(sharesCents)}) zijn samen meer dan de prijs van ${euros(priceCents)}.`,
    helps: 'Verlaag de aandelen van de organisator, tot alles samen de prijs is.',
  },
  'price-below-allowance': {
    says: ({ priceCents, allowanceCents, sharesCents }) =>
      `Met een cheque van ${euros(priceCents)} kunnen de vergoeding (${euros(allowanceCents)}) en de aandelen (${euros(sharesCents)}) niet betaald worden.`,
    helps: 'Vraag een beheerder om de aandelen van deze bestelling na te kijken.',
  },
  'expiry-before-issue': {
    says: ({ expiresOn, issuedOn }) =>
      `De cheques zouden op ${expiresOn} vervallen, voor ze op ${issuedOn} uitgegeven zijn.`,
    helps: 'Kijk beide dagen na.',
  },
  'expiry-day-not-over': {
    says: ({ on, today }) => `De cheques van ${on} zijn nog geldig: het is vandaag ${today}.`,
    helps: 'Laat ze vervallen als die dag voorbij is.',
  },
  'month-not-over': {
    says: ({ month, lastDay }) => `De maand ${period(month)} loopt nog tot en met ${lastDay}.`,
    helps: 'Sluit de maand af als ze voorbij is.',
  },
  'month-not-next': {
    says: ({ month, nextMonth }) => `${period(month)} is niet aan de beurt: eerst komt ${period(nextMonth)}.`,
    helps: 'Sluit de maanden af in hun volgorde.',
  },
  'month-has-open-holds': {
    says: ({ month, openHolds }) =>
      `In ${period(month)} ${openHolds === 1 ? 'wacht nog 1 klus' : `wachten nog ${openHolds} klussen`} op uren.`,
    helps: 'Bevestig die uren of laat de reservaties los, en sluit dan af.',
  },
};
