import { day } from '#kernel';
import { wijkWerken } from '#regulation';
import {
  type DecisionFacts,
  type DecisionRefusalCode,
  type OrganisingFacts,
  type OrganisingRefusalCode,
  type OwnTask,
  refusalsToAssign,
  refusalsToDecide,
  refusalsToUnite,
} from '#task-catalogue';
import {
  aDecision,
  aLandscape,
  ANTWERPEN,
  aTask,
  aUnion,
  BORSBEEK,
  GOOIK,
  HERNE,
  LEUVEN,
  municipalities,
  ORGANISER,
  OTHER_ORGANISER,
  PAJOTTEGEM,
  servedBy,
} from './a-region';

interface Telling {
  readonly told?: Partial<DecisionFacts['told']>;
  readonly facts?: Partial<DecisionFacts>;
}

const shopping = aTask({ code: 'HUIS-08', scope: 'local' });

/** Leuven adds shopping, which only stands on the list where a municipality adds it. Nothing stands in the way. */
const aTelling = ({ told, facts }: Telling = {}): DecisionFacts => ({
  told: {
    kind: 'addition',
    task: 'HUIS-08',
    municipalities: [LEUVEN],
    reference: 'gemeenteraad 12',
    displacementReasoning: 'geen winkel of dienst doet dit in de wijk',
    decidedOn: day('2026-03-02'),
    validFrom: day('2026-04-01'),
    ...told,
  },
  regime: wijkWerken,
  today: day('2026-03-16'),
  organiser: ORGANISER,
  versions: [shopping],
  groups: ['HUIS', 'TUIN'],
  local: aLandscape(),
  ...facts,
});

const codesOf = (telling: Telling) => refusalsToDecide(aTelling(telling)).map(({ code }) => code);
const decided = (...decisions: Parameters<typeof aDecision>[]) => ({
  facts: {
    local: aLandscape({ decisions: decisions.map((each) => ({ ...aDecision(...each), task: 'HUIS-08' })) }),
  },
});

const ownTask: OwnTask = {
  group: 'HUIS',
  name: 'Brieven voorlezen',
  userKinds: ['private-person'],
  requirements: [],
  exclusions: [],
};

