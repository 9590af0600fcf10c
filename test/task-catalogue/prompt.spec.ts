import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../apps/cli/src/app.module';
import { taskCatalogueCommands } from '../../apps/cli/src/commands/import-catalogue';
import { runTyped } from '../../apps/cli/src/frame/run';
import { eachDatabase, TEST_SECRET, type TestDatabase } from '../support/databases';
import { ACTIVITIES } from './seeded';

eachDatabase('the list at the prompt', (open) => {
  let db: TestDatabase;
  beforeEach(async () => {
    db = await open();
  });

  async function type(...words: string[]) {
    const said: string[] = [];
    const complained: string[] = [];
    const { url, clock, ids } = db;
    const code = await runTyped(words, {
      commands: taskCatalogueCommands,
      open: () =>
        NestFactory.createApplicationContext(
          AppModule.forRoot({ database: { url, secret: TEST_SECRET, clock, ids } }),
          { logger: false, abortOnError: false },
        ),
      say: (line) => said.push(line),
      complain: (line) => complained.push(line),
    });
    return { code, said, complained };
  }

  async function aFile(text: string) {
    const file = join(tmpdir(), `wijkwerken-list-${process.pid}-${db.ids.next()}.yaml`);
    await writeFile(file, text);
    return file;
  }

  it('tries first, then takes up, then finds nothing new', async () => {
    const list = ['tasks', 'import', '--file', 'libs/task-catalogue/seeds/activities.yaml'];
    const places = ['municipalities', 'import', '--file', 'libs/task-catalogue/seeds/municipalities.csv'];
    const tried = await type(...list, '--dry-run');
    expect([tried.code, tried.said[0], tried.said.at(-1)]).toEqual([
      0,
      '52 toegevoegd, 0 gewijzigd, 0 ongewijzigd, 0 geweigerd.',
      'Dit was een proef: er is niets bewaard.',
    ]);
    expect((await type(...list)).said[0]).toBe(tried.said[0]);
    expect((await type(...list)).said).toEqual(['0 toegevoegd, 0 gewijzigd, 52 ongewijzigd, 0 geweigerd.']);
    expect((await type(...places)).said[0]).toBe('312 toegevoegd, 0 gewijzigd, 0 ongewijzigd, 0 geweigerd.');
  });

  it('says of a line that is left out where it stands, why, and what would help', async () => {
    const file = await aFile(ACTIVITIES.replace('requirements: ["rijbewijs"]', 'requirements: ["een auto"]'));
    const { code, said } = await type('tasks', 'import', '--file', file);
    expect(code).toBe(1);
    const at = said.findIndex((line) => line.startsWith('! regel'));
    expect(said.slice(at)).toEqual([
      '! regel 70 (BEG-05):',
      '  - In "requirements" staat "een auto". (line-field-unclear; beschrijving van het invoerbestand)',
      '    Verbeter die regel en voer het bestand opnieuw in; wat al ingevoerd is, verandert niet.',
    ]);
  });

  it('says where a file breaks off, and that one cannot be read', async () => {
    const broken = await type('tasks', 'import', '--file', await aFile(`${ACTIVITIES}  - {code: "`));
    expect([broken.code, broken.complained[1]]).toEqual([1, expect.stringContaining('regel 107')]);
    const absent = await type('tasks', 'import', '--file', '/er/is/niets.yaml');
    expect([absent.code, absent.complained[0]]).toEqual([2, expect.stringContaining('/er/is/niets.yaml')]);
  });
});
