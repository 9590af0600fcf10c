import { day, type Id, type Moment } from '#kernel';
import { type Consequence, type ConsequenceSource, openEndings, revealedInsz, workerFacts } from '#registry';
import { eachDatabase, type Open } from '../support/databases';
import { AnOffice, aNewWorker } from './an-office';

const ON = day('2026-11-16');

/** A library above the registry that knows of jobs, here kept in a list. */
class Jobs implements ConsequenceSource {
  readonly name = 'jobs';
  readonly done: string[] = [];

  constructor(readonly jobs: Consequence[]) {}

  async consequencesOf(): Promise<Consequence[]> {
    return [...this.jobs];
  }

  async act(_tx: unknown, _ending: unknown, { ref, action }: { ref: string; action: string }): Promise<void> {
    if (action === 'decide') throw new Error('not to be decided here');
    this.done.push(`${action} ${ref}`);
    if (action === 'tell') return;
    this.jobs.splice(
      this.jobs.findIndex((job) => job.ref === ref),
      1,
    );
  }
}

const aJob = (ref: string): Consequence => ({
  kind: 'future-job',
  ref: ref as Id,
  on: day('2026-11-20'),
  figures: { hours: 2 },
  actions: ['release', 'replace'],
});

async function aDeath(open: Open, jobs: Jobs) {
  const office = await AnOffice.open(open);
  office.consequences.register(jobs);
  const worker = await office.worker();
  const command = office.command({ subject: worker, reason: 'bericht van de familie' });
  await office.workers.recordDeath(command, { version: 1, diedOn: day('2026-11-02') });
  const [ending] = await openEndings(office.reading, office.organiser);
  if (!ending) throw new Error('nothing ended');
  return { office, worker, ending };
}

eachDatabase('an ending', (open: Open) => {
  it('known late lists everything it touches, by the library that knows it', async () => {
    const { office, worker, ending } = await aDeath(open, new Jobs([aJob('first'), aJob('second')]));
    expect(ending).toMatchObject({
      kind: 'worker-died',
      lastDay: '2026-11-02',
      workerId: worker,
      reason: 'bericht van de familie',
    });
    const { consequences } = await office.endings.read(office.reading, {
      organiser: office.organiser,
      ending: ending.id,
    });
    expect(consequences).toMatchObject([
      { source: 'jobs', kind: 'future-job', ref: 'first' },
      { source: 'jobs', ref: 'second' },
    ]);
  });

  it('is settled once nothing is left, action by action', async () => {
    const jobs = new Jobs([aJob('first'), aJob('second')]);
    const { office, ending } = await aDeath(open, jobs);
    const settle = (version: number, ref: string, action: 'release' | 'replace') =>
      office.endings.settle(office.command({ subject: ending.id }), {
        version,
        actions: [{ source: 'jobs', kind: 'future-job', ref, action }],
      });
    expect((await settle(1, 'first', 'release')).answer.ending.settledAt).toBeNull();
    const { answer } = await settle(2, 'second', 'replace');
    expect(answer.ending.settledAt).toBe('2026-11-16T09:00:00.000Z' as Moment);
    expect(jobs.done).toEqual(['release first', 'replace second']);
    expect(await openEndings(office.reading, office.organiser)).toEqual([]);
  });

  it('is settled when what stays is told, and open while another job waits', async () => {
    const jobs = new Jobs([aJob('first'), aJob('second')]);
    const { office, ending } = await aDeath(open, jobs);
    const told = (ref: string) => ({ source: 'jobs', kind: 'future-job', ref, action: 'tell' as const });
    const settle = (version: number, ...refs: readonly string[]) =>
      office.endings.settle(office.command({ subject: ending.id }), { version, actions: refs.map(told) });
    expect((await settle(1, 'first')).answer.ending.settledAt).toBeNull();
    expect((await settle(2, 'first', 'second')).answer.ending.settledAt).not.toBeNull();
    expect(jobs.jobs).toHaveLength(2);
  });

  it('stays open when one action may not be done', async () => {
    const { office, ending } = await aDeath(open, new Jobs([aJob('first')]));
    await expect(
      office.endings.settle(office.command({ subject: ending.id }), {
        version: 1,
        actions: [{ source: 'jobs', kind: 'future-job', ref: 'first', action: 'decide' }],
      }),
    ).rejects.toThrow('not to be decided');
    expect(await openEndings(office.reading, office.organiser)).toMatchObject([{ version: 1 }]);
  });

  it('of another organiser is not found', async () => {
    const { office, ending } = await aDeath(open, new Jobs([]));
    const other = await office.another();
    await expect(
      other.endings.read(other.reading, { organiser: other.organiser, ending: ending.id }),
    ).rejects.toThrow('no validity_ended');
  });

  it('of an agreement is noted when it becomes shorter, not when it becomes longer', async () => {
    const office = await AnOffice.open(open);
    const worker = await office.worker();
    await office.add('referral', worker, {
      referredOn: ON,
      body: 'vdab',
      referrerId: null,
      contact: null,
      goals: '',
      sheetOn: null,
    });
    const term = { signedOn: ON, from: ON, until: day('2027-02-15'), endedOn: null, endReason: null };
    const { record } = await office.add('workerAgreement', worker, term);
    const change = (version: number, until: string) =>
      office.records.change(office.command({ subject: record?.id ?? worker }), {
        noun: 'workerAgreement',
        version,
        changes: { until: day(until) },
      });
    expect((await change(1, '2027-05-15')).answer.endings).toEqual([]);
    expect((await change(2, '2027-01-15')).answer.endings).toMatchObject([{ lastDay: '2027-01-15' }]);
  });

  it('by a status is noted only where an agreement goes on', async () => {
    const office = await AnOffice.open(open);
    const worker = await office.worker();
    const { endings } = await office.add('status', worker, { from: ON, status: 'none', source: null });
    expect(endings).toEqual([]);
  });
});

