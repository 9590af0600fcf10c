import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { verifyAll } from '#cheque-ledger';
import { Database, seededIds } from '#database';
import { addDays, day, moment, SetClock } from '#kernel';
import { AppModule } from '../../apps/cli/src/app.module';
import { Stage } from '../../apps/cli/src/demo/telling/stage';
import { Story } from '../../apps/cli/src/demo/telling/story';

const until = day('2026-11-22');
const from = addDays(until, -8);

/** The last days of the story, on a database of their own; answers how the book stands after it. */
async function tell() {
  const folder = mkdtempSync(join(tmpdir(), 'wijk-telling-'));
  const clock = new SetClock(moment(`${from}T00:00:00.000Z`));
  const ids = seededIds('test', clock);
  const application = await NestFactory.createApplicationContext(
    AppModule.forRoot({
      database: { url: `sqlite:${join(folder, 'story.sqlite')}`, secret: 'the same for both', clock, ids },
    }),
    { logger: false, abortOnError: false },
  );
  try {
    const stage = new Stage(application, clock, ids, from);
    const cards = await new Story(stage, { from, until }).tell(() => undefined);
    expect(cards.map(({ code, pin }) => `${code} ${pin}`)).toEqual(
      cards.map(() => expect.stringMatching(/^\w{4}-\w{4}-\w{4} \d+$/) as string),
    );
    expect(cards).toHaveLength(5);
    return await application.get(Database).snapshot((reading) => verifyAll(reading));
  } finally {
    await application.close();
    rmSync(folder, { recursive: true });
  }
}

describe('the story of the region, told through the real verbs', () => {
  it('gives a book that verifies, with the same seal each time it is told', async () => {
    const first = await tell();
    expect(first.sound).toBe(true);
    expect(first.books.at(-1)?.postings).toBeGreaterThan(200);
    expect(await tell()).toEqual(first);
  }, 300_000);
});