describe('recording what a municipality decided about a task', () => {
  it('takes an addition with its reasoning, of a task on the list or of its own', () => {
    expect(codesOf({})).toEqual([]);
    expect(codesOf({ told: { task: ownTask }, facts: { versions: [] } })).toEqual([]);
  });

  const alone: Record<DecisionRefusalCode, Telling> = {
    'task-unknown': { facts: { versions: [] } },
    'task-not-listed-on-day': { facts: { versions: [{ ...shopping, validFrom: day('2027-01-01') }] } },
    'task-group-unknown': { told: { task: { ...ownTask, group: 'KOOK' } }, facts: { versions: [] } },
    'place-not-in-flanders': { told: { municipalities: ['21004'] } },
    'municipality-not-there-on-day': { told: { municipalities: [HERNE] } },
    'municipality-not-served': { facts: { organiser: OTHER_ORGANISER } },
    'decision-reference-missing': { told: { reference: '  ' } },
    'displacement-reasoning-missing': { told: { displacementReasoning: ' ' } },
    'decision-not-taken-yet': { told: { decidedOn: day('2026-03-17') } },
    'decision-reaches-back': { told: { validFrom: day('2026-03-01') } },
    'task-denied-already': { told: { kind: 'denial' }, ...decided(['denial', LEUVEN, '2025-01-01']) },
    'task-allowed-already': { facts: { versions: [{ ...shopping, scope: 'flemish' }] } },
    'nothing-added-to-strike': { told: { kind: 'strike', validFrom: day('2026-03-02') } },
    'nothing-decided-to-withdraw': { told: { kind: 'withdrawal' } },
    'addition-was-struck': decided(['addition', LEUVEN, '2024-01-01'], ['strike', LEUVEN, '2025-01-01']),
  };

  it.each(Object.entries(alone))('refuses for one reason alone: %s', (code, telling) => {
    expect(codesOf(telling)).toEqual([code]);
  });

  it('warns of what no text forbids, so that a reason lets it pass', () => {
    const warning = (telling: Telling) => refusalsToDecide(aTelling(telling)).map(({ weight }) => weight);
    expect(warning(alone['decision-reaches-back'])).toEqual(['warns']);
    expect(warning(alone['addition-was-struck'])).toEqual(['warns']);
    expect(warning(alone['displacement-reasoning-missing'])).toEqual(['refuses']);
  });

  it('names each municipality that stands in the way, when several decide together', () => {
    const told = { municipalities: [LEUVEN, HERNE, '21004'] };
    expect(refusalsToDecide(aTelling({ told })).map(({ figures }) => figures['municipality'])).toEqual([
      'Herne',
      '21004',
    ]);
  });

  it('lets who speaks for the whole installation decide anywhere', () => {
    expect(codesOf({ facts: { organiser: null, local: aLandscape({ organisers: [] }) } })).toEqual([]);
  });

  it('lets a merged municipality have struck what one of its former ones added', () => {
    const telling: Telling = {
      told: { kind: 'strike', municipalities: [PAJOTTEGEM], validFrom: day('2026-03-02') },
      ...decided(['addition', GOOIK, '2024-01-01']),
    };
    expect(codesOf(telling)).toEqual([]);
  });

  it('does not let a withdrawal lift a strike', () => {
    const telling = decided(['addition', LEUVEN, '2024-01-01'], ['strike', LEUVEN, '2025-01-01']);
    expect(codesOf({ told: { kind: 'withdrawal' }, ...telling })).toEqual(['nothing-decided-to-withdraw']);
  });

  it('lets a denied task of the Flemish list be added again', () => {
    const flemish = [{ ...shopping, scope: 'flemish' as const }];
    const { facts } = decided(['denial', LEUVEN, '2025-01-01']);
    expect(codesOf({ facts: { ...facts, versions: flemish } })).toEqual([]);
  });
});

describe('recording who serves a municipality', () => {
  const told = {
    municipality: LEUVEN,
    reference: 'gemeenteraad 12',
    decidedOn: day('2026-03-02'),
    validFrom: day('2026-04-01'),
  };
  const facts = (more: Partial<OrganisingFacts['told']> = {}): OrganisingFacts => ({
    told: { ...told, ...more },
    regime: wijkWerken,
    today: day('2026-03-16'),
    municipalities,
  });
  const assigning = (
    more: Partial<OrganisingFacts['told']> = {},
    earlier = [servedBy(ORGANISER, LEUVEN, '2019-01-01')],
  ) => refusalsToAssign({ ...facts(more), organiser: OTHER_ORGANISER, earlier }).map(({ code }) => code);
  const uniting = (
    more: Partial<OrganisingFacts['told']> = {},
    earlier = [aUnion(ANTWERPEN, '2025-06-01')],
  ) => refusalsToUnite({ ...facts({ municipality: PAJOTTEGEM, ...more }), earlier }).map(({ code }) => code);

  it('takes a new organiser, and a uniting decision', () => {
    expect(assigning()).toEqual([]);
    expect(uniting()).toEqual([]);
  });

  const alone: Record<OrganisingRefusalCode, () => string[]> = {
    'place-not-in-flanders': () => assigning({ municipality: '21004' }),
    'municipality-not-there-on-day': () => assigning({ municipality: BORSBEEK }),
    'decision-reference-missing': () => assigning({ reference: '' }),
    'decision-not-taken-yet': () => assigning({ decidedOn: day('2026-03-17') }),
    'municipality-served-already': () => assigning({}, [servedBy(OTHER_ORGANISER, LEUVEN, '2019-01-01')]),
    'municipality-not-merged': () => uniting({ municipality: LEUVEN }),
    'municipality-united-already': () => uniting({ municipality: ANTWERPEN }),
  };

  it.each(Object.entries(alone))('refuses for one reason alone: %s', (code, codes) => {
    expect(codes()).toEqual([code]);
  });
});
