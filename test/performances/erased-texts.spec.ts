import { verifyAll } from '#cheque-ledger';
import { day, type Id } from '#kernel';
import { ErasedTexts, PerformanceReads } from '#performances';
import { Erasure, Records, Workers } from '#registry';
import { anId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { type ASchool, visitOn } from './a-school';
import { schoolsOn } from './schools';

const MONDAY = '2026-11-16';
const TYPED = 'Naima was ziek en ging om één uur weg';

eachDatabase('what was typed about the hours of somebody who is erased', (open) => {
  const aSchool = schoolsOn(open, MONDAY);

  /** Hours in the book, put right for a reason in which the worker is named. */
  const corrected = async (school: ASchool): Promise<Id> => {
    await school.buys(10);
    const id = await school.worked(MONDAY, '10:00', '12:00');
    await school.confirms(id);
    const { organiser } = school;
    const visit = visitOn(MONDAY, '11:00', '12:00');
    const command = school.command(id, { reason: TYPED });
    await school.correction.correct(command, { organiser, performance: id, visit });
    return id;
  };
  const erased = async (school: ASchool) => {
    const left = { version: 1, leftOn: day('2026-11-15') };
    await school.get(Workers).leave(school.command(school.worker), left);
    await school.get(Erasure).eraseWorker(school.command(school.worker));
  };
  const texts = async ({ reading }: ASchool) =>
    (
      await reading.rows<{ text: string }>(
        'select text from command_text union all select text from posting_text',
      )
    ).filter(({ text }) => text.includes('Naima'));
  const erases = async (school: ASchool) =>
    (await school.get(ErasedTexts).erase(school.command(), school.organiser)).answer;

  it('goes from the commands and from the book, once, and the book still verifies', async () => {
    const school = await aSchool();
    const id = await corrected(school);
    await erased(school);
    expect(await texts(school)).toHaveLength(2);
    expect(await erases(school)).toBeGreaterThan(0);
    expect(await texts(school)).toEqual([]);
    expect(await erases(school)).toBe(0);
    const { organiser, reading } = school;
    const history = await school.get(PerformanceReads).history(reading, { organiser, performance: id });
    expect(history.map(({ step, reason }) => [step, reason])).toContainEqual(['correct', null]);
    expect((await school.at.database.snapshot((read) => verifyAll(read))).sound).toBe(true);
    const told = await reading.rows(`select subject from command where verb = 'text.erase'`);
    expect(told.length).toBeGreaterThan(0);
  });

  it('goes also where it was typed on a record of the file, or on behalf of who is erased', async () => {
    const school = await aSchool();
    const { worker: owner } = school;
    const [from, until] = [day(MONDAY), null];
    const suspension = { noun: 'suspension', owner, record: { from, until, reason: 'ziekte' } } as const;
    const talk = { noun: 'talk', owner, record: { heldOn: from, heldBy: anId(), nextStep: '' } } as const;
    const onBehalf = { party: owner, channel: 'phone', reason: 'Naima belde' } as const;
    await school.get(Records).add(school.command(anId(), { reason: 'Naima is langer ziek' }), suspension);
    await school.get(Records).add(school.command(anId(), { onBehalf }), talk);
    expect(await texts(school)).toHaveLength(2);
    await erased(school);
    await erases(school);
    expect(await texts(school)).toEqual([]);
  });

  it('stays of everybody else', async () => {
    const school = await aSchool();
    await corrected(school);
    expect(await erases(school)).toBe(0);
    expect(await texts(school)).toHaveLength(2);
  });
});
