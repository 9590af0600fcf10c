import { day } from '#kernel';
import { assumed, type Chapter, found, foundSecondHand } from '../../entries';
import { because, elsewhere, governmentDecision } from './sources';

/** Who may be a wijk-werker, and for how long. */
export const workers = {
  title: 'De wijk-werker',
  figures: {
    'agreement-months-maximum': {
      title: 'Langste duur van de wijk-werkovereenkomst, vaak afgesproken als 6 + 6',
      unit: 'months',
      versions: [found(12, governmentDecision('hoofdstuk 2 (duur van het wijk-werken)'))],
    },
    'ex-pwa-interruption-months': {
      title: 'Onderbreking waarna een vroegere PWA-werknemer de uitzondering op de duur verliest',
      unit: 'months',
      versions: [foundSecondHand(12, elsewhere('overgangsregeling PWA, zoals organisatoren ze meedelen'))],
    },
    'review-every-months': {
      title: 'Tijd tussen twee gesprekken over de volgende stap',
      unit: 'months',
      versions: [
        foundSecondHand(6, elsewhere('opvolging van de wijk-werker, zoals organisatoren ze meedelen')),
      ],
    },
    'interim-days-maximum': {
      title: 'Meeste dagen interimwerk naast het wijk-werken, binnen de termijn hieronder',
      unit: 'days',
      versions: [assumed(10, because('één organisator, geen tekst gevonden'))],
    },
    'interim-window-days': {
      title: 'Termijn waarin de dagen interimwerk worden geteld',
      unit: 'days',
      versions: [assumed(28, because('één organisator, geen tekst gevonden'))],
    },
    'end-talk-before-months': {
      title: 'Gesprek van wijk-werker, bemiddelaar en toeleider vóór het einde van de overeenkomst',
      unit: 'months',
      versions: [assumed(3, because('werkwijze van OCMW’s bij artikel 60'))],
    },
    'referred-without-job-days': {
      title: 'Dagen na de toeleiding zonder klus waarna de bemiddelaar een signaal krijgt',
      unit: 'days',
      versions: [assumed(14, because('eigen keuze van deze dienst'))],
    },
    'certificate-warning-days': {
      title: 'Dagen vóór het einde van een attest of uittreksel waarop wordt gewaarschuwd',
      unit: 'days',
      versions: [assumed(30, because('eigen keuze van deze dienst'))],
    },
  },
  lists: {
    'agreement-end-notice-days': {
      title: 'Berichten vóór het einde van de overeenkomst',
      unit: 'days',
      versions: [assumed([90, 60, 30], because('werkwijze van OCMW’s bij artikel 60'))],
    },
  },
  days: {
    'ex-pwa-contract-day': {
      title: 'Wie op deze dag een PWA-overeenkomst had, kent geen langste duur',
      versions: [
        foundSecondHand(
          day('2017-09-30'),
          elsewhere('overgangsregeling PWA, zoals organisatoren ze meedelen'),
        ),
      ],
    },
  },
  principles: {
    'worker-lives-in-flanders': {
      title: 'De wijk-werker heeft zijn domicilie in het Vlaamse Gewest',
      versions: [
        foundSecondHand(true, elsewhere('voorwaarden voor wijk-werkers, zoals gemeenten ze meedelen')),
      ],
    },
    'worker-status': {
      title:
        'De wijk-werker is ingeschreven bij VDAB als werkzoekende, of heeft recht op leefloon (of gelijkgesteld)',
      versions: [
        foundSecondHand(true, elsewhere('voorwaarden voor wijk-werkers, zoals gemeenten ze meedelen')),
      ],
    },
    'worker-status-riziv': {
      title: 'Ook wie een RIZIV-uitkering heeft, kan met toestemming van de adviserend arts',
      versions: [assumed(true, because('één organisator, geen tekst gevonden'))],
    },
    'worker-referral': {
      title: 'VDAB leidt werkzoekenden toe, het betalende OCMW wie leefloon krijgt',
      versions: [found(true, governmentDecision('hoofdstuk 2, afdeling 1 (toeleiding)'))],
    },
    'agreements-on-a-sheet': {
      title: 'De afspraken tussen wijk-werker en toeleider staan op een afsprakenblad',
      versions: [found(true, governmentDecision('hoofdstuk 2, afdeling 1 (toeleiding)'))],
    },
    'worker-agreement': {
      title: 'De wijk-werker heeft een wijk-werkovereenkomst met de organisator',
      versions: [
        foundSecondHand(true, elsewhere('de wijk-werkovereenkomst, zoals organisatoren ze meedelen')),
      ],
    },
    'no-contract-with-user': {
      title: 'Tussen wijk-werker en gebruiker is er geen overeenkomst',
      versions: [
        foundSecondHand(true, elsewhere('de wijk-werkovereenkomst, zoals organisatoren ze meedelen')),
      ],
    },
    'ex-pwa-exception': {
      title: 'Wie uit PWA kwam, kent geen langste duur zolang er geen te lange onderbreking is',
      versions: [foundSecondHand(true, elsewhere('overgangsregeling PWA, zoals organisatoren ze meedelen'))],
    },
    'worker-suspension': {
      title: 'Het wijk-werken kan worden geschorst',
      versions: [found(true, elsewhere('VDAB: schorsing van het wijk-werken'))],
    },
    'suspension-has-recorded-reason': {
      title: 'Een schorsing heeft een reden, een begin en een einde; de gronden zijn niet gekend',
      versions: [assumed(true, because('gronden van schorsing niet gevonden'))],
    },
    'suspension-stops-months': {
      title: 'Een schorsing doet de maanden van de overeenkomst stilstaan',
      versions: [assumed(false, because('geen tekst gevonden'))],
    },
    'return-with-remaining-months': {
      title: 'Wie vroeger stopte, komt na een nieuwe toeleiding terug voor de maanden die over zijn',
      versions: [assumed(true, because('geen tekst gevonden'))],
    },
    'new-referral-after-all-months': {
      title: 'Na de volle duur kan iemand opnieuw worden toegeleid',
      versions: [assumed(false, because('geen tekst gevonden'))],
    },
  },
} as const satisfies Chapter;
