import { day } from '#kernel';
import { travelCostOf } from '#performances';
import { regimeWith, wijkWerken } from '#regulation';

const HOME = { latitudeE5: 5_088_100, longitudeE5: 471_500 };
/** Straight to the north, so that a degree is a known length: some 111 metres for each hundredth of a degree. */
const north = (kilometres: number) => ({
  ...HOME,
  latitudeE5: HOME.latitudeE5 + Math.round((kilometres * 100_000) / 111.195),
});
const on = day('2026-11-16');
const DETOUR = 1.3;

describe('the cost of travelling', () => {
  it('is nothing for a way there and back of up to ten kilometres', () => {
    expect(travelCostOf(wijkWerken, [{ on, home: HOME, site: north(5 / DETOUR - 0.05) }])).toEqual({
      cents: 0,
      metres: 0,
      paid: 0,
      unmeasured: 0,
    });
  });

  it('is fifteen cents for every kilometre, the first ones too, once it is longer', () => {
    const { cents, metres, paid } = travelCostOf(wijkWerken, [{ on, home: HOME, site: north(10 / DETOUR) }]);
    expect(paid).toBe(1);
    expect(metres).toBeGreaterThan(19_900);
    expect(metres).toBeLessThan(20_100);
    expect(cents).toBe(300);
  });

  it('counts only what lies above ten kilometres where the first ones are not paid', () => {
    const version = { from: on, decidedOn: on, value: false, source: 'brief', certainty: 'found' as const };
    const regime = regimeWith(wijkWerken, [
      { kind: 'principles', name: 'travel-paid-from-first-km', version },
    ]);
    expect(travelCostOf(regime, [{ on, home: HOME, site: north(10 / DETOUR) }]).cents).toBe(150);
  });

  it('is rounded once for the whole month, by whole numbers: half a cent goes up', () => {
    const site = { ...HOME, latitudeE5: HOME.latitudeE5 + 3622 };
    const journeys = Array.from({ length: 10 }, () => ({ on, home: HOME, site }));
    expect(travelCostOf(wijkWerken, journeys)).toMatchObject({ metres: 104_700, cents: 1571 });
  });

  it('adds each visit up, and says of how many the way is not known', () => {
    const journeys = [
      { on, home: HOME, site: north(10 / DETOUR) },
      { on, home: HOME, site: north(10 / DETOUR) },
      { on, home: null, site: north(10 / DETOUR) },
      { on, home: HOME, site: null },
    ];
    expect(travelCostOf(wijkWerken, journeys)).toMatchObject({ cents: 600, paid: 2, unmeasured: 2 });
  });
});
