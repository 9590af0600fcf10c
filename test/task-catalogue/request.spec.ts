import { day } from '#kernel';
import { refusalsToRequest, type RequestRefusalCode, verdictOn } from '#task-catalogue';
import {
  aDecision,
  aRequest,
  aTask,
  aUnion,
  BORSBEEK,
  GOOIK,
  HERNE,
  LEUVEN,
  ORGANISER,
  OTHER_ORGANISER,
  PAJOTTEGEM,
  servedBy,
  type Situation,
} from './a-region';

const codesOf = (situation: Situation) => refusalsToRequest(aRequest(situation)).map(({ code }) => code);

describe('whether a task may be asked for', () => {
  it('may, for grass at home in Leuven', () => {
    expect(verdictOn(aRequest())).toEqual({ refusals: [], review: false, doubts: [], requirements: [] });
  });

  const alone: Record<RequestRefusalCode, Situation> = {
    'task-unknown': { versions: [] },
    'task-not-listed-on-day': { task: { validFrom: day('2027-01-01') } },
    'task-not-for-user-kind': { asks: { userKind: 'school' } },
    'task-transitional-only': {
      task: { transitional: { referenceDay: day('2017-12-31'), appliesTo: ['user'] } },
    },
    'task-denied-locally': { local: { decisions: [aDecision('denial', LEUVEN, '2024-01-01')] } },
    'task-not-added-here': { task: { scope: 'local' } },
    'task-addition-struck': {
      task: { scope: 'local' },
      local: {
        decisions: [aDecision('addition', LEUVEN, '2024-01-01'), aDecision('strike', LEUVEN, '2025-03-01')],
      },
    },
    'place-not-in-flanders': { asks: { municipality: '21004' } },
    'municipality-not-there-on-day': { asks: { on: day('2018-06-01') } },
    'former-municipality-elsewhere': { asks: { formerMunicipality: BORSBEEK } },
    'former-municipality-needed': {
      asks: { municipality: PAJOTTEGEM },
      local: { decisions: [aDecision('denial', GOOIK, '2024-01-01')] },
    },
    'municipality-not-served': { asks: { organiser: OTHER_ORGANISER } },
  };

  it.each(Object.entries(alone))('refuses for one reason alone: %s', (code, situation) => {
    const refusals = refusalsToRequest(aRequest(situation));
    expect(refusals.map((refusal) => refusal.code)).toEqual([code]);
    expect(refusals[0]).toMatchObject({ weight: 'refuses', article: expect.stringMatching(/\w/) as string });
  });

  it('says every reason at once', () => {
    const situation: Situation = {
      asks: { userKind: 'farm', organiser: OTHER_ORGANISER },
      local: { decisions: [aDecision('denial', LEUVEN, '2024-01-01')] },
    };
    expect(codesOf(situation)).toEqual([
      'task-denied-locally',
      'municipality-not-served',
      'task-not-for-user-kind',
    ]);
  });

  it('names who may, in the figures', () => {
    const [refusal] = refusalsToRequest(aRequest({ asks: { userKind: 'school' } }));
    expect(refusal?.figures).toEqual({ task: 'TUIN-05', userKind: 'school', allowed: 'private-person' });
    expect(refusal?.article).toContain('artikel 27');
  });

  it('gives no answer for a day before the scheme began', () => {
    expect(() => verdictOn(aRequest({ asks: { on: day('2017-12-31') } }))).toThrow('2017-12-31');
  });
});

describe('a line of the list that was not found in an official text', () => {
  it.each(['found-second-hand', 'assumed'] as const)(
    '%s: the mediator looks, the line itself never refuses',
    (certainty) => {
      const verdict = verdictOn(aRequest({ task: { certainty }, asks: { userKind: 'school' } }));
      expect(verdict).toMatchObject({ refusals: [], review: true });
      expect(verdict.doubts.map(({ code }) => code)).toEqual(['task-not-for-user-kind']);
    },
  );

  it('is looked at by the mediator where nothing is doubtful either', () => {
    expect(verdictOn(aRequest({ task: { certainty: 'assumed' } }))).toMatchObject({
      review: true,
      doubts: [],
    });
  });

  it('is refused where the municipality denied it: that decision is sure', () => {
    const situation: Situation = {
      task: { certainty: 'assumed' },
      local: { decisions: [aDecision('denial', LEUVEN, '2024-01-01')] },
    };
    expect(codesOf(situation)).toEqual(['task-denied-locally']);
  });
});

