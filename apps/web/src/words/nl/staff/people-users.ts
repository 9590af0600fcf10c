import { type PostingKind } from '#cheque-ledger';

/** The file of a user, part by part. */
export const userFileWords = {
  tabs: {
    '': 'Overzicht',
    gegevens: 'Gegevens',
    overeenkomsten: 'Overeenkomst',
    plaatsen: 'Plaatsen en contacten',
    cheques: 'Cheques',
    intake: 'Intake',
    berichten: 'Berichten',
    'wie-keek': 'Wie keek',
  },
  facts: {
    kind: 'Soort',
    standing: 'Toestand',
    agreement: 'Overeenkomst',
    fee: (year: string) => `Inschrijvingsgeld ${year}`,
    cheques: 'Cheques',
    phone: 'Telefoon',
    email: 'E-mail',
    address: 'Adres',
    kbo: 'Ondernemingsnummer',
  },
  feePaid: (day: string) => `betaald op ${day}`,
  feeUnpaid: 'nog niet betaald',
  chequesFree: (free: number, held: number) => `${free} vrij, ${held} gereserveerd`,
  actions: {
    fee: 'Inschrijvingsgeld noteren',
    leave: 'Gebruiker stopt',
    behalf: 'Handel namens deze gebruiker',
    invite: 'Nodig een contact uit',
    order: 'Cheques bestellen',
  },
  requests: 'Laatste aanvragen',
  noRequests: 'Er zijn nog geen aanvragen.',
  balance: 'Saldo per bestelling',
  balanceLine: (day: string, until: string) => `Bestelling van ${day}, geldig tot ${until}`,
  noBalance: 'Er zijn geen cheques die nog geldig zijn.',
  columns: { order: 'Bestelling', free: 'Vrij', held: 'Gereserveerd', price: 'Prijs' },
  orders: 'Bestellingen',
  noOrders: 'Er zijn nog geen bestellingen.',
  orderColumns: {
    number: 'Nr.',
    placed: 'Besteld op',
    cheques: 'Cheques',
    amount: 'Bedrag',
    state: 'Toestand',
  },
  orderStates: { placed: 'wacht op betaling', paid: 'betaald', cancelled: 'geannuleerd' },
  reference: 'mededeling',
  statement: 'Alles wat met de cheques gebeurde',
  noStatement: 'Er gebeurde nog niets.',
  older: 'Toon het vervolg',
};

export const statementWords = {
  columns: { day: 'Dag', what: 'Wat', change: 'Verschil' },
  kinds: {
    issue: 'Cheques gekocht',
    'take-over': 'Overgenomen van vroeger',
    hold: 'Gereserveerd voor een klus',
    'hold-cheques': 'Gereserveerd voor een klus',
    release: 'Niet meer gereserveerd',
    'hand-over': 'Gebruikt voor gewerkte uren',
    reversal: 'Teruggedraaid',
    expire: 'Vervallen',
    refund: 'Terugbetaald',
    exchange: 'Omgeruild',
    extend: 'Langer geldig',
  } satisfies Partial<Record<PostingKind, string>> as Readonly<Partial<Record<PostingKind, string>>>,
  other: 'Andere boeking',
};

export const feeWords = {
  title: 'Inschrijvingsgeld noteren',
  lead: 'Noteer wat op de rekening of in de kas kwam.',
  fields: {
    year: { label: 'Jaar', wrong: 'Geef het jaar, zoals 2026.' },
    paidOn: {
      label: 'Betaald op',
      hint: 'Bijvoorbeeld 12/1/2026 of vandaag.',
      wrong: 'Geef de dag van de betaling.',
    },
    amount: { label: 'Bedrag in euro', wrong: 'Geef het bedrag, zoals 7,50.' },
    source: {
      label: 'Waar u dat zag',
      hint: 'Bijvoorbeeld: rekeninguittreksel 12, kasbon 3.',
      wrong: 'Zeg waar u de betaling zag.',
    },
  },
  keep: 'Betaling noteren',
};