eachDatabase('erasing a worker', (open: Open) => {
  it('waits until they have left, and then leaves nobody who can be named', async () => {
    const office = await AnOffice.open(open);
    const command = { verb: 'worker.register' };
    const { answer } = await office.workers.register(
      office.command(command),
      aNewWorker({
        insz: '85073003328',
        status: { from: day('2026-01-01'), status: 'jobseeker', source: 'zegt mevrouw Claes van VDAB' },
      }),
    );
    const subject = answer.worker.id;
    await office.workers.editDetails(office.command({ subject }), {
      version: 1,
      changes: { phone: '053 11 22 33' },
    });
    await office.workers.edit(office.command({ subject }), { version: 1, changes: { vdabNumber: 'V-12' } });
    await office.withTask('TUIN-03');
    await office.add('aim', subject, { from: ON, until: null, kind: 'wish', task: 'TUIN-03' });
    await expect(office.erasure.eraseWorker(office.command({ subject }))).rejects.toMatchObject({
      refusals: [{ code: 'worker-still-active' }],
    });
    await office.workers.leave(office.command({ subject }), { version: 2, leftOn: day('2026-11-15') });
    await office.erasure.eraseWorker(office.command({ subject }));
    for (const table of ['worker_details', 'person_insz', 'worker_aim', 'record_history']) {
      expect(await office.reading.rows(`select * from ${table}`)).toEqual([]);
    }
    const asked = { organiser: office.organiser, worker: subject };
    await expect(revealedInsz(office.reading, office.vault, asked)).rejects.toThrow('no insz');
    const [facts] = await workerFacts(office.reading, { ...asked, on: ON });
    expect(facts).toMatchObject({ name: '', worker: subject, statuses: [{ status: 'jobseeker' }] });
    const kept = `select vdab_number, source from worker join worker_status on worker_id = worker.id`;
    expect(await office.reading.rows(kept)).toEqual([{ vdabNumber: null, source: null }]);
  });
});
