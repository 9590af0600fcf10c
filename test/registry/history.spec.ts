import { day, type Id } from '#kernel';
import { historyOf, type NoGoReason, refusedNoGos } from '#registry';
import { anId } from '../support/commands';
import { eachDatabase, type Open } from '../support/databases';
import { AnOffice } from './an-office';

const ON = day('2026-11-16');

eachDatabase('what is kept beside the records as they stand', (open: Open) => {
  let office: AnOffice;
  let worker: Id;
  beforeEach(async () => {
    office = await AnOffice.open(open);
    worker = await office.worker();
  });

  const history = (record: Id, more: { after?: string; limit?: number } = {}) =>
    historyOf(office.reading, { organiser: office.organiser, record, limit: 20, ...more });

  it('is every earlier state of a record, also of one that was withdrawn, with who changed it', async () => {
    const { record } = await office.add('interimDay', worker, { day: day('2026-11-02'), source: 'brief' });
    const subject = record?.id ?? anId();
    expect(await history(subject)).toEqual([]);
    const actor = anId();
    const change = office.command({ subject, actor, verb: 'interimDay.change' });
    await office.records.change(change, {
      noun: 'interimDay',
      version: 1,
      changes: { day: day('2026-11-03') },
    });
    const withdraw = office.command({ subject, verb: 'interimDay.withdraw' });
    await office.records.withdraw(withdraw, { noun: 'interimDay', version: 2 });
    const states = await history(subject);
    expect(states).toMatchObject([
      {
        noun: 'interimDay',
        owner: worker,
        version: 1,
        was: { day: '2026-11-02', source: 'brief' },
        replacedBy: actor,
        verb: 'interimDay.change',
      },
      { version: 2, was: { day: '2026-11-03' }, verb: 'interimDay.withdraw' },
    ]);
    expect(await history(subject, { limit: 1 })).toEqual(states.slice(0, 1));
    expect(await history(subject, { after: states[0]?.id ?? '' })).toEqual(states.slice(1));
  });

  it('tells the file of a worker and the details apart, and of the organiser too', async () => {
    await office.workers.edit(office.command({ subject: worker }), {
      version: 1,
      changes: { vdabNumber: '12' },
    });
    await office.workers.editDetails(office.command({ subject: worker }), {
      version: 1,
      changes: { familyName: 'Wu' },
    });
    expect(await history(worker)).toMatchObject([
      { noun: 'worker', was: { vdabNumber: null } },
      { noun: 'workerDetails', was: { familyName: 'd’Hondt' } },
    ]);
    await office.organisers.edit(office.command({ subject: office.organiser }), {
      version: 1,
      changes: { name: 'Wijk-werken' },
    });
    expect(await history(office.organiser)).toMatchObject([{ noun: 'organiser', owner: office.organiser }]);
  });

  it('does not exist for another organiser, nor for an id that nothing ever had', async () => {
    await office.workers.edit(office.command({ subject: worker }), {
      version: 1,
      changes: { vdabNumber: '12' },
    });
    const other = await office.another();
    const asked = { organiser: other.organiser, record: worker, limit: 20 };
    await expect(historyOf(other.reading, asked)).rejects.toThrow('no record');
    await expect(history(anId())).rejects.toThrow('no record');
    expect(await historyOf(other.reading, { ...asked, record: other.organiser })).toEqual([]);
  });

  describe('of wishes to keep somebody away that were refused', () => {
    const wish = (reason: string, command = {}) =>
      office.add(
        'noGo',
        worker,
        { from: ON, until: null, about: 'task', target: 'TUIN-03', reason: reason as NoGoReason },
        command,
      );
    const counted = (of = office, from = '2026-01-01', until = '2026-12-31') =>
      refusedNoGos(of.reading, { organiser: of.organiser, from: day(from), until: day(until) });

    it('is a count by month and ground, and nothing that names anyone', async () => {
      for (const reason of ['origin', 'origin', 'health', 'niet sympathiek'])
        await expect(wish(reason)).rejects.toMatchObject({ name: 'Refused' });
      expect(await counted()).toEqual([
        { month: '2026-11', ground: 'health', count: 1 },
        { month: '2026-11', ground: 'not-in-list', count: 1 },
        { month: '2026-11', ground: 'origin', count: 2 },
      ]);
      expect(await counted(office, '2026-11-17')).toEqual([]);
      expect(await counted(office, '2026-11-16', '2026-11-16')).toHaveLength(3);
      expect(await counted(await office.another())).toEqual([]);
      const rows = await office.reading.rows<object>('select * from refused_no_go');
      expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['ground', 'id', 'organiserId', 'refusedOn']);
      const commands = await office.reading.rows<{ actor: Id; subject: Id }>(
        `select actor, subject from command where verb = 'refusedNoGo.count'`,
      );
      expect(commands).toHaveLength(4);
      expect(commands.filter(({ subject }) => subject === worker)).toEqual([]);
      expect(new Set(commands.map(({ actor }) => actor))).toEqual(
        new Set(['00000000-0000-4000-8000-000000000000']),
      );
    });

    it('counts a change into such a wish, and neither a preview, another refusal nor an allowed reason', async () => {
      const { record } = await wish('safety');
      const subject = record?.id ?? anId();
      const change = (changes: object) =>
        office.records.change(office.command({ subject }), { noun: 'noGo', version: 1, changes });
      await expect(wish('origin', { dryRun: true })).rejects.toMatchObject({ name: 'Refused' });
      await expect(change({ until: day('2026-11-01') })).rejects.toMatchObject({ name: 'Refused' });
      expect(await counted()).toEqual([]);
      await expect(change({ reason: 'belief' })).rejects.toMatchObject({
        refusals: [{ code: 'no-go-reason-discriminates', figures: { ground: 'belief' } }],
      });
      expect(await counted()).toEqual([{ month: '2026-11', ground: 'belief', count: 1 }]);
    });
  });
});