describe('the day of work decides', () => {
  const denied = {
    decisions: [aDecision('denial', LEUVEN, '2026-05-04'), aDecision('withdrawal', LEUVEN, '2026-09-01')],
  };

  it.each([
    ['2026-05-03', []],
    ['2026-05-04', ['task-denied-locally']],
    ['2026-08-31', ['task-denied-locally']],
    ['2026-09-01', []],
  ])('a denial that counts from 4 May to the end of August: work on %s gives %j', (on, codes) => {
    expect(codesOf({ asks: { on: day(on) }, local: denied })).toEqual(codes);
  });

  it.each([
    ['2026-03-09', []],
    ['2026-03-10', ['task-addition-struck']],
  ])('a strike stops an addition from the very day of its decision: %s gives %j', (on, codes) => {
    const decisions = [
      aDecision('addition', LEUVEN, '2024-01-01'),
      aDecision('strike', LEUVEN, '2026-03-10'),
    ];
    expect(codesOf({ task: { scope: 'local' }, asks: { on: day(on) }, local: { decisions } })).toEqual(codes);
  });

  it('a task that leaves the list may be done until the day before', () => {
    const versions = [aTask(), aTask({ number: 2, state: 'ended', validFrom: day('2026-01-01') })];
    expect(codesOf({ versions, asks: { on: day('2025-12-31') } })).toEqual([]);
    expect(codesOf({ versions, asks: { on: day('2026-01-01') } })).toEqual(['task-not-listed-on-day']);
  });

  it('of two versions that begin on one day the one recorded last counts', () => {
    const versions = [aTask({ number: 2, userKinds: ['school'] }), aTask({ number: 1 })];
    expect(codesOf({ versions })).toEqual(['task-not-for-user-kind']);
  });

  it('an organiser that starts in June serves no work in May', () => {
    const organisers = [
      servedBy(OTHER_ORGANISER, LEUVEN, '2019-01-01'),
      servedBy(ORGANISER, LEUVEN, '2026-06-01'),
    ];
    expect(codesOf({ local: { organisers } })).toEqual(['municipality-not-served']);
    expect(codesOf({ asks: { on: day('2026-06-01') }, local: { organisers } })).toEqual([]);
  });
});

describe('a task that the municipality itself must add', () => {
  it('may be asked where it was added, and nowhere else', () => {
    const decisions = [aDecision('addition', LEUVEN, '2024-01-01')];
    expect(codesOf({ task: { scope: 'local' }, local: { decisions } })).toEqual([]);
    expect(
      codesOf({ task: { scope: 'local' }, asks: { municipality: '11002' }, local: { decisions } }),
    ).toEqual(['task-not-added-here']);
  });

  it('stands as listed once the Flemish list takes it up, whatever was struck before', () => {
    const versions = [
      aTask({ scope: 'local' }),
      aTask({ number: 2, scope: 'flemish', validFrom: day('2026-01-01') }),
    ];
    const decisions = [
      aDecision('addition', LEUVEN, '2024-01-01'),
      aDecision('strike', LEUVEN, '2025-03-01'),
    ];
    expect(codesOf({ versions, local: { decisions } })).toEqual([]);
    expect(codesOf({ versions, asks: { on: day('2025-12-31') }, local: { decisions } })).toEqual([
      'task-addition-struck',
    ]);
  });
});

describe('a transitional task', () => {
  const textile = (appliesTo: ('user' | 'worker')[]) => ({
    transitional: { referenceDay: day('2017-12-31'), appliesTo },
  });

  it('stays open to who did it before', () => {
    expect(codesOf({ task: textile(['user']), asks: { userDidThisBefore: true } })).toEqual([]);
  });

  it('asks nothing of the user where only the worker must have done it', () => {
    expect(codesOf({ task: textile(['worker']) })).toEqual([]);
  });
});

