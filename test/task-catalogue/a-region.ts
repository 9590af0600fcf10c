import { day, type Id, moment } from '#kernel';
import { wijkWerken } from '#regulation';
import {
  type LocalChoices,
  type LocalDecision,
  type Municipality,
  type OrganiserChoice,
  type RequestFacts,
  type TaskVersion,
  type Union,
} from '#task-catalogue';

export const ORGANISER = '0192a000-0000-7000-8000-000000000001' as Id;
export const OTHER_ORGANISER = '0192a000-0000-7000-8000-000000000002' as Id;

let drawn = 0;
const anId = () => `0192a000-0000-7000-9000-${String(++drawn).padStart(12, '0')}` as Id;

function aMunicipality(nisCode: string, what: Partial<Municipality> = {}): Municipality {
  return {
    nisCode,
    name: nisCode,
    province: 'Vlaams-Brabant',
    mainPostalCode: '1000',
    validFrom: day('2019-01-01'),
    validUntil: null,
    successor: null,
    ...what,
  };
}

const merging = { validUntil: day('2024-12-31') };

export const LEUVEN = '24062';
export const HERNE = '23032';
export const GOOIK = '23024';
export const PAJOTTEGEM = '23106';
export const ANTWERPEN = '11002';
export const BORSBEEK = '11007';

/** A town that nothing happened to, three that became Pajottegem, and one that Antwerp took in. */
export const municipalities: readonly Municipality[] = [
  aMunicipality(LEUVEN, { name: 'Leuven' }),
  aMunicipality(HERNE, { name: 'Herne', ...merging, successor: PAJOTTEGEM }),
  aMunicipality(GOOIK, { name: 'Gooik', ...merging, successor: PAJOTTEGEM }),
  aMunicipality(PAJOTTEGEM, { name: 'Pajottegem', validFrom: day('2025-01-01') }),
  aMunicipality(ANTWERPEN, { name: 'Antwerpen' }),
  aMunicipality(BORSBEEK, { name: 'Borsbeek', ...merging, successor: ANTWERPEN }),
];

const choice = (municipality: string, from: string) => ({
  id: anId(),
  municipality,
  validFrom: day(from),
  decidedOn: day(from),
  recordedAt: moment(`${from}T09:00:00.000Z`),
  reference: `besluit ${municipality}`,
});

export const aDecision = (
  kind: LocalDecision['kind'],
  municipality: string,
  from: string,
  what: Partial<LocalDecision> = {},
): LocalDecision => ({
  ...choice(municipality, from),
  kind,
  task: 'TUIN-05',
  displacementReasoning: kind === 'addition' ? 'niemand doet dit' : null,
  ...what,
});

export const servedBy = (organiser: Id | null, municipality: string, from: string): OrganiserChoice => ({
  ...choice(municipality, from),
  organiser,
});

export const aUnion = (municipality: string, from: string): Union => choice(municipality, from);

/** Everybody is served by one organiser since 2019, and nothing was decided. */
export const aLandscape = (what: Partial<LocalChoices> = {}): LocalChoices => ({
  municipalities,
  decisions: [],
  organisers: [LEUVEN, HERNE, GOOIK, ANTWERPEN, BORSBEEK].map((code) =>
    servedBy(ORGANISER, code, '2019-01-01'),
  ),
  unions: [],
  ...what,
});

export function aTask(what: Partial<TaskVersion> = {}): TaskVersion {
  return {
    code: 'TUIN-05',
    number: 1,
    regime: 'wijk-werken',
    group: 'TUIN',
    name: 'Gras maaien',
    userKinds: ['private-person'],
    exclusions: [],
    requirements: [],
    transitional: null,
    scope: 'flemish',
    origin: 'list',
    certainty: 'found',
    sources: ['vdab'],
    state: 'listed',
    validFrom: day('2018-01-01'),
    recordedAt: moment('2018-01-01T09:00:00.000Z'),
    ...what,
  };
}

export interface Situation {
  readonly task?: Partial<TaskVersion>;
  readonly versions?: readonly TaskVersion[];
  readonly asks?: Partial<RequestFacts['request']>;
  readonly local?: Partial<LocalChoices>;
}

/** A private person in Leuven asks to have the grass mown, in the spring of 2026. Nothing stands in the way. */
export function aRequest({ task, versions, asks, local }: Situation = {}): RequestFacts {
  return {
    request: {
      task: 'TUIN-05',
      userKind: 'private-person',
      municipality: LEUVEN,
      organiser: ORGANISER,
      on: day('2026-05-04'),
      ...asks,
    },
    regime: wijkWerken,
    versions: versions ?? [aTask(task)],
    local: aLandscape(local),
  };
}
