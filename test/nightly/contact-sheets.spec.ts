import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Test } from '@nestjs/testing';
import { DatabaseModule } from '#database';
import { MessagingModule } from '#messaging';
import { InszModule } from '#registry';
import { ContactSheets } from '../../apps/web/src/nightly/contact-sheets';
import { NightlyModule } from '../../apps/web/src/nightly/nightly.module';
import { PapersModule } from '../../apps/web/src/papers.module';
import { schoolsOn } from '../performances/schools';
import { embedded, TEST_SECRET } from '../support/databases';
import { allTables } from '../support/tables';

embedded('the contact sheet of the evening', (open) => {
  const aSchool = schoolsOn(open, '2026-11-16');

  it('is kept as a PDF for each day, and of old ones only those of a week', async () => {
    const school = await aSchool();
    await school.plans('2026-11-17', '11:00', '12:00', 'later');
    const papers = await mkdtemp(join(tmpdir(), 'wijk-papers-'));
    const { url, clock, ids } = school.at;
    const app = await Test.createTestingModule({
      imports: [
        DatabaseModule.forRoot({ url, tables: allTables, secret: TEST_SECRET, clock, ids }),
        InszModule.forRoot(undefined),
        MessagingModule.forRoot({}),
        PapersModule.forRoot(papers),
        NightlyModule,
      ],
    }).compile();
    const place = join(papers, school.organiser);
    await mkdir(place);
    const sheet = (on: string) => `contactblad-${on}.pdf`;
    const earlier = ['10', '11', '12', '13', '14', '15', '16'].map((day) => sheet(`2026-11-${day}`));
    for (const name of [...earlier, 'nota.txt']) await writeFile(join(place, name), '');
    await app.get(ContactSheets).run();
    const kept = await readdir(place);
    expect(kept.toSorted()).toEqual([...earlier.slice(1), sheet('2026-11-17'), 'nota.txt']);
    const paper = await readFile(join(place, sheet('2026-11-17')));
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
    await app.close();
    await rm(papers, { recursive: true });
  });
});
