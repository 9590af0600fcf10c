import { type PaymentRefusalCode } from '#payments';
import { type WordsFor } from '../words';

const euro = new Intl.NumberFormat('nl-BE', { style: 'currency', currency: 'EUR' });
const money = (cents: number | string | undefined) => euro.format(Number(cents) / 100);

const states: Readonly<Record<string, string>> = {
  placed: 'wacht op betaling',
  paid: 'is betaald',
  cancelled: 'is geannuleerd',
};

export const paymentsWords: WordsFor<PaymentRefusalCode> = {
  'order-price-not-set': {
    says: ({ day }) => `De organisator heeft nog geen prijs van een cheque gekozen voor ${day}.`,
    helps: 'Een beheerder stelt eerst de prijs in, met de datum waarop ze begint.',
  },
  'order-price-not-allowed': {
    says: ({ priceCents }) => `Een cheque mag geen ${money(priceCents)} kosten.`,
    helps: ({ allowedCents }) =>
      `Mogelijke prijzen: ${String(allowedCents).split(' ').map(money).join(', ')}.`,
  },
  'order-price-differs': {
    says: ({ askedPriceCents, priceCents }) =>
      `Een cheque kost ${money(priceCents)}, niet ${money(askedPriceCents)}.`,
    helps: 'Bestel aan de prijs van vandaag, of laat de prijs weg.',
  },
  'order-quantity-not-possible': {
    says: ({ cheques }) => `${cheques} cheques bestellen kan niet.`,
    helps: ({ maximum }) => `Bestel een geheel aantal van 1 tot ${maximum}.`,
  },
  'order-state-forbids': {
    says: ({ state }) => `Deze bestelling ${states[String(state)] ?? state}.`,
    helps: 'Open de bestelling opnieuw om te zien hoe ze er nu voor staat.',
  },
  'payment-amount-differs': {
    says: ({ paidCents, amountCents }) =>
      `Er is ${money(paidCents)} betaald; de bestelling kost ${money(amountCents)}.`,
    helps: 'Kijk het bedrag en de gestructureerde mededeling na. Vraag het verschil bij, of betaal terug.',
  },
  'payment-day-in-future': {
    says: ({ paidOn }) => `De betaling van ${paidOn} moet nog komen.`,
    helps: 'Geef de dag waarop het geld is aangekomen.',
  },
  'payment-before-order': {
    says: ({ paidOn, placedOn }) => `De betaling van ${paidOn} is ouder dan de bestelling van ${placedOn}.`,
    helps: 'Kijk na of de betaling bij deze bestelling hoort.',
  },
  'fee-amount-differs': {
    says: ({ paidCents, feeCents }) =>
      `Er is ${money(paidCents)} betaald; het inschrijvingsgeld is ${money(feeCents)}.`,
    helps: 'Kijk het bedrag na. Vraag het verschil bij, of betaal terug.',
  },
  'fee-paid-already': {
    says: ({ year, paidOn }) => `Het inschrijvingsgeld van ${year} is al betaald op ${paidOn}.`,
    helps: 'Kijk het jaar na. Is er twee keer betaald, betaal dan terug.',
  },
  'move-to-other-user': {
    says: () =>
      'De gebruiker bij de andere organisator is niet dezelfde: het soort of het ondernemingsnummer verschilt.',
    helps: 'Kies dezelfde gebruiker, of schrijf die daar eerst in. Cheques blijven van wie ze betaalde.',
  },
  'pay-out-month-not-closed': {
    says: ({ month }) => `${month} is nog niet afgesloten.`,
    helps: 'Sluit de maand eerst af: daarna staan de bedragen vast.',
  },
  'pay-out-before-work': {
    says: ({ paidOn, month }) => `${paidOn} ligt vóór het werk van ${month}.`,
    helps: 'Geef de dag waarop de vergoeding betaald is.',
  },
  'pay-out-nothing-owed': {
    says: ({ workers }) =>
      workers === 0
        ? 'Er is niemand gekozen aan wie nog iets te betalen is.'
        : `Van de gekozen wijk-werkers hebben er ${workers} niets meer te krijgen.`,
    helps: 'Open de maand opnieuw, en kies alleen wie nog iets krijgt.',
  },
  'pay-out-reason-missing': {
    says: () => 'Er staat niet bij waarom dit teruggedraaid wordt.',
    helps: 'Schrijf in enkele woorden wat er misging.',
  },
  'pay-out-not-standing': {
    says: ({ payOuts }) =>
      payOuts === 0
        ? 'Er is geen uitbetaling gekozen.'
        : `Van de gekozen uitbetalingen zijn er ${payOuts} al teruggedraaid.`,
    helps: 'Open de maand opnieuw, en kies alleen wat er nog staat.',
  },
};
