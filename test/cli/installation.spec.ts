import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import Sqlite from 'better-sqlite3';
import { systemClock } from '#kernel';
import { AppModule } from '../../apps/cli/src/app.module';
import { commands } from '../../apps/cli/src/commands';
import { runTyped } from '../../apps/cli/src/frame/run';

/** A new installation, from nothing to a book, with the very commands of the prompt on a real database. */
describe('a new installation at the prompt', () => {
  let folder: string;
  const file = () => join(folder, 'wijkwerken.sqlite');

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'wijk-prompt-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const open = () =>
    NestFactory.createApplicationContext(
      AppModule.forRoot({
        database: { url: `sqlite:${file()}`, secret: 'a secret of the tests alone', clock: systemClock },
      }),
      { logger: false, abortOnError: false },
    );

  async function type(words: string, ...more: string[]) {
    const said: string[] = [];
    const say = (line: string) => void said.push(line);
    const code = await runTyped([...words.split(' '), ...more], { commands, open, say, complain: say });
    return { code, said: said.join('\n') };
  }

  const partnership = [
    ...['--name', 'Wijk-werken Toets', '--kind', 'partnership'],
    ...['--from', '2026-01-01', '--decision', 'GR 2025/1', '--decided-on', '2025-11-03'],
  ];
  const towns = (...codes: string[]) => codes.flatMap((code) => ['--municipality', code]);

  it('brings its tables up to date', async () => {
    expect(await type('migrate')).toMatchObject({ code: 0 });
  });

  it('asks for an organiser where there is none yet', async () => {
    expect(await type('workers')).toMatchObject({
      code: 2,
      said: expect.stringContaining('Er is nog geen organisator') as string,
    });
  });

  it('is seeded, with a password that is shown once', async () => {
    const { code, said } = await type('seed --email an@example.be --name', 'An Top');
    expect(code).toBe(0);
    expect(said).toMatch(/an@example\.be kan aanmelden met dit wachtwoord.*: \w{20}/);
  });

  it('refuses a partnership that is too small, in a sentence with code and article', async () => {
    const { code, said } = await type('organisers add', ...partnership, ...towns('32003', '32006'));
    expect(code).toBe(1);
    expect(said).toContain('organiser-inhabitants-below-minimum');
    expect(said).toMatch(/inwoners/);
  });

  it('keeps nothing of a dry run', async () => {
    const large = towns('33011', '33029', '33037');
    expect(await type('organisers add', ...partnership, ...large, '--dry-run')).toMatchObject({ code: 0 });
    expect((await type('organisers')).said).toBe('');
  });

  it('registers one that is large enough, and finds it as the only one', async () => {
    expect(await type('organisers add', ...partnership, ...towns('33011', '33029', '33037'))).toMatchObject({
      code: 0,
    });
    expect(await type('workers')).toEqual({ code: 0, said: '0 gevonden.' });
  });

  it('shows what the watchers would tell, and knows no watcher of another name', async () => {
    const { code, said } = await type('watchers');
    expect(code).toBe(0);
    expect(said).toContain('Cheques die vervallen (cheques-expire): 0 gevonden, 0 nog te vertellen');
    expect((await type('watchers tell --watcher talks-due --dry-run')).said).toContain('0 verteld');
    expect((await type('watchers --watcher iets')).code).toBe(1);
  });

  it('has a book that verifies and can be exported', async () => {
    const { code, said } = await type('verify');
    expect(said).toMatch(/Alles klopt\.$/);
    expect(code).toBe(0);
    expect((await type('export')).said).toContain('open-book');
  });

  it('finds a changed value and the guards that were taken away, and ends with code 1', async () => {
    const database = new Sqlite(file());
    const guards = database
      .prepare<[], { name: string }>(
        "select name from sqlite_master where type = 'trigger' and tbl_name = 'posting'",
      )
      .all();
    for (const { name } of guards) database.exec(`drop trigger "${name}"`);
    database.exec("update posting set happened_on = '2026-01-02'");
    database.close();
    const { code, said } = await type('verify');
    expect(code).toBe(1);
    expect(said).toMatch(/✗ posting, book 1/);
    expect(said).toContain(`het slot ${guards[0]?.name} ontbrak`);
  });
});
