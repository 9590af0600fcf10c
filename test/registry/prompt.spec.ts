import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../apps/cli/src/app.module';
import { importGoLive } from '../../apps/cli/src/commands/import-golive';
import { runTyped } from '../../apps/cli/src/frame/run';
import { eachDatabase, TEST_SECRET } from '../support/databases';
import { an, fileOf, jo } from './a-go-live';
import { AnOffice } from './an-office';

eachDatabase('the go-live import at the prompt', (open) => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wijk-golive-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('shows the totals, lands with their code, and writes what was refused to a file', async () => {
    const office = await AnOffice.open(open);
    const { url, clock, ids } = office.at;
    const [file, corrected] = [join(folder, 'oud.csv'), join(folder, 'verbeteren.csv')];
    const fromBrussels = { ...an, postcode: '1000', plaats: 'Brussel' };
    await writeFile(file, fileOf('wijk-werkers', [jo, fromBrussels]));
    const said: string[] = [];
    const type = (...more: string[]) =>
      runTyped(
        [
          ...['golive', 'import', '--organiser', office.organiser, '--kind', 'wijk-werkers', '--file', file],
          ...['--on', '2026-11-16', '--source', 'oude lijst', '--corrected', corrected, ...more],
        ],
        {
          commands: [importGoLive],
          open: () =>
            NestFactory.createApplicationContext(
              AppModule.forRoot({ database: { url, secret: TEST_SECRET, clock, ids } }),
              { logger: false },
            ),
          say: (line) => said.push(line),
          complain: (line) => said.push(line),
        },
      );

    expect(await type()).toBe(1);
    expect(said.join('\n')).toContain('2 lijnen: 1 over te nemen, 0 al bekend, 1 geweigerd.');
    expect(said.join('\n')).toContain('1000 Brussel ligt in het Brusselse Gewest');
    expect(await readFile(corrected, 'utf8')).toContain('een wijk-werker woont in het Vlaamse Gewest');
    const [, code = ''] = /--sign (\w+)\./.exec(said.join('\n')) ?? [];
    expect(await type('--sign', code, '--without-refused')).toBe(1);
    expect(said.at(-2)).toBe('Het bestand is overgenomen.');
    expect(await type('--kind', 'iets')).toBe(2);
  });
});
