import { addDays, day, type Id, timeOfDay } from '#kernel';
import { wijkWerken } from '#regulation';
import { factsOfUsers, personOf, refusalsOfWorker, workerFacts } from '#registry';
import { anId } from '../support/commands';
import { eachDatabase, type Open } from '../support/databases';
import { AnOffice, aNewWorker, details } from './an-office';

const ON = day('2026-11-16');
/** Someone who may work on 16 November 2026. */
async function anActiveWorker(office: AnOffice): Promise<Id> {
  const worker = await office.worker();
  await office.add('referral', worker, {
    referredOn: day('2026-01-05'),
    body: 'vdab',
    referrerId: null,
    contact: null,
    goals: 'werkritme',
    sheetOn: day('2026-01-05'),
  });
  await office.add('workerAgreement', worker, {
    signedOn: day('2026-06-01'),
    from: day('2026-06-01'),
    until: day('2027-05-31'),
    endedOn: null,
    endReason: null,
  });
  return worker;
}

const factsOf = async (office: AnOffice, worker: Id, on = ON) => {
  const [facts] = await workerFacts(office.reading, { organiser: office.organiser, on, worker });
  if (!facts) throw new Error('no facts');
  return facts;
};

const refusalsOn = async (office: AnOffice, worker: Id, on = ON) =>
  refusalsOfWorker(wijkWerken, await factsOf(office, worker, on), on).map(({ code }) => code);

eachDatabase('a worker', (open: Open) => {
  it('who was registered, referred and signed may work, within the days of the agreement', async () => {
    const office = await AnOffice.open(open);
    const worker = await anActiveWorker(office);
    expect(await refusalsOn(office, worker)).toEqual([]);
    expect(await refusalsOn(office, worker, day('2027-06-01'))).toEqual(['worker-agreement-not-valid']);
  });

  it('from Brussels is refused, and nothing of it is stored', async () => {
    const office = await AnOffice.open(open);
    const domicile = {
      ...aNewWorker().domicile,
      from: ON,
      region: 'brussels',
      postalCode: '1000',
      place: 'Brussel',
    } as const;
    await expect(
      office.worker({ domicile: { municipality: null, latitudeE5: null, longitudeE5: null, ...domicile } }),
    ).rejects.toMatchObject({ refusals: [{ code: 'worker-lives-outside-flanders', weight: 'refuses' }] });
    expect(await workerFacts(office.reading, { organiser: office.organiser, on: ON })).toEqual([]);
  });

  it('who moves to Brussels is written down, and the work after it is touched', async () => {
    const office = await AnOffice.open(open);
    const worker = await anActiveWorker(office);
    const { endings } = await office.add('domicile', worker, {
      from: ON,
      region: 'brussels',
      postalCode: '1000',
      place: 'Brussel',
      municipality: null,
      latitudeE5: null,
      longitudeE5: null,
    });
    expect(endings).toMatchObject([{ kind: 'worker-domicile', lastDay: addDays(ON, -1), workerId: worker }]);
    expect(await refusalsOn(office, worker)).toEqual(['worker-lives-outside-flanders']);
    expect(await refusalsOn(office, worker, addDays(ON, -1))).toEqual([]);
  });

  it('is given all facts that were told, and no other organiser sees them', async () => {
    const office = await AnOffice.open(open);
    const worker = await anActiveWorker(office);
    await office.add('wishes', worker, {
      from: day('2026-01-05'),
      hoursPerMonthWished: 24,
      travelModes: ['bicycle', 'public-transport'],
      travelMinutesMaximum: 30,
      languages: ['nl', 'tr'],
      liftingKgMaximum: 10,
    });
    await office.add('week', worker, {
      from: day('2026-01-05'),
      times: [{ weekday: 1, start: timeOfDay('11:30'), end: timeOfDay('13:30') }],
    });
    await office.add('certificate', worker, {
      kind: 'extract-596-2',
      name: 'uittreksel',
      seenOn: day('2026-01-05'),
      seenBy: 'An Li',
      from: day('2026-01-05'),
      until: day('2027-01-04'),
    });
    await office.add('absence', worker, {
      from: ON,
      start: timeOfDay('00:00'),
      until: ON,
      end: timeOfDay('24:00'),
      reason: null,
    });
    await office.add('noGo', worker, {
      from: ON,
      until: null,
      about: 'task',
      target: 'TUIN-03',
      reason: 'cannot-do-task',
    });
    await office.withTask('TUIN-03');
    await office.add('aim', worker, { from: ON, until: null, kind: 'learning-goal', task: 'TUIN-03' });
    await office.add('interimDay', worker, { day: addDays(ON, -3), source: 'eigen melding' });
    await office.add('suspension', worker, {
      from: addDays(ON, 7),
      until: addDays(ON, 9),
      reason: 'opleiding',
    });

    expect(await factsOf(office, worker)).toMatchObject({
      worker,
      organiser: office.organiser,
      name: 'Jo d’Hondt',
      hadPwaContract: false,
      monthsTakenOver: 0,
      statuses: [{ from: '2026-01-01', status: 'jobseeker' }],
      domiciles: [{ from: '2020-01-01', region: 'flanders', place: 'Aalst', home: null }],
      wishes: [
        {
          hoursPerMonthWished: 24,
          travelModes: ['bicycle', 'public-transport'],
          travelMinutesMaximum: 30,
          languages: ['nl', 'tr'],
          liftingKgMaximum: 10,
        },
      ],
      weeks: [{ times: [{ weekday: 1, start: '11:30', end: '13:30' }] }],
      referrals: [{ on: '2026-01-05', by: 'vdab' }],
      agreements: [{ signedOn: '2026-06-01', from: '2026-06-01', until: '2027-05-31', endedOn: null }],
      suspensions: [{ from: '2026-11-23', until: '2026-11-25', reason: 'opleiding' }],
      certificates: [{ kind: 'extract-596-2', from: '2026-01-05', until: '2027-01-04' }],
      absences: [{ from: '2026-11-16', start: '00:00', until: '2026-11-16', end: '24:00' }],
      noGos: [{ about: 'task', target: 'TUIN-03', reason: 'cannot-do-task', until: null }],
      aims: [{ kind: 'learning-goal', task: 'TUIN-03', until: null }],
      interimDays: ['2026-11-13'],
    });

    const other = await office.another();
    expect(await workerFacts(other.reading, { organiser: other.organiser, on: ON })).toEqual([]);
    expect(await workerFacts(other.reading, { organiser: other.organiser, on: ON, worker })).toEqual([]);
    await expect(personOf(other.reading, { organiser: other.organiser, worker })).rejects.toThrow(
      'no worker',
    );
    await expect(
      other.add('talk', worker, { heldOn: ON, heldBy: 'An Li', nextStep: 'opleiding' }),
    ).rejects.toThrow('no worker');
    expect(await factsOfUsers(other.reading, { organiser: other.organiser })).toEqual([]);
  });

  it('leaves out what was over before the day that is asked', async () => {
    const office = await AnOffice.open(open);
    const worker = await anActiveWorker(office);
    const certificate = { kind: 'driving-licence', name: 'rijbewijs B', seenOn: ON, seenBy: 'An Li' };
    await office.add('certificate', worker, {
      ...certificate,
      from: day('2020-01-01'),
      until: addDays(ON, -1),
    });
    await office.add('certificate', worker, { ...certificate, from: day('2020-01-01'), until: ON });
    const facts = await factsOf(office, worker);
    expect(facts.certificates.map(({ until }) => until)).toEqual([ON]);
  });

  it('is read with all others in the same number of statements', async () => {
    const office = await AnOffice.open(open);
    const count = async () => {
      let statements = 0;
      const { reading } = office;
      const counting = Object.assign(Object.create(reading) as typeof reading, {
        rows: (sql: string, params: never) => {
          statements += 1;
          return reading.rows(sql, params);
        },
      });
      await workerFacts(counting, { organiser: office.organiser, on: ON });
      return statements;
    };
    await anActiveWorker(office);
    const forOne = await count();
    for (let more = 0; more < 5; more += 1) await anActiveWorker(office);
    expect(await count()).toBe(forOne);
  });

  it('who left is not listed from the next day on, and who died may not work after that day', async () => {
    const office = await AnOffice.open(open);
    const left = await anActiveWorker(office);
    const died = await anActiveWorker(office);
    const gone = await office.workers.leave(office.command({ subject: left }), { version: 1, leftOn: ON });
    expect(gone.answer.worker).toMatchObject({ leftOn: ON, version: 2 });
    await office.workers.recordDeath(office.command({ subject: died }), {
      version: 1,
      diedOn: addDays(ON, -3),
    });
    const listed = await workerFacts(office.reading, { organiser: office.organiser, on: addDays(ON, 1) });
    expect(listed.map(({ worker }) => worker)).toEqual([died]);
    expect(await refusalsOn(office, died, addDays(ON, -2))).toEqual(['worker-died']);
  });
});

