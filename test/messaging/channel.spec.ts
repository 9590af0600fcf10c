import { moment } from '#kernel';
import { channelFor, leavesAt, mobileOf, nextTryAt, type Reach, telephoneOf } from '#messaging';
import { wijkWerken } from '#regulation';

const NOBODY: Reach = {
  name: "Jo d'Hondt",
  calledName: 'Jo',
  language: 'nl-simple',
  mail: null,
  mobile: null,
  telephone: null,
  address: null,
};
const mail = { mail: 'jo@example.be' };
const mobile = { mobile: '+32470123456', telephone: '0470 12 34 56' };
const telephone = { telephone: '016 12 34 56' };
const address = { address: { street: 'Naamsestraat 3', postalCode: '3000', town: 'Leuven' } };

describe('the channel of a message', () => {
  it.each([
    [
      'the quickest',
      { party: 'worker', haste: 'now', reach: { ...mail, ...mobile }, choice: 'usual' },
      'sms',
    ],
    [
      'haste is said, not mailed',
      { party: 'worker', haste: 'now', reach: { ...mail, ...telephone }, choice: 'usual' },
      'phone',
    ],
    [
      'what can wait costs nothing',
      { party: 'worker', haste: 'digest', reach: { ...mail, ...mobile }, choice: 'usual' },
      'mail',
    ],
    [
      'no mail and no mobile telephone',
      { party: 'worker', haste: 'day', reach: { ...telephone, ...address }, choice: 'usual' },
      'letter',
    ],
    [
      'a letter would come too late',
      { party: 'worker', haste: 'now', reach: { ...telephone, ...address }, choice: 'usual' },
      'phone',
    ],
    [
      'a school reads its mail',
      { party: 'user', haste: 'now', reach: { ...mail, ...mobile }, choice: 'usual' },
      'mail',
    ],
    ['as chosen', { party: 'worker', haste: 'day', reach: { ...mail, ...mobile }, choice: 'mail' }, 'mail'],
    [
      'a choice that does not reach does not count',
      { party: 'worker', haste: 'day', reach: { ...mobile }, choice: 'mail' },
      'sms',
    ],
    [
      'who chose letters is called in haste',
      { party: 'worker', haste: 'now', reach: { ...mobile, ...address }, choice: 'letter' },
      'phone',
    ],
    [
      'and written to where there is no number',
      { party: 'worker', haste: 'now', reach: { ...address }, choice: 'letter' },
      'letter',
    ],
    [
      'nothing is told, as wished',
      { party: 'worker', haste: 'day', reach: { ...mail }, choice: 'none' },
      'none',
    ],
    [
      'what has haste is always told',
      { party: 'worker', haste: 'now', reach: { ...mail }, choice: 'none' },
      'mail',
    ],
    [
      'who cannot be reached is found by a human being',
      { party: 'worker', haste: 'day', reach: {}, choice: 'usual' },
      'phone',
    ],
  ] as const)('%s', (_, { reach, ...asked }, channel) => {
    expect(channelFor({ ...asked, reach: { ...NOBODY, ...reach } })).toBe(channel);
  });
});

describe('when a message leaves', () => {
  it.each([
    ['now', '2026-11-16T22:30:00.000Z', '2026-11-16T22:30:00.000Z'],
    ['day', '2026-11-16T09:00:00.000Z', '2026-11-16T09:00:00.000Z'],
    ['day', '2026-11-16T19:59:59.000Z', '2026-11-16T19:59:59.000Z'],
    ['day', '2026-11-16T20:00:00.000Z', '2026-11-17T07:00:00.000Z'],
    ['day', '2026-11-17T05:00:00.000Z', '2026-11-17T07:00:00.000Z'],
    ['digest', '2026-11-16T09:00:00.000Z', '2026-11-16T16:00:00.000Z'],
    ['digest', '2026-11-16T16:00:00.000Z', '2026-11-17T16:00:00.000Z'],
    // The night in which the clock goes forward: eight in Brussels is six in UTC from then on.
    ['day', '2026-03-28T22:00:00.000Z', '2026-03-29T06:00:00.000Z'],
  ] as const)('with haste "%s", told at %s, is %s', (haste, told, leaves) => {
    expect(leavesAt(wijkWerken, haste, moment(told))).toBe(leaves);
  });
});

describe('a try that failed', () => {
  it('is followed by another, later each time, for more than two days, and then by none', () => {
    const start = moment('2026-11-16T09:00:00.000Z');
    let at = start;
    let tries = 0;
    for (let next = nextTryAt(1, at); next !== null; next = nextTryAt(tries + 1, at)) {
      expect(next > at).toBe(true);
      at = next;
      tries += 1;
    }
    expect(tries).toBe(8);
    expect(at > moment('2026-11-18T01:00:00.000Z')).toBe(true);
  });
});

describe('a telephone number', () => {
  it.each([
    ['0470 12 34 56', '+32470123456', '+32470123456'],
    ['0470/12.34.56', '+32470123456', '+32470123456'],
    ['+32 (0)470 12 34 56', '+32470123456', '+32470123456'],
    ['0032470123456', '+32470123456', '+32470123456'],
    ['016 12 34 56', '+3216123456', null],
    ['+31 6 12345678', '+31612345678', '+31612345678'],
    ['+33 6 12 34 56 78', '+33612345678', '+33612345678'],
    ['bel Jo', null, null],
    ['', null, null],
    [null, null, null],
  ])('%s is called at %s and texted at %s', (written, number, texted) => {
    expect([telephoneOf(written), mobileOf(written)]).toEqual([number, texted]);
  });
});
