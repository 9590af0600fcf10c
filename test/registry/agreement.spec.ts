import { addDays, type Day, day } from '#kernel';
import { figure, wijkWerken } from '#regulation';
import {
  agreementMonthsLeft,
  agreementOn,
  exPwaExceptionHolds,
  lastDayAllowed,
  refusalsToAgree,
  spanOf,
} from '#registry/rules';
import { anAgreement, aWorker } from './facts';

const regime = wijkWerken;
const codes = (facts: ReturnType<typeof aWorker>, from: string, until: string | null) =>
  refusalsToAgree(regime, facts, { from: day(from), until: until === null ? null : day(until) }).map(
    ({ code }) => code,
  );

const interruption = figure(regime, 'ex-pwa-interruption-months', day('2026-01-01'));

describe('the months of an agreement', () => {
  it.each([
    ['2026-01-05', '2026-07-04', 6, 0],
    ['2026-01-05', '2026-07-05', 6, 1],
    ['2026-01-05', '2026-01-05', 0, 1],
    ['2026-01-31', '2026-02-27', 1, 0],
    ['2026-01-31', '2026-03-30', 2, 0],
    ['2024-02-29', '2025-02-27', 12, 0],
  ])('from %s until %s are %d months and %d days', (from, until, months, days) => {
    expect(spanOf(day(from), day(until))).toEqual({ months, days });
  });

  it('six and six make a year, and not a day more', () => {
    const half = aWorker();
    expect(codes(half, '2026-07-05', '2027-01-04')).toEqual([]);
    expect(codes(half, '2026-07-05', '2027-01-05')).toEqual(['worker-agreement-over-maximum']);
  });

  it('an agreement without an end is refused to who has no exception', () => {
    expect(codes(aWorker({ agreements: [] }), '2026-07-05', null)).toEqual(['worker-agreement-over-maximum']);
  });

  it('months used elsewhere count', () => {
    const facts = aWorker({ agreements: [], monthsTakenOver: 8 });
    expect(lastDayAllowed(regime, facts, day('2026-03-01'))).toBe('2026-06-30');
    expect(codes(facts, '2026-03-01', '2026-06-30')).toEqual([]);
    expect(codes(facts, '2026-03-01', '2026-07-01')).toEqual(['worker-agreement-over-maximum']);
  });

  it('who stopped early comes back with what is left, after a new referral', () => {
    const stopped = anAgreement({ endedOn: day('2026-02-14') });
    const referred = aWorker({
      agreements: [stopped],
      referrals: [...aWorker().referrals, { on: day('2026-05-01'), by: 'vdab' }],
    });
    // One month and ten days were used, so ten months and the rest of the eleventh are left.
    expect(lastDayAllowed(regime, referred, day('2026-05-04'))).toBe('2027-03-24');
    expect(codes(referred, '2026-05-04', '2027-03-24')).toEqual([]);
    expect(codes(aWorker({ agreements: [stopped] }), '2026-05-04', '2027-03-24')).toEqual([
      'worker-agreement-needs-new-referral',
    ]);
  });

  it('a suspension does not stop the months', () => {
    const suspended = { from: day('2026-02-01'), until: day('2026-04-30'), reason: 'ziekte' };
    expect(lastDayAllowed(regime, aWorker({ suspensions: [suspended] }), day('2026-07-05'))).toBe(
      '2027-01-04',
    );
  });

  it('tells what is left from a day on', () => {
    expect(agreementMonthsLeft(regime, aWorker(), day('2026-07-05'))).toEqual({ months: 6, days: 0 });
    expect(agreementMonthsLeft(regime, aWorker({ monthsTakenOver: 12 }), day('2026-07-05'))).toEqual({
      months: 0,
      days: 0,
    });
  });

  it('holds on its first and on its last day', () => {
    const agreement = anAgreement();
    const on = (date: string) => agreementOn([agreement], day(date));
    expect([on('2026-01-04'), on('2026-01-05'), on('2026-07-04'), on('2026-07-05')]).toEqual([
      undefined,
      agreement,
      agreement,
      undefined,
    ]);
  });
});

describe('the exception for who came from PWA', () => {
  const exPwa = (agreements = [anAgreement({ from: day('2018-01-01'), until: null })]) =>
    aWorker({ hadPwaContract: true, agreements });

  it('has no limit of time', () => {
    expect(lastDayAllowed(regime, exPwa(), day('2026-03-16'))).toBeNull();
    expect(agreementMonthsLeft(regime, exPwa(), day('2026-03-16'))).toBeNull();
    expect(codes(exPwa([]), '2026-03-16', null)).toEqual([]);
  });

  const lastDay = day('2024-12-31');
  const ended = () => exPwa([anAgreement({ from: day('2018-01-01'), until: null, endedOn: lastDay })]);
  const interrupted = (count: number): Day => addDays(monthsAfter(addDays(lastDay, 1), count), 0);

  it.each([
    ['a day short of the interruption', addDays(interrupted(interruption), -1), true],
    ['exactly the interruption', interrupted(interruption), false],
    ['more than the interruption', addDays(interrupted(interruption), 1), false],
  ])('after %s', (_, on, holds) => {
    expect(exPwaExceptionHolds(regime, ended(), on)).toBe(holds);
  });

  it('stays lost in a later agreement', () => {
    const back = [
      anAgreement({ from: day('2018-01-01'), until: null, endedOn: day('2022-12-31') }),
      anAgreement({ from: day('2024-02-01'), until: day('2025-01-31') }),
    ];
    expect(exPwaExceptionHolds(regime, exPwa(back), day('2024-06-01'))).toBe(false);
  });

  it('is not for who had no PWA contract', () => {
    expect(exPwaExceptionHolds(regime, aWorker(), day('2026-03-16'))).toBe(false);
  });
});

/** The same date some months later, reckoned apart from the code under test: through years and months. */
function monthsAfter(from: Day, count: number): Day {
  const months = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + count;
  const text = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-${from.slice(8)}`;
  return day(text);
}
