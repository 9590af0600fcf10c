import { revealedInsz } from '#registry';
import { eachDatabase, type Open } from '../support/databases';
import { AnOffice, aNewWorker } from './an-office';

const INSZ = '85.07.30-033.28';

eachDatabase('the number of a person', (open: Open) => {
  it('is stored sealed, shown masked, and opened only for who asks by name', async () => {
    const office = await AnOffice.open(open);
    const { answer } = await office.workers.register(office.command(), aNewWorker({ insz: INSZ }));
    expect(answer.inszMasked).toBe('•••••••••28');
    const [stored] = await office.reading.rows<{ digest: string; sealed: string }>(
      'select * from person_insz',
    );
    expect(JSON.stringify(stored)).not.toContain('8507300');
    const asked = { organiser: office.organiser, worker: answer.worker.id };
    expect(await revealedInsz(office.reading, office.vault, asked)).toBe('85073003328');
  });

  it('makes two records of two organisers one person, and one record per organiser', async () => {
    const office = await AnOffice.open(open);
    const other = await office.another();
    const here = await office.workers.register(office.command(), aNewWorker({ insz: INSZ }));
    const there = await other.workers.register(other.command(), aNewWorker({ insz: '85073003328' }));
    expect(there.answer.person).toBe(here.answer.person);
    await expect(office.worker({ insz: INSZ })).rejects.toMatchObject({
      refusals: [{ code: 'worker-known-already', figures: { worker: here.answer.worker.id } }],
    });
  });

  it('with a wrong control digit is kept and doubted', async () => {
    const office = await AnOffice.open(open);
    const { answer } = await office.workers.register(office.command(), aNewWorker({ insz: '85073003329' }));
    expect(answer.doubts).toMatchObject([{ code: 'insz-doubtful', weight: 'warns' }]);
  });

  it('is refused where no key was given, and all else works without', async () => {
    const office = await AnOffice.open(open, { key: '' });
    await expect(office.worker({ insz: INSZ })).rejects.toMatchObject({
      refusals: [{ code: 'insz-cannot-be-kept' }],
    });
    await expect(office.worker()).resolves.toBeDefined();
  });

  it('recorded later is refused when it is someone else’s, and the own one stays', async () => {
    const office = await AnOffice.open(open);
    await office.worker({ insz: INSZ });
    const second = await office.worker({ insz: '93051822361' });
    const command = office.command({ subject: second });
    await expect(office.workers.recordInsz(command, { insz: INSZ })).rejects.toMatchObject({
      refusals: [{ code: 'insz-of-someone-else' }],
    });
    const asked = { organiser: office.organiser, worker: second };
    expect(await revealedInsz(office.reading, office.vault, asked)).toBe('93051822361');
  });
});
