import { addDays, cents, day, type Id, yearOf } from '#kernel';
import { wijkWerken } from '#regulation';
import { recordFee, refusalsToOrder, userFacts, userFile } from '#registry';
import { eachDatabase, type Open } from '../support/databases';
import { AALST, AnOffice, aNewUser } from './an-office';

const ON = day('2026-11-16');

const aSite = {
  name: 'Vestiging Nieuwerkerken',
  street: 'Schoolstraat 1',
  region: 'flanders',
  postalCode: '9320',
  place: 'Nieuwerkerken',
  municipality: AALST,
  formerMunicipality: null,
  latitudeE5: 5_092_000,
  longitudeE5: 400_300,
  dwelling: null,
  from: day('2026-01-05'),
  until: null,
} as const;

const anAgreement = { signedOn: ON, from: ON, until: null, endedOn: null, endReason: null } as const;

const refusalsOn = async (office: AnOffice, user: Id) =>
  refusalsToOrder(wijkWerken, await userFacts(office.reading, { organiser: office.organiser, user }), ON).map(
    ({ code }) => code,
  );

eachDatabase('a user', (open: Open) => {
  it('that is a firm is refused with words, whatever reason is given', async () => {
    const office = await AnOffice.open(open);
    const command = office.command({ reason: 'goede klant' });
    await expect(office.users.register(command, aNewUser({ kind: 'firm' }))).rejects.toMatchObject({
      refusals: [{ code: 'user-kind-unknown', figures: { kind: 'firm' } }],
    });
  });

  it('may order once the agreement is signed and the fee of the year is paid', async () => {
    const office = await AnOffice.open(open);
    const user = await office.user();
    expect(await refusalsOn(office, user)).toEqual(['user-agreement-not-valid', 'user-fee-unpaid']);
    await office.add('userAgreement', user, anAgreement);
    expect(await refusalsOn(office, user)).toEqual(['user-fee-unpaid']);
    await office.at.database.road.take(office.command(), {
      perform: (tx) =>
        recordFee(tx, { user, year: yearOf(ON), paidOn: ON, amountCents: cents(1), source: 'kas' }),
      answer: async () => ({}),
    });
    expect(await refusalsOn(office, user)).toEqual([]);
  });

  it('has sites, and none outside Flanders', async () => {
    const office = await AnOffice.open(open);
    const user = await office.user();
    await office.add('site', user, aSite);
    await expect(
      office.add('site', user, { ...aSite, region: 'brussels', postalCode: '1000', place: 'Brussel' }),
    ).rejects.toMatchObject({ refusals: [{ code: 'site-outside-flanders' }] });
    const { sites } = await userFacts(office.reading, { organiser: office.organiser, user });
    expect(sites).toMatchObject([
      {
        name: 'Vestiging Nieuwerkerken',
        municipality: AALST,
        at: { latitudeE5: 5_092_000, longitudeE5: 400_300 },
      },
    ]);
  });

  it('with a doubtful KBO number is kept, told, and corrected', async () => {
    const office = await AnOffice.open(open);
    const user = await office.user({ file: { kboNumber: '0403.019.262' } });
    const asked = { organiser: office.organiser, user };
    expect((await userFile(office.reading, asked)).doubts).toMatchObject([{ code: 'kbo-number-doubtful' }]);
    await office.users.edit(office.command({ subject: user }), {
      version: 1,
      changes: { kboNumber: 'BE 0403.019.261' },
    });
    expect((await userFile(office.reading, asked)).doubts).toEqual([]);
  });

  it('of another organiser is not found', async () => {
    const office = await AnOffice.open(open);
    const other = await office.another();
    const user = await office.user();
    const asked = { organiser: other.organiser, user };
    await expect(userFacts(other.reading, asked)).rejects.toThrow('no user');
    await expect(userFile(other.reading, asked)).rejects.toThrow('no user');
    await expect(other.add('site', user, aSite)).rejects.toThrow('no user');
  });
});

eachDatabase('a record', (open: Open) => {
  it('that was wrong is changed or withdrawn, and its history stays', async () => {
    const office = await AnOffice.open(open);
    const user = await office.user();
    const { record } = await office.add('site', user, aSite);
    const subject = record?.id ?? user;
    const change = await office.records.change(office.command({ subject }), {
      noun: 'site',
      version: 1,
      changes: { name: 'Vestiging Moorsel' },
    });
    expect(change.answer).toMatchObject({ record: { name: 'Vestiging Moorsel', version: 2 }, endings: [] });
    await expect(
      office.records.withdraw(office.command({ subject }), { noun: 'site', version: 1 }),
    ).rejects.toMatchObject({ name: 'ChangedMeanwhile' });
    const withdrawn = await office.records.withdraw(office.command({ subject }), {
      noun: 'site',
      version: 2,
    });
    expect(withdrawn.answer).toMatchObject({ record: null, endings: [{ kind: 'user-site' }] });
    const history = await office.reading.rows<{ version: number; content: string }>(
      'select version, content from record_history where record_id = ? order by version',
      [subject],
    );
    expect(history.map(({ content }) => (JSON.parse(content) as { name: string }).name)).toEqual([
      'Vestiging Nieuwerkerken',
      'Vestiging Moorsel',
    ]);
  });

  it('cannot be made worse, and what was wrong already can be made better', async () => {
    const office = await AnOffice.open(open);
    const user = await office.user();
    const { record } = await office.add('userAgreement', user, { ...anAgreement, until: addDays(ON, 30) });
    const subject = record?.id ?? user;
    await expect(
      office.records.change(office.command({ subject }), {
        noun: 'userAgreement',
        version: 1,
        changes: { until: addDays(ON, -1) },
      }),
    ).rejects.toMatchObject({ refusals: [{ code: 'period-ends-before-it-starts' }] });
    const ended = await office.records.change(office.command({ subject, reason: 'stopt ermee' }), {
      noun: 'userAgreement',
      version: 1,
      changes: { endedOn: addDays(ON, 5), endReason: 'stopt ermee' },
    });
    expect(ended.answer.endings).toMatchObject([
      {
        kind: 'user-agreement',
        lastDay: addDays(ON, 5),
        reason: 'stopt ermee',
        userId: user,
        settledAt: null,
      },
    ]);
  });
});
