import { type INestApplicationContext } from '@nestjs/common';
import { READING } from '#database';
import { type Id } from '#kernel';
import { addRecordOf } from '#registry';
import { planCommands } from '../../apps/cli/src/commands/plan';
import { runTyped } from '../../apps/cli/src/frame/run';
import { planWords } from '../../apps/web/src/words/nl/staff/plan';
import { APlan, DRAFT_DAY } from '../plan/a-plan';
import { embedded } from '../support/databases';

embedded('plans at the prompt', (open) => {
  let plan: APlan;
  let jo: Id;
  beforeEach(async () => {
    plan = await APlan.open(open);
    jo = await plan.region.aWorker('Jo');
  });

  /** What is said to who types it, one line after the other; the application of the test stays open. */
  async function typed(...words: string[]) {
    const said: string[] = [];
    const { app, reading } = plan.region;
    const application = {
      get: (token: symbol): unknown => (token === READING ? reading : app.get(token, { strict: false })),
      close: async () => undefined,
    } as unknown as INestApplicationContext;
    const code = await runTyped(words, {
      commands: planCommands,
      open: () => Promise.resolve(application),
      say: (line) => said.push(line),
      complain: (line) => said.push(line),
    });
    return { code, said: said.join('\n') };
  }

  it('say that there is none, and how one is made', async () => {
    expect(await typed('plan', 'list')).toEqual({ code: 0, said: 'Er is nog geen planning gemaakt.' });
    for (const command of ['show', 'accept', 'replay']) {
      const { code, said } = await typed('plan', command);
      expect([code, said]).toEqual([2, expect.stringContaining('Maak er een met: plan.') as string]);
    }
    for (const seconds of ['0', '601'])
      expect((await typed('plan', '--seconds', seconds)).said).toContain(
        '--seconds moet tussen 1 en 600 liggen',
      );
  });

  it('are made, shown with names and followed line by line; what changed says why', async () => {
    for (const day of [DRAFT_DAY, '2026-11-27']) await plan.job(day);
    const made = await typed('plan', '--seconds', '20');
    expect(made).toMatchObject({ code: 0, said: expect.stringContaining('2 van 2 plaatsen') as string });
    expect(made.said).toContain('Niemand onder een kwart van de gewenste uren: 5,25 uren te kort');
    expect(made.said).toContain('Bij gelijke stand: het lot; beter kan niet');
    expect(made.said).toContain('Iedereen de gewenste uren: 33 uren te kort, bij iedereen samen');
    expect((await typed('plan', 'show')).said).toContain(
      `1. ${DRAFT_DAY} 11:30  Jo An (${planWords.lineKinds.give}): voorgesteld`,
    );
    expect((await typed('plan', 'accept', '--line', '7')).said).toContain('heeft geen lijn 7');
    expect(await typed('plan', 'accept', '--line', '1')).toEqual({
      code: 0,
      said: '1 aanvaard, 0 kan niet meer',
    });
    const ill = { from: '2026-11-27', start: '00:00', until: '2026-11-27', end: '24:00', reason: null };
    await plan.region.act((tx) =>
      addRecordOf(tx, { noun: 'absence', owner: jo, id: tx.ids.next(), record: ill as never }),
    );
    const rest = await typed('plan', 'accept');
    expect(rest.code).toBe(1);
    expect(rest.said).toMatch(
      /^0 aanvaard, 1 kan niet meer\n {2}2\. 2026-11-27 11:30 {2}Jo An .*\n.*\(absent;/,
    );
    const replayed = await typed('plan', 'replay');
    expect(replayed).toMatchObject({ code: 0, said: expect.stringContaining('hetzelfde plan') as string });
    expect(replayed.said).toContain('12 van 12 doelen zijn twee keer bewezen, met dezelfde waarde');
  });
});