describe('after the merger of 2025', () => {
  const denialInGooik = { decisions: [aDecision('denial', GOOIK, '2024-01-01')] };
  const at = (municipality: string, formerMunicipality?: string) => ({ municipality, formerMunicipality });

  it('keeps the choice of the former municipality for its own land alone', () => {
    expect(codesOf({ asks: at(PAJOTTEGEM, GOOIK), local: denialInGooik })).toEqual(['task-denied-locally']);
    expect(codesOf({ asks: at(PAJOTTEGEM, HERNE), local: denialInGooik })).toEqual([]);
  });

  it('understands a place that is still known by its former municipality', () => {
    expect(codesOf({ asks: at(GOOIK), local: denialInGooik })).toEqual(['task-denied-locally']);
  });

  it('asks for the former municipality only where it matters', () => {
    expect(codesOf({ asks: at(PAJOTTEGEM) })).toEqual([]);
    const everywhere = {
      decisions: [aDecision('denial', GOOIK, '2024-01-01'), aDecision('denial', HERNE, '2023-01-01')],
    };
    expect(codesOf({ asks: at(PAJOTTEGEM), local: everywhere })).toEqual(['task-denied-locally']);
  });

  it('asks for it too where the former municipalities have different organisers', () => {
    const organisers = [
      servedBy(ORGANISER, HERNE, '2019-01-01'),
      servedBy(OTHER_ORGANISER, GOOIK, '2019-01-01'),
    ];
    expect(codesOf({ asks: at(PAJOTTEGEM), local: { organisers } })).toEqual(['former-municipality-needed']);
    expect(codesOf({ asks: at(PAJOTTEGEM, GOOIK), local: { organisers } })).toEqual([
      'municipality-not-served',
    ]);
    expect(codesOf({ asks: at(PAJOTTEGEM, HERNE), local: { organisers } })).toEqual([]);
  });

  it('lets the new municipality speak first', () => {
    const decisions = [...denialInGooik.decisions, aDecision('withdrawal', PAJOTTEGEM, '2026-01-01')];
    expect(codesOf({ asks: at(PAJOTTEGEM, GOOIK), local: { decisions } })).toEqual([]);
    expect(
      codesOf({ asks: { ...at(PAJOTTEGEM, GOOIK), on: day('2025-12-31') }, local: { decisions } }),
    ).toEqual(['task-denied-locally']);
  });

  it('ends the former choices from the day of a uniting decision', () => {
    const organisers = [
      servedBy(ORGANISER, GOOIK, '2019-01-01'),
      servedBy(ORGANISER, HERNE, '2019-01-01'),
      servedBy(ORGANISER, PAJOTTEGEM, '2025-01-01'),
    ];
    const local = { ...denialInGooik, organisers, unions: [aUnion(PAJOTTEGEM, '2026-01-01')] };
    expect(codesOf({ asks: { ...at(PAJOTTEGEM, GOOIK), on: day('2025-12-31') }, local })).toEqual([
      'task-denied-locally',
    ]);
    expect(codesOf({ asks: { ...at(PAJOTTEGEM, GOOIK), on: day('2026-01-01') }, local })).toEqual([]);
  });

  it('leaves a united municipality without organiser until it chose one', () => {
    const local = { unions: [aUnion(PAJOTTEGEM, '2026-01-01')] };
    expect(codesOf({ asks: at(PAJOTTEGEM, GOOIK), local })).toEqual(['municipality-not-served']);
  });

  it('judges work of before the merger by the former municipality, however the place is called now', () => {
    const asks = { ...at(PAJOTTEGEM, GOOIK), on: day('2024-12-31') };
    expect(codesOf({ asks, local: denialInGooik })).toEqual(['task-denied-locally']);
  });

  it('counts what the merging councils decided for their new municipality in the year before', () => {
    const together = aDecision('withdrawal', PAJOTTEGEM, '2025-01-01', { decidedOn: day('2024-11-04') });
    const decisions = [...denialInGooik.decisions, together];
    expect(codesOf({ asks: at(PAJOTTEGEM, GOOIK), local: { decisions } })).toEqual([]);
    expect(
      codesOf({ asks: { ...at(PAJOTTEGEM, GOOIK), on: day('2024-12-31') }, local: { decisions } }),
    ).toEqual(['task-denied-locally']);
  });

  it('does not let Antwerp decide for Borsbeek by what it chose before it took Borsbeek in', () => {
    const before = { decisions: [aDecision('denial', '11002', '2023-01-01')] };
    expect(codesOf({ asks: at('11002'), local: before })).toEqual(['task-denied-locally']);
    expect(codesOf({ asks: at('11002', BORSBEEK), local: before })).toEqual([]);
    const after = { decisions: [aDecision('denial', '11002', '2025-02-01')] };
    expect(codesOf({ asks: at('11002', BORSBEEK), local: after })).toEqual(['task-denied-locally']);
  });
});
