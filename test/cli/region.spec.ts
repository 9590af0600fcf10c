import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, day } from '#kernel';
import { userKinds } from '#regulation';
import { Dice } from '../../apps/cli/src/demo/story/dice';
import { jobs } from '../../apps/cli/src/demo/story/jobs';
import { type ReachStory } from '../../apps/cli/src/demo/story/reach';
import { homes, municipalities } from '../../apps/cli/src/demo/story/region';
import { users } from '../../apps/cli/src/demo/story/users';
import { workers } from '../../apps/cli/src/demo/story/workers';

const WORKERS_REACHED = { mobile: 99, fixed: 6, mail: 7, letter: 4, none: 4 };
const USERS_REACHED = { mobile: 95, fixed: 72, mail: 115, letter: 15, none: 3 };

const until = day('2026-11-22');
const year = { from: addDays(until, -7 * 55), until };

const everybody = () => {
  const people = workers(new Dice('workers'), year);
  const asking = users(new Dice('users'), year);
  return { people, asking, asked: jobs(new Dice('jobs'), asking, year) };
};

const linesOf = (file: string) =>
  readFileSync(join(__dirname, '../../libs', file), 'utf8')
    .split('\n')
    .map((line) => line.split(','));

describe('the demonstration region', () => {
  const { people, asking, asked } = everybody();

  it('is told the same every time', () => {
    expect(everybody()).toEqual({ people, asking, asked });
  });

  it('has about 120 workers and 300 users of all six kinds', () => {
    expect(people).toHaveLength(120);
    expect(asking).toHaveLength(300);
    expect(new Set(asking.map(({ kind }) => kind))).toEqual(new Set(userKinds));
  });

  it('lies in real municipalities that together are large enough', () => {
    const known = new Map(
      linesOf('task-catalogue/seeds/municipalities.csv').map(([nis, name, , inhabitants]) => [
        nis,
        { name, inhabitants: Number(inhabitants) },
      ]),
    );
    const found = municipalities.map(({ nisCode }) => known.get(nisCode));
    expect(found.map((one) => one?.name)).toEqual(municipalities.map(({ name }) => name));
    expect(found.reduce((sum, one) => sum + (one?.inhabitants ?? 0), 0)).toBeGreaterThan(70_000);
  });

  it('has villages that are on the map', () => {
    const places = new Set(
      linesOf('registry/seeds/places.csv').map(([postalCode, place]) => `${postalCode} ${place}`),
    );
    const lost = homes.filter(({ village }) => !places.has(`${village.postalCode} ${village.place}`));
    expect(lost).toEqual([]);
  });

  it('has names of two letters, with an apostrophe, and from five countries, and no name twice', () => {
    const names = people.map(({ givenName, familyName }) => `${givenName} ${familyName}`);
    expect(new Set(names).size).toBe(names.length);
    expect(people.some(({ givenName }) => givenName.length === 2)).toBe(true);
    expect(names.some((name) => /[dD]'h/.test(name))).toBe(true);
    const spoken = new Set(people.flatMap(({ languages }) => languages));
    expect([...spoken]).toEqual(expect.arrayContaining(['nl', 'ar', 'tr', 'uk', 'pl']));
  });

  it('has people who are reached by text message, by telephone, by mail, by letter alone, and not at all', () => {
    const by = (reaches: readonly ReachStory[]) => ({
      mobile: reaches.filter(({ phone }) => phone?.startsWith('0464')).length,
      fixed: reaches.filter(({ phone }) => phone?.startsWith('051')).length,
      mail: reaches.filter(({ email }) => email !== null).length,
      letter: reaches.filter(({ phone, email, street }) => !phone && !email && street).length,
      none: reaches.filter(({ phone, email, street }) => !phone && !email && !street).length,
    });
    expect(by(people.map(({ reach }) => reach))).toEqual(WORKERS_REACHED);
    expect(by(asking.map(({ reach }) => reach))).toEqual(USERS_REACHED);
  });

  it('has telephone numbers that nobody has, and none twice', () => {
    const phones = [...people, ...asking].flatMap(({ reach }) => reach.phone ?? []);
    expect(new Set(phones).size).toBe(phones.length);
    expect(phones.filter((phone) => !/^(0464|051) 00 \d\d \d\d$/.test(phone))).toEqual([]);
  });

  it('has everything happen that a mediator meets', () => {
    expect(new Set(people.map(({ fate }) => fate))).toEqual(
      new Set(['stays', 'agreement-runs-out', 'found-a-job', 'suspended', 'waits', 'ex-pwa']),
    );
    expect(new Set(asked.map(({ pattern }) => pattern.kind))).toEqual(
      new Set(['once', 'window', 'weekdays', 'school-days', 'season', 'standing']),
    );
    expect(new Set(asking.map(({ stopped }) => stopped))).toEqual(
      new Set([null, 'before-agreement', 'before-fee']),
    );
  });

  it('asks for nothing on days gone by', () => {
    const late = asked.filter(({ askedOn, pattern }) =>
      pattern.kind === 'once' ? pattern.on < askedOn : pattern.until < askedOn,
    );
    expect(late).toEqual([]);
  });
});
