import { InstallationVerbs } from '../../libs/identity/src/services/installation-verbs';
import { Knocks, logInFigures, TooManyAttempts } from '#identity';
import { epochOfMoment, momentOfEpoch } from '#kernel';
import { type Database } from '#database';
import { eachDatabase, type TestDatabase } from '../support/databases';

const { failuresPerAccountMaximum, failuresPerAddressMaximum, failureWindowMinutes } = logInFigures;
const windowSeconds = failureWindowMinutes * 60;

eachDatabase('knocking too often', (open) => {
  let db: TestDatabase;
  let knocks: Knocks;
  const serverOver = ({ road, reading }: Database) =>
    new Knocks(new InstallationVerbs(road, reading, db.ids, db.clock));

  beforeEach(async () => {
    db = await open();
    knocks = serverOver(db.database);
  });

  const later = (seconds: number) =>
    db.clock.set(momentOfEpoch(epochOfMoment(db.clock.now()) + seconds * 1000));
  /** How many seconds to wait; 0 when the attempt may go on. */
  const attempt = async (account: string, address = '10.0.0.1', at = knocks): Promise<number> => {
    try {
      await at.logIn({ account, address });
      return 0;
    } catch (error) {
      if (error instanceof TooManyAttempts) return error.retryAfterSeconds;
      throw error;
    }
  };
  const oftenAs = async (account: (tried: number) => string, times: number) => {
    for (let tried = 0; tried < times; tried++) expect(await attempt(account(tried))).toBe(0);
  };

  it('makes an account wait until the window is over, and says how long', async () => {
    await oftenAs(() => 'an', failuresPerAccountMaximum);
    later(1);
    expect(await attempt('an')).toBe(windowSeconds - 1);
    expect(await attempt('an', '10.0.0.2')).toBe(windowSeconds - 1);
    expect(await attempt('jo')).toBe(0);
    later(windowSeconds - 1);
    expect(await attempt('an')).toBe(0);
  });

  it('makes an address wait that tries many accounts', async () => {
    await oftenAs((tried) => `nobody ${tried}`, failuresPerAddressMaximum);
    expect(await attempt('an')).toBeGreaterThan(0);
    expect(await attempt('an', '10.0.0.2')).toBe(0);
  });

  it('lets a whole town hall ask its passkeys from one address', async () => {
    for (let asked = 0; asked < 3 * failuresPerAccountMaximum; asked++) await knocks.question('10.0.0.1');
    expect(await attempt('an')).toBe(0);
  });

  it('forgives who gets in', async () => {
    for (let times = 0; times < 3 * failuresPerAccountMaximum; times++) {
      expect(await attempt('an')).toBe(0);
      await knocks.succeeded({ account: 'an', address: '10.0.0.1' });
    }
    await oftenAs(() => 'an', failuresPerAccountMaximum);
  });

  it('is counted by all servers together, and a restart forgives nobody', async () => {
    const other = serverOver(await db.again());
    await oftenAs(() => 'an', failuresPerAccountMaximum - 1);
    expect(await attempt('an', '10.0.0.1', other)).toBe(0);
    expect(await attempt('an', '10.0.0.1', knocks)).toBeGreaterThan(0);
    expect(await attempt('an', '10.0.0.1', serverOver(await db.again()))).toBeGreaterThan(0);
  });

  it('lets no one slip through who knocks many times at once', async () => {
    const other = serverOver(await db.again());
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, at) => attempt('an', '10.0.0.1', at % 2 === 0 ? knocks : other)),
    );
    expect(answers.filter((wait) => wait === 0)).toHaveLength(failuresPerAccountMaximum);
  });

  it('writes nothing for who waits, and forgets what is over', async () => {
    const count = async (table: string) =>
      Number((await db.database.reading.row<{ n: number }>(`select count(*) as n from ${table}`))?.n);
    await oftenAs(() => 'an', failuresPerAccountMaximum);
    const before = await count('command');
    await attempt('an');
    expect(await count('command')).toBe(before);
    later(windowSeconds);
    await knocks.succeeded({ account: 'jo', address: '10.0.0.9' });
    expect(await count('knock')).toBe(0);
  });

  it('keeps no account and no address as they were typed', async () => {
    await attempt('an@example.be');
    const rows = await db.database.reading.rows<{ who: Buffer }>('select who from knock');
    expect(rows.map(({ who }) => who.length)).toEqual([32, 32]);
  });
});
