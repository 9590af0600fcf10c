import { causeOfFailure } from '#messaging';

describe('why a message did not leave', () => {
  it.each([
    ['mail', 'no WIJK_MAIL', 'no-mail-way'],
    ['sms', 'no WIJK_SMS', 'no-text-way'],
    ['mail', '550', 'address-refused'],
    ['mail', '452', 'busy'],
    ['mail', '552', 'mailbox-full'],
    ['mail', 'EAUTH', 'not-let-in'],
    ['mail', 'ETIMEDOUT', 'out-of-reach'],
    ['sms', 'ECONNREFUSED', 'out-of-reach'],
    ['sms', '403', 'not-let-in'],
    ['sms', '402', 'no-credit'],
    ['sms', '503', 'busy'],
    ['mail', 'toString', 'unknown'],
    ['mail', '599', 'unknown'],
  ] as const)('by %s with code %s is: %s', (channel, code, cause) => {
    expect(causeOfFailure(channel, code)).toBe(cause);
  });

  it('is another thing for a mail server than for a gateway where their numbers are the same', () => {
    expect(causeOfFailure('mail', '450')).toBe('busy');
    expect(causeOfFailure('sms', '450')).toBe('unknown');
  });
});
