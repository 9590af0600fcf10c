import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../apps/cli/src/app.module';
import { arrivalCommands } from '../../apps/cli/src/commands/arrivals';
import { runTyped } from '../../apps/cli/src/frame/run';
import { day } from '#kernel';
import { factsOfUsers, workerFacts } from '#registry';
import { eachDatabase, TEST_SECRET } from '../support/databases';
import { AnOffice } from './an-office';

const ON = day('2026-11-16');

eachDatabase('one who comes to the desk, at the prompt', (open) => {
  async function office() {
    const at = await AnOffice.open(open);
    await at.loadPlaces();
    const { url, clock, ids } = at.at;
    const said: string[] = [];
    const type = (...words: string[]) =>
      runTyped([...words, '--organiser', at.organiser], {
        commands: arrivalCommands,
        open: () =>
          NestFactory.createApplicationContext(
            AppModule.forRoot({ database: { url, secret: TEST_SECRET, clock, ids } }),
            { logger: false },
          ),
        say: (line) => said.push(line),
        complain: (line) => said.push(line),
      });
    return { at, said, type };
  }

  const jo = ['--given', 'Jo', '--family', "d'Hondt", '--postal', '9300', '--place', 'Aalst'];
  const referred = ['--referred-on', '2026-11-02', '--referred-by', 'vdab'];
  const signed = ['--signed', '2026-11-16', '--until', '2027-05-15'];

  it('is a worker with referral and agreement in one command', async () => {
    const { at, said, type } = await office();
    expect(await type('workers', 'add', ...jo, '--status', 'jobseeker', ...referred, ...signed)).toBe(0);
    expect(said.at(-1)).toMatch(/Jo d'Hondt$/);
    const [facts] = await workerFacts(at.reading, { organiser: at.organiser, on: ON });
    expect(facts).toMatchObject({
      name: "Jo d'Hondt",
      referrals: [{ on: '2026-11-02', by: 'vdab' }],
      agreements: [{ from: '2026-11-16', until: '2027-05-15' }],
      domiciles: [{ region: 'flanders' }],
    });
  });

  it('is not stored at all when the agreement may not be made, or when it is only tried', async () => {
    const { at, said, type } = await office();
    expect(await type('workers', 'add', ...jo, '--status', 'jobseeker', ...signed)).toBe(1);
    expect(said.join('\n')).toContain('worker-referral-missing');
    const tried = ['--status', 'jobseeker', ...referred, ...signed, '--dry-run'];
    expect(await type('workers', 'add', ...jo, ...tried)).toBe(0);
    expect(await type('workers', 'add', ...jo, '--status', 'rijk')).toBe(2);
    expect(await workerFacts(at.reading, { organiser: at.organiser, on: ON })).toEqual([]);
  });

  it('is a user with a place, a contact and the agreement', async () => {
    const { at, said, type } = await office();
    const school = ['--name', 'De Wilg', '--postal', '9300', '--place', 'Aalst', '--municipality', '41002'];
    const more = ['--kind', 'school', '--contact', 'An Peeters', '--signed', '2026-11-16'];
    expect(await type('users', 'add', ...school, ...more)).toBe(0);
    expect(said.at(-1)).toMatch(/De Wilg \(school\)$/);
    const [facts] = await factsOfUsers(at.reading, { organiser: at.organiser });
    expect(facts).toMatchObject({
      kind: 'school',
      agreements: [{ signedOn: '2026-11-16' }],
      sites: [{ municipality: '41002' }],
    });
    expect(await type('users', 'add', ...school, '--kind', 'firm')).toBe(1);
    expect(said.join('\n')).toContain('user-kind-unknown');
  });
});
