import { assumed, type Chapter, type Figure } from '../../entries';
import { type TravelMode } from '../../travel';
import { because } from './sources';

/** What planning reckons with where no text gives a figure: all assumed, all to be overridden. */
export const planning = {
  title: 'Planning en verplaatsing',
  figures: {
    'minutes-per-day-maximum': {
      title: 'Meeste minuten werk per dag',
      unit: 'minutes',
      versions: [assumed(480, because('acht uur, zoals de Arbeidswet'))],
    },
    'rest-minutes-minimum': {
      title: 'Minste rust tussen twee werkdagen',
      unit: 'minutes',
      versions: [assumed(660, because('elf uur, zoals de Arbeidswet'))],
    },
    'published-window-days': {
      title: 'Dagen vooruit waarvoor het rooster vastligt en cheques zijn gereserveerd',
      unit: 'days',
      versions: [assumed(7, because('eigen keuze van deze dienst'))],
    },
    'draft-window-days': {
      title: 'Dagen na het vaste rooster waarvoor een ontwerp wordt gemaakt',
      unit: 'days',
      versions: [assumed(21, because('eigen keuze van deze dienst'))],
    },
    'fairness-window-days': {
      title: 'Dagen waarover gewerkte en gewenste uren worden vergeleken',
      unit: 'days',
      versions: [assumed(28, because('eigen keuze van deze dienst'))],
    },
    'availability-old-days': {
      title: 'Dagen waarna opgegeven vrije uren als oud worden gemeld bij een planning',
      unit: 'days',
      versions: [assumed(180, because('eigen keuze van deze dienst'))],
    },
    'plan-run-days': {
      title: 'Dagen dat wordt bewaard hoe een planning tot stand kwam',
      unit: 'days',
      versions: [
        assumed(
          400,
          because('een vol jaar; verordening (EU) 2024/1689 art. 26 lid 6 vraagt minstens zes maanden'),
        ),
      ],
    },
    'request-draft-days': {
      title: 'Dagen waarna een half ingevulde aanvraag verdwijnt als niemand ze verder invult',
      unit: 'days',
      versions: [assumed(90, because('keuze van de organisator'))],
    },
    'team-minimum-days': {
      title: 'Dagen vóór een klus waarop een ploeg onder haar minimum bij de bemiddelaar komt',
      unit: 'days',
      versions: [assumed(3, because('eigen keuze van deze dienst'))],
    },
    'stale-hold-days': {
      title: 'Dagen na een klus waarna uren en cheques vrijkomen als niemand zegt of er gewerkt is',
      unit: 'days',
      versions: [assumed(62, because('twee maanden; keuze van de organisator'))],
    },
    'arrangement-rest-days': {
      title: 'Dagen na een maand waarna de rest van een vaste afspraak vrijkomt',
      unit: 'days',
      versions: [assumed(7, because('keuze van de organisator'))],
    },
    'offer-answer-hours': {
      title: 'Uren waarna een voorstel zonder antwoord terug naar de bemiddelaar gaat',
      unit: 'hours',
      versions: [assumed(24, because('eigen keuze van deze dienst'))],
    },
    'first-yes-hours': {
      title:
        'Uren vóór het begin van een klus waarbinnen iedereen tegelijk mag worden gevraagd en de eerste ja telt',
      unit: 'hours',
      versions: [assumed(24, because('eigen keuze van deze dienst'))],
    },
    'substitute-answer-minutes': {
      title: 'Minuten die een vervanger krijgt om te antwoorden als de klus nabij is',
      unit: 'minutes',
      versions: [assumed(30, because('eigen keuze van deze dienst'))],
    },
    'travel-detour-percent': {
      title: 'Weg tegenover vogelvlucht',
      unit: 'percent',
      versions: [assumed(130, because('gewone verhouding tussen weg en vogelvlucht'))],
    },
    'travel-kmh-foot': speed('te voet', 5),
    'travel-kmh-bicycle': speed('met de fiets', 15),
    'travel-kmh-e-bike': speed('met de elektrische fiets', 20),
    'travel-kmh-moped': speed('met de bromfiets', 30),
    'travel-kmh-public-transport': speed('met het openbaar vervoer, wachten inbegrepen', 15),
    'travel-kmh-car': speed('met de auto', 40),
  } satisfies Record<`travel-kmh-${TravelMode}`, Figure> & Record<string, Figure>,
  lists: {},
  days: {},
  principles: {
    'one-job-at-a-time': {
      title: 'Klussen van één wijk-werker overlappen niet, reistijd inbegrepen',
      versions: [assumed(true, because('eigen keuze van deze dienst'))],
    },
  },
} as const satisfies Chapter;

function speed(how: string, kmPerHour: number): Figure {
  return {
    title: `Snelheid ${how}`,
    unit: 'km/h',
    versions: [assumed(kmPerHour, because('gewone snelheid, zonder routeplanner'))],
  };
}
