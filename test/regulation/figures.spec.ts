import { addDays, day } from '#kernel';
import {
  chequePricesCents,
  dayOf,
  figure,
  type FigureName,
  listOf,
  NoFigure,
  principle,
  ruleOf,
  weightOf,
  wijkWerken,
} from '#regulation';

const today = day('2026-11-22');
const began = day('2018-01-01');
const of = (name: FigureName, on: string, knownOn?: string) =>
  figure(wijkWerken, name, day(on), knownOn === undefined ? undefined : day(knownOn));

describe('what the law says today', () => {
  /** Typed once more from the texts, so that a slip of the pen in the regime is seen. */
  const expected: Partial<Record<FigureName, number>> = {
    'hours-per-month-maximum': 60,
    'hours-per-year-maximum': 630,
    'agreement-months-maximum': 12,
    'ex-pwa-interruption-months': 12,
    'review-every-months': 6,
    'interim-days-maximum': 10,
    'interim-window-days': 28,
    'silence-working-days-screen': 5,
    'silence-working-days-paper': 10,
    'hours-warning-percent': 80,
    'worker-allowance-cents': 410,
    'travel-cents-per-km': 15,
    'travel-threshold-km': 10,
    'cheque-validity-months': 12,
    'registration-fee-cents': 750,
    'refund-fee-cents': 0,
    'tax-reduction-percent': 20,
    'tax-reduction-maximum-cents': 179_000,
    'tax-exempt-cents-per-hour': 410,
    'leefloon-exempt-cents-per-cheque': 600,
    'accident-report-working-days': 7,
    'organiser-inhabitants-minimum': 60_000,
    'published-window-days': 7,
  };

  it.each(Object.entries(expected))('%s is %i', (name, value) => {
    expect(figure(wijkWerken, name as FigureName, today)).toBe(value);
  });

  it('a cheque costs one of four prices', () => {
    expect(chequePricesCents(wijkWerken, today)).toEqual([595, 645, 695, 745]);
  });

  it('the end of an agreement is told 90, 60 and 30 days before', () => {
    expect(listOf(wijkWerken, 'agreement-end-notice-days', today).value).toEqual([90, 60, 30]);
  });

  it('who had a PWA contract on 30 September 2017 has no time limit', () => {
    expect(dayOf(wijkWerken, 'ex-pwa-contract-day', today)).toMatchObject({
      value: '2017-09-30',
      certainty: 'found-second-hand',
      weight: 'refuses',
    });
  });
});

describe('on the day a rule changes', () => {
  it.each([
    ['tax-reduction-percent', { on: '2020-01-01', from: 30, to: 20 }],
    ['leefloon-exempt-cents-per-cheque', { on: '2023-01-01', from: 410, to: 600 }],
  ] as const)('%s changes on that day and not before: %p', (name, { on, from, to }) => {
    expect(of(name, addDays(day(on), -1))).toBe(from);
    expect(of(name, on)).toBe(to);
    expect(of(name, '2099-12-31')).toBe(to);
  });
});

describe('as it was known on a day', () => {
  it.each([
    ['in February 2023 nobody knew of 6 euro for January', '2023-01-15', '2023-02-28', 410],
    ['nor on the eve of the decision', '2023-01-15', '2023-09-30', 410],
    ['on the day of the decision January counts 6 euro', '2023-01-15', '2023-10-01', 600],
    ['the decision reaches back to 1 January, not to 31 December', '2022-12-31', '2023-10-01', 410],
    ['without a day of knowledge all that is known counts', '2023-01-15', undefined, 600],
  ])('%s', (_sentence, on, knownOn, value) => {
    expect(of('leefloon-exempt-cents-per-cheque', on, knownOn)).toBe(value);
  });

  it('lists, days and principles are known from a day on as well', () => {
    const eve = day('2017-09-28');
    expect(() => chequePricesCents(wijkWerken, eve)).toThrow(NoFigure);
    expect(() => listOf(wijkWerken, 'cheque-prices-cents', today, eve)).toThrow(NoFigure);
    expect(() => dayOf(wijkWerken, 'ex-pwa-contract-day', today, eve)).toThrow(NoFigure);
    expect(() => principle(wijkWerken, 'worker-referral', today, eve)).toThrow(NoFigure);
  });
});

describe('before the first version there is an error, never a default', () => {
  it('on the last day before the scheme', () => {
    expect(of('hours-per-month-maximum', '2018-01-01')).toBe(60);
    expect(() => of('hours-per-month-maximum', '2017-12-31')).toThrow(NoFigure);
  });

  it('before it was known, though it counted', () => {
    expect(of('hours-per-month-maximum', '2018-01-01', '2017-09-29')).toBe(60);
    expect(() => of('hours-per-month-maximum', '2018-01-01', '2017-09-28')).toThrow(NoFigure);
  });

  it('where only later years were found', () => {
    expect(() => of('tax-reduction-maximum-cents', '2023-12-31')).toThrow(NoFigure);
  });

  it('and the error says what is missing and what to do', () => {
    expect(() => of('hours-per-month-maximum', '2017-12-31')).toThrow(
      'wijk-werken has no "hours-per-month-maximum" on 2017-12-31; add a version that counts from that day or earlier',
    );
    expect(() => of('hours-per-month-maximum', '2018-01-01', '2017-09-28')).toThrow('as known on 2017-09-28');
  });
});

describe('a refusal copies article and weight', () => {
  it('a rule of an official text refuses', () => {
    expect(ruleOf(wijkWerken, 'hours-per-month-maximum', began)).toEqual({
      value: 60,
      article:
        'besluit van de Vlaamse Regering van 29 september 2017 over wijk-werken, hoofdstuk 2, afdeling 4 (prestaties)',
      certainty: 'found',
      weight: 'refuses',
      from: '2018-01-01',
      decidedOn: '2017-09-29',
    });
  });

  it('a rule without a number holds or does not', () => {
    expect(principle(wijkWerken, 'worker-lives-in-flanders', today)).toMatchObject({
      value: true,
      weight: 'refuses',
    });
    expect(principle(wijkWerken, 'suspension-stops-months', today)).toMatchObject({
      value: false,
      weight: 'warns',
    });
  });

  it('only what is assumed warns', () => {
    expect([weightOf('found'), weightOf('found-second-hand'), weightOf('assumed')]).toEqual([
      'refuses',
      'refuses',
      'warns',
    ]);
  });
});
