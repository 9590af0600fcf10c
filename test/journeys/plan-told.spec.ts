import { type PairRead } from '#plan';
import { percentTold } from '../../apps/web/src/words/nl/staff/plan-reached';
import { weighed } from '../../apps/web/src/screens/plan/told';

describe('a share', () => {
  it('is 100 % only where nothing is missing', () => {
    expect(percentTold(411, 413)).toBe('99\u00a0%');
    expect(percentTold(413, 413)).toBe('100\u00a0%');
  });
});

const pair = { travelMinutes: 12, visitsBefore: 6, of: { waitingDays: 21 } };

describe('what speaks for a pair', () => {
  it('is told as facts that anybody can check, and names a wish that is met', () => {
    expect(weighed({ ...pair, wishesMet: 0 } as PairRead).join(' · ')).not.toContain('wens');
    expect(weighed({ ...pair, wishesMet: 2 } as PairRead).slice(1, 3)).toEqual([
      'was hier al 6 keer',
      'past bij een wens of leerdoel',
    ]);
  });
});
