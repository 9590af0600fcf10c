export const endAgreementWords = {
  title: 'Overeenkomst vroeger beëindigen',
  lead: (runs: string) => `Looptijd van deze overeenkomst: ${runs}.`,
  endedOn: {
    label: 'Laatste dag',
    hint: 'Bijvoorbeeld vandaag of 12/1/2026.',
    wrong: 'Geef de laatste dag, zoals 12/1/2026.',
  },
  why: { label: 'Waarom', hint: 'Bijvoorbeeld: vond vast werk.', wrong: 'Zeg waarom ze stopt.' },
  keep: 'Beëindig de overeenkomst',
};

export const signedWords = {
  title: 'Getekend blad toevoegen',
  lead: 'Druk het blad twee keer af: één voor elk. Voeg hier de scan van het getekende blad toe.',
  print: 'Open het blad om af te drukken (PDF)',
  signedOn: {
    label: 'Getekend op',
    hint: 'Bijvoorbeeld vandaag of 12/1/2026.',
    wrong: 'Geef de dag van de handtekening.',
  },
  signedAt: { label: 'Getekend in', hint: 'De plaats, zoals op het blad staat.', wrong: 'Geef de plaats.' },
  scan: {
    label: 'Scan van het blad',
    hint: (megabytes: number) =>
      `PDF, JPEG of PNG, hoogstens ${megabytes} MB. Laat leeg als het blad alleen op papier bestaat.`,
  },
  keep: 'Toevoegen',
};

/** A paper that does not belong in this file. */
export const withdrawWords = {
  title: 'Getekend blad intrekken',
  lead: (signedOn: string, signedAt: string) =>
    `Het blad dat op ${signedOn} in ${signedAt} getekend is, verdwijnt uit dit dossier, met de scan.`,
  signedOnStays:
    'De dag van de handtekening blijft bij de overeenkomst staan. Klopt ze niet, wijzig haar daar.',
  why: {
    label: 'Waarom hoort het hier niet?',
    hint: 'Bijvoorbeeld: het blad van iemand anders. Dit blijft in het dossier staan.',
    wrong: 'Zeg in enkele woorden waarom.',
  },
  withdraw: 'Trek het blad in',
};

/** The paper itself, as it is printed and signed. */
export const paperWords = {
  of: { worker: 'Wijk-werkovereenkomst', user: 'Gebruikersovereenkomst' },
  copies: 'Opgemaakt in twee exemplaren: één voor elk van beiden.',
  between: 'Tussen',
  organiser: (name: string) => `${name}, organisator van wijk-werken`,
  and: 'en',
  agreed: 'is afgesproken',
  period: (period: string) => `Deze overeenkomst loopt van ${period}.`,
  noEnd: (from: string) => `Deze overeenkomst loopt vanaf ${from}.`,
  points: {
    worker: [
      'De wijk-werker doet kleine klussen die op de lijst van wijk-werken staan, bij gebruikers in de buurt.',
      'Tussen de wijk-werker en de gebruiker is er geen arbeidsovereenkomst.',
      'Elk begonnen uur telt als één uur, en wordt met één wijk-werkcheque betaald.',
      'Wie niet kan komen, verwittigt het wijk-werkloket zo snel mogelijk.',
      'VDAB regelt de verzekering: niemand hoeft er zelf een te nemen.',
      'Beiden kunnen de overeenkomst vroeger beëindigen; de organisator noteert waarom.',
    ],
    user: [
      'De gebruiker vraagt alleen klussen die op de lijst van wijk-werken staan.',
      'De gebruiker koopt vooraf wijk-werkcheques: één voor elk begonnen uur.',
      'Elk jaar betaalt de gebruiker het inschrijvingsgeld.',
      'Tussen de gebruiker en de wijk-werker is er geen arbeidsovereenkomst.',
      'De gebruiker zorgt voor veilig materiaal en een veilige plaats.',
      'De gebruiker bevestigt de gewerkte uren, of zegt wat niet klopt.',
    ],
  },
  fields: {
    born: 'Geboren op',
    address: 'Adres',
    kbo: 'Ondernemingsnummer',
    telephone: 'Telefoon',
    place: 'Gedaan in',
    on: 'op',
    forOrganiser: 'Voor de organisator',
    signature: 'Handtekening',
  },
  file: (name: string) => `overeenkomst-${name}.pdf`,
};
