import { assumed, type Chapter, found, foundSecondHand } from '../../entries';
import { because, elsewhere, governmentDecision } from './sources';

/** What a cheque is, costs and lives. */
export const cheques = {
  title: 'De wijk-werkcheque',
  figures: {
    'cheque-validity-months': {
      title: 'Geldigheid van een cheque vanaf de uitgifte',
      unit: 'months',
      versions: [found(12, governmentDecision('hoofdstuk 7 (wijk-werkcheque)'))],
    },
    'measure-extension-months': {
      title: 'Maanden waarmee de laatste maatregel de al uitgegeven cheques langer geldig maakt',
      unit: 'months',
      versions: [
        found(3, {
          from: '2020-04-03',
          decidedOn: '2020-04-03',
          source: 'besluit van de Vlaamse Regering van 3 april 2020, wijk-werken tijdens het coronavirus',
        }),
        found(3, {
          from: '2021-03-29',
          decidedOn: '2021-04-19',
          source:
            'ministerieel besluit van 19 april 2021 tot verlenging van de geldigheid van de wijk-werkcheque',
        }),
      ],
    },
    'cheque-hand-in-days': {
      title: 'Dagen na de dag van het werk waarin een cheque wordt ingeleverd',
      unit: 'days',
      versions: [assumed(62, because('elke maand inleveren, met één maand uitstel'))],
    },
    'refund-fee-cents': {
      title: 'Administratiekost bij terugbetaling van ongebruikte cheques',
      unit: 'cents',
      versions: [assumed(0, because('geen kost gevonden'))],
    },
    'registration-fee-cents': {
      title: 'Inschrijvingsgeld van een gebruiker per jaar, voor elke soort gebruiker',
      unit: 'cents',
      versions: [foundSecondHand(750, elsewhere('inschrijving van gebruikers, zoals gemeenten ze meedelen'))],
    },
    'fee-stop-notice-days': {
      title: 'Dagen tussen de aankondiging en het stilleggen van een reeks om onbetaald inschrijvingsgeld',
      unit: 'days',
      versions: [assumed(30, because('eigen keuze van deze dienst'))],
    },
    'vdab-share-cents': {
      title: 'Deel van VDAB in de prijs van een cheque; de organisator krijgt wat overblijft',
      unit: 'cents',
      versions: [assumed(0, because('verdeling niet gekend; per organisator in te stellen'))],
    },
    'issuer-share-cents': {
      title: 'Deel van de uitgiftemaatschappij in de prijs van een cheque',
      unit: 'cents',
      versions: [assumed(0, because('verdeling niet gekend; per organisator in te stellen'))],
    },
  },
  lists: {
    'cheque-expiry-notice-days': {
      title: 'Berichten aan de gebruiker vóór het verval van cheques',
      unit: 'days',
      versions: [assumed([60, 30, 7], because('eigen keuze van deze dienst'))],
    },
    'cheque-prices-cents': {
      title: 'Toegelaten prijzen van een cheque, dezelfde voor elke soort gebruiker en activiteit',
      unit: 'cents',
      versions: [found([595, 645, 695, 745], governmentDecision('artikel 38, § 1'))],
    },
  },
  days: {},
  principles: {
    'cheque-pays-one-started-hour': {
      title: 'Eén cheque is één begonnen uur; delen bestaan niet',
      versions: [foundSecondHand(true, elsewhere('de wijk-werkcheque, zoals gemeenten ze meedelen'))],
    },
    'price-changes-on-1-january': {
      title: 'Een nieuwe prijs geldt vanaf 1 januari na de beslissing',
      versions: [found(true, governmentDecision('artikel 38, § 1'))],
    },
    'lowest-price-without-consensus': {
      title: 'Zonder consensus tussen gemeenten van één organisator geldt de laagste prijs voor allemaal',
      versions: [found(true, governmentDecision('artikel 38, § 1'))],
    },
    'issuer-sells-cheques': {
      title: 'De uitgiftemaatschappij verkoopt de cheques; een organisator kan het anders regelen',
      versions: [found(true, governmentDecision('artikel 38, § 1'))],
    },
    'measure-lengthens-issued-cheques': {
      title: 'Een maatregel kan cheques die al zijn uitgegeven langer geldig maken',
      versions: [
        found(true, {
          from: '2020-04-03',
          decidedOn: '2020-04-03',
          source: 'besluit van de Vlaamse Regering van 3 april 2020, wijk-werken tijdens het coronavirus',
        }),
      ],
    },
    'cheque-valid-on-day-of-work': {
      title: 'Een cheque is geldig op de dag van het werk',
      versions: [assumed(true, because('geen tekst gevonden'))],
    },
    'hours-without-cheques-stay-open': {
      title:
        'Uren waarvoor de gebruiker geen cheques meer heeft, blijven open en worden later in één keer geboekt',
      versions: [assumed(true, because('geen tekst gevonden'))],
    },
    'order-needs-signed-agreement': {
      title: 'Cheques bestellen kan pas na het tekenen van de gebruikersovereenkomst',
      versions: [
        foundSecondHand(true, elsewhere('inschrijving van gebruikers, zoals gemeenten ze meedelen')),
      ],
    },
    'order-needs-paid-fee': {
      title: 'Cheques bestellen kan pas na het betalen van het inschrijvingsgeld van dat jaar',
      versions: [
        foundSecondHand(true, elsewhere('inschrijving van gebruikers, zoals gemeenten ze meedelen')),
      ],
    },
    'fee-year-is-calendar-year': {
      title: 'Het inschrijvingsgeld geldt voor een kalenderjaar',
      versions: [assumed(true, because('geen tekst gevonden'))],
    },
    'series-stops-after-notice': {
      title:
        'Een lopende reeks stopt om onbetaald inschrijvingsgeld pas na herinneringen en een aankondiging',
      versions: [assumed(true, because('eigen keuze van deze dienst'))],
    },
    'cheque-on-paper-or-electronic': {
      title: 'Cheques bestaan op papier en elektronisch',
      versions: [foundSecondHand(true, elsewhere('de wijk-werkcheque, zoals gemeenten ze meedelen'))],
    },
    'unused-cheques-are-refunded': {
      title: 'Ongebruikte cheques worden vóór hun verval terugbetaald',
      versions: [assumed(true, because('PWA-cheques konden worden teruggegeven'))],
    },
    'monthly-hand-in': {
      title:
        'De wijk-werker levert elke maand cheques en prestatieformulier in; elk jaar verschijnt een betaalkalender',
      versions: [foundSecondHand(true, elsewhere('inleveren van cheques, zoals organisatoren het meedelen'))],
    },
  },
} as const satisfies Chapter;
