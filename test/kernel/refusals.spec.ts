import { ChangedMeanwhile, NotFound, type Refusal, refuseUnlessAllowed, Refused } from '#kernel';

const refusal = (code: string, weight: Refusal['weight']): Refusal => ({
  code,
  figures: {},
  article: 'an article',
  weight,
});
const certain = refusal('hours-over-month-maximum', 'refuses');
const assumed = refusal('rest-too-short', 'warns');

function reasonsOf(refusals: readonly Refusal[], reasonToGoOn?: string): readonly string[] {
  try {
    refuseUnlessAllowed(refusals, reasonToGoOn);
    return [];
  } catch (error) {
    if (error instanceof Refused) return error.refusals.map(({ code }) => code);
    throw error;
  }
}

describe('a decision', () => {
  it.each([
    ['no reason against lets go on', [], undefined, []],
    ['a certain rule stops', [certain], undefined, [certain.code]],
    ['a certain rule stops also who gives a reason', [certain], 'because', [certain.code]],
    ['an assumed rule stops who gives no reason', [assumed], undefined, [assumed.code]],
    ['an assumed rule stops whose reason is blank', [assumed], '  ', [assumed.code]],
    ['an assumed rule lets go on who gives a reason', [assumed], 'because', []],
    [
      'every reason is told, not only those that stop',
      [assumed, certain],
      'because',
      [assumed.code, certain.code],
    ],
  ])('%s', (_name, refusals, reason, stopped) => {
    expect(reasonsOf(refusals, reason)).toEqual(stopped);
  });

  it('names its codes in the message', () => {
    expect(new Refused([certain, assumed]).message).toBe('hours-over-month-maximum, rest-too-short');
  });
});

describe('what is not there or has changed', () => {
  it('names the thing', () => {
    expect(new NotFound('worker', 'An').message).toBe('no worker An');
    expect(new ChangedMeanwhile('worker', 'An').message).toBe('worker An changed meanwhile');
  });
});