eachDatabase('a change of a worker', (open: Open) => {
  it('by who did not see the last version is told so, and nothing is lost', async () => {
    const office = await AnOffice.open(open);
    const worker = await office.worker();
    const edit = (version: number, phone: string) =>
      office.workers.editDetails(office.command({ subject: worker }), { version, changes: { phone } });
    await edit(1, '053 12 34 56');
    await expect(edit(1, '0470 00 00 00')).rejects.toMatchObject({ name: 'ChangedMeanwhile' });
    const { answer } = await edit(2, '0470 00 00 00');
    expect(answer.details).toMatchObject({ phone: '0470 00 00 00', version: 3 });
    const history = await office.reading.rows<{ content: string }>(
      'select content from record_history where record_id = ? order by version',
      [worker],
    );
    expect(history.map(({ content }) => (JSON.parse(content) as { phone: string | null }).phone)).toEqual([
      null,
      '053 12 34 56',
    ]);
  });

  it('finds nobody of another organiser', async () => {
    const office = await AnOffice.open(open);
    const other = await office.another();
    const worker = await office.worker();
    const command = other.command({ subject: worker });
    await expect(other.workers.edit(command, { version: 1, changes: { vdabNumber: '1' } })).rejects.toThrow(
      'no worker',
    );
    await expect(other.workers.editDetails(command, { version: 1, changes: {} })).rejects.toThrow(
      'no worker_details',
    );
  });

  it('as a dry run answers the same and stores nothing', async () => {
    const office = await AnOffice.open(open);
    const subject = anId();
    const dry = await office.workers.register(office.command({ subject, dryRun: true }), aNewWorker());
    expect(dry).toMatchObject({ dryRun: true, answer: { details: details('Jo', 'd’Hondt') } });
    expect(await workerFacts(office.reading, { organiser: office.organiser, on: ON })).toEqual([]);
  });
});
