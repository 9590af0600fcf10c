import { assumed, type Chapter, found, foundSecondHand } from '../../entries';
import { governmentDecision, official, told } from './sources';

/** What a cheque is, costs and lives. Source: rules.md §4. */
export const cheques = {
  title: 'De wijk-werkcheque',
  figures: {
    'cheque-validity-months': {
      title: 'Geldigheid van een cheque vanaf de uitgifte',
      unit: 'months',
      versions: [found(12, governmentDecision('geldigheid van de wijk-werkcheque'))],
    },
    'cheque-hand-in-days': {
      title: 'Dagen na de dag van het werk waarin een cheque wordt ingeleverd',
      unit: 'days',
      versions: [assumed(62, 'elke maand inleveren, met één maand uitstel')],
    },
    'cheque-expiry-warning-days': {
      title: 'Dagen vóór het verval van cheques waarop de gebruiker bericht krijgt',
      unit: 'days',
      versions: [assumed(60, 'eigen keuze van deze dienst')],
    },
    'refund-fee-cents': {
      title: 'Administratiekost bij terugbetaling van ongebruikte cheques',
      unit: 'cents',
      versions: [assumed(0, 'geen kost gevonden')],
    },
    'registration-fee-cents': {
      title: 'Inschrijvingsgeld van een gebruiker per jaar, voor elke soort gebruiker',
      unit: 'cents',
      versions: [foundSecondHand(750, told('inschrijving van gebruikers, zoals gemeenten ze meedelen'))],
    },
    'fee-stop-notice-days': {
      title: 'Dagen tussen de aankondiging en het stilleggen van een reeks om onbetaald inschrijvingsgeld',
      unit: 'days',
      versions: [assumed(30, 'eigen keuze van deze dienst')],
    },
    'vdab-share-cents': {
      title: 'Deel van VDAB in de prijs van een cheque; de organisator krijgt wat overblijft',
      unit: 'cents',
      versions: [assumed(0, 'verdeling niet gekend; per organisator in te stellen')],
    },
    'issuer-share-cents': {
      title: 'Deel van de uitgiftemaatschappij in de prijs van een cheque',
      unit: 'cents',
      versions: [assumed(0, 'verdeling niet gekend; per organisator in te stellen')],
    },
  },
  lists: {
    'cheque-prices-cents': {
      title: 'Toegelaten prijzen van een cheque, dezelfde voor elke soort gebruiker en activiteit',
      unit: 'cents',
      versions: [found([595, 645, 695, 745], governmentDecision('prijs van de wijk-werkcheque'))],
    },
  },
  days: {},
  principles: {
    'cheque-pays-one-started-hour': {
      title: 'Eén cheque is één begonnen uur; delen bestaan niet',
      versions: [foundSecondHand(true, told('de wijk-werkcheque, zoals gemeenten ze meedelen'))],
    },
    'price-changes-on-1-january': {
      title: 'Een nieuwe prijs geldt vanaf 1 januari na de beslissing',
      versions: [found(true, governmentDecision('prijs van de wijk-werkcheque'))],
    },
    'lowest-price-without-consensus': {
      title: 'Zonder consensus tussen gemeenten van één organisator geldt de laagste prijs voor allemaal',
      versions: [found(true, governmentDecision('prijs van de wijk-werkcheque'))],
    },
    'issuer-sells-cheques': {
      title: 'De uitgiftemaatschappij verkoopt de cheques; een organisator kan het anders regelen',
      versions: [found(true, governmentDecision('uitgiftemaatschappij'))],
    },
    'measure-lengthens-issued-cheques': {
      title:
        'Een maatregel kan uitgegeven cheques langer geldig maken, zoals in 2020 en 2021 met drie maanden',
      versions: [found(true, official('maatregelen van de Vlaamse Regering in 2020 en 2021'))],
    },
    'cheque-valid-on-day-of-work': {
      title: 'Een cheque is geldig op de dag van het werk',
      versions: [assumed(true, 'geen tekst gevonden')],
    },
    'hours-without-cheques-stay-open': {
      title:
        'Uren waarvoor de gebruiker geen cheques meer heeft, blijven open en worden later in één keer geboekt',
      versions: [assumed(true, 'geen tekst gevonden')],
    },
    'order-needs-signed-agreement': {
      title: 'Cheques bestellen kan pas na het tekenen van de gebruikersovereenkomst',
      versions: [foundSecondHand(true, told('inschrijving van gebruikers, zoals gemeenten ze meedelen'))],
    },
    'order-needs-paid-fee': {
      title: 'Cheques bestellen kan pas na het betalen van het inschrijvingsgeld van dat jaar',
      versions: [foundSecondHand(true, told('inschrijving van gebruikers, zoals gemeenten ze meedelen'))],
    },
    'fee-year-is-calendar-year': {
      title: 'Het inschrijvingsgeld geldt voor een kalenderjaar',
      versions: [assumed(true, 'geen tekst gevonden')],
    },
    'series-stops-after-notice': {
      title:
        'Een lopende reeks stopt om onbetaald inschrijvingsgeld pas na herinneringen en een aankondiging',
      versions: [assumed(true, 'eigen keuze van deze dienst')],
    },
    'cheque-on-paper-or-electronic': {
      title: 'Cheques bestaan op papier en elektronisch',
      versions: [foundSecondHand(true, told('de wijk-werkcheque, zoals gemeenten ze meedelen'))],
    },
    'unused-cheques-are-refunded': {
      title: 'Ongebruikte cheques worden vóór hun verval terugbetaald',
      versions: [assumed(true, 'PWA-cheques konden worden teruggegeven')],
    },
    'monthly-hand-in': {
      title:
        'De wijk-werker levert elke maand cheques en prestatieformulier in; elk jaar verschijnt een betaalkalender',
      versions: [foundSecondHand(true, told('inleveren van cheques, zoals organisatoren het meedelen'))],
    },
  },
} as const satisfies Chapter;
