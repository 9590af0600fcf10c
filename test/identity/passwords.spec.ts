import { Passwords } from '#identity';

describe('what is stored of a password', () => {
  const passwords = new Passwords();

  it('is a hash with a salt of its own, as heavy as OWASP asks', async () => {
    const [one, two] = await Promise.all([
      passwords.hashOf('groene fiets'),
      passwords.hashOf('groene fiets'),
    ]);
    expect(one).toMatch(/^scrypt\$32768\$8\$3\$[A-Za-z0-9+/]{22}==\$[A-Za-z0-9+/]{43}=$/);
    expect(two).not.toBe(one);
    expect(await passwords.matches('groene fiets', one)).toBe(true);
    expect(await passwords.matches('groene fiet', one)).toBe(false);
  });

  it('is compared at the cost it was made with', async () => {
    const light = new Passwords();
    light.cost = { N: 2, r: 1, p: 1 };
    const hash = await light.hashOf('koude soep');
    expect(await passwords.matches('koude soep', hash)).toBe(true);
  });

  it('costs as much where nothing is stored, and is never right', async () => {
    const timed = async (stored: string | undefined) => {
      const start = process.cpuUsage();
      const right = await passwords.matches('koude soep', stored);
      const { user, system } = process.cpuUsage(start);
      return { right, work: user + system };
    };
    await passwords.matches('', undefined);
    const known = await timed(await passwords.hashOf('iets anders'));
    const unknown = await timed(undefined);
    expect([known.right, unknown.right]).toEqual([false, false]);
    // Half is far below what noise makes of the same work, and far above no work at all.
    expect(unknown.work).toBeGreaterThan(known.work / 2);
  });
});
