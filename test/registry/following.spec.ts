import { type Day, day, type Id } from '#kernel';
import { followedWorker, followedWorkers, payingOcmwOf, type RecordTold } from '#registry';
import { figure, wijkWerken } from '#regulation';
import { anId } from '../support/commands';
import { eachDatabase, type Open } from '../support/databases';
import { AnOffice, aNewWorker, details } from './an-office';

const ON = day('2026-11-16');
const months = figure(wijkWerken, 'agreement-months-maximum', ON);

const aReferral = (referrerId: Id | null, what: Partial<RecordTold<'referral'>> = {}) => ({
  referredOn: day('2026-01-05'),
  body: 'ocmw' as const,
  referrerId,
  contact: null,
  goals: 'werkritme',
  sheetOn: null,
  ...what,
});

async function aReferrer(office: AnOffice, name: string, kind: 'ocmw' | 'vdab' = 'ocmw'): Promise<Id> {
  const { answer } = await office.organisers.addReferrer(office.command({ subject: anId() }), { kind, name });
  return answer.id;
}

const named = (givenName: string, familyName: string) =>
  aNewWorker({ details: details(givenName, familyName) });

eachDatabase('people who were referred', (open: Open) => {
  let office: AnOffice;
  let aalst: Id;
  let lede: Id;
  beforeEach(async () => {
    office = await AnOffice.open(open);
    aalst = await aReferrer(office, 'OCMW Aalst');
    lede = await aReferrer(office, 'OCMW Lede');
  });

  const follow = (
    referrers: 'all' | readonly Id[],
    more: { search?: string; after?: string; limit?: number } = {},
  ) =>
    followedWorkers(office.reading, { organiser: office.organiser, on: ON, limit: 20, referrers, ...more });
  const followOne = (referrers: 'all' | readonly Id[], worker: Id, on: Day = ON) =>
    followedWorker(office.reading, { organiser: office.organiser, on, referrers, worker });

  it('are told with their status, agreement, months left, suspension and last talk, and nothing else', async () => {
    const worker = await office.worker({
      ...named('Jo', 'Wu'),
      status: { from: day('2026-01-01'), status: 'leefloon', source: null },
    });
    await office.add('referral', worker, aReferral(aalst));
    await office.add('workerAgreement', worker, {
      signedOn: day('2026-06-01'),
      from: day('2026-06-01'),
      until: day('2026-12-31'),
      endedOn: null,
      endReason: null,
    });
    await office.add('suspension', worker, { from: ON, until: ON, reason: 'opleiding' });
    for (const [heldOn, nextStep] of [
      ['2026-09-01', 'opleiding tuin'],
      ['2026-06-01', 'werkritme'],
      ['2026-12-01', 'nog te houden'],
    ] as const)
      await office.add('talk', worker, { heldOn: day(heldOn), heldBy: 'An Li', nextStep });
    const told = {
      worker,
      name: 'Jo Wu',
      referrer: aalst,
      referredOn: '2026-01-05',
      status: 'leefloon',
      leftOn: null,
      agreement: { from: '2026-06-01', until: '2026-12-31' },
      // A year from 1 June ends on 31 May: six months from 16 November, and the days from 16 to 31 May.
      left: { months: months - 6, days: 16 },
      isSuspended: true,
      lastTalk: { heldOn: '2026-09-01', nextStep: 'opleiding tuin' },
    };
    expect(await followOne([aalst], worker)).toEqual(told);
    expect(await follow([aalst])).toEqual({ items: [told], total: 1 });
    expect(await followOne([aalst], worker, day('2026-11-17'))).toMatchObject({ isSuspended: false });
    expect(await followOne([aalst], worker, day('2027-01-01'))).toMatchObject({
      agreement: told.agreement,
      lastTalk: { heldOn: '2026-12-01' },
    });
  });

  it('have no limit of months under the ex-PWA exception, and less than a file when it is new', async () => {
    const worker = await office.worker({ ...named('Li', 'Aksoy'), file: { pwaProof: 'contract van 1998' } });
    await office.add('referral', worker, aReferral(aalst));
    expect(await followOne([aalst], worker)).toMatchObject({
      left: null,
      agreement: null,
      lastTalk: null,
      isSuspended: false,
    });
  });

  it('are those of the asked referrers only, found by name and page by page', async () => {
    const [wu, aydin, benali, dubois] = [
      await office.worker(named('Jo', 'Wu')),
      await office.worker(named('Elif', 'Aydın')),
      await office.worker(named('Youssef', 'Benali')),
      await office.worker(named('Luc', 'Dubois')),
    ];
    await office.add('referral', wu, aReferral(aalst));
    await office.add('referral', aydin, aReferral(lede));
    await office.add('referral', benali, aReferral(aalst));
    await office.add('referral', dubois, aReferral(null));
    const ids = async (...asked: Parameters<typeof follow>) =>
      (await follow(...asked)).items.map(({ worker }) => worker);
    expect(await ids([aalst])).toEqual([wu, benali]);
    expect(await ids([lede])).toEqual([aydin]);
    expect(await ids([aalst, lede])).toEqual([aydin, wu, benali]);
    expect(await ids('all')).toEqual([aydin, wu, benali]);
    expect(await ids([])).toEqual([]);
    expect(await ids([aalst, lede], { search: 'aydin' })).toEqual([aydin]);
    expect(await ids([aalst], { search: 'aydin' })).toEqual([]);
    const first = await follow([aalst, lede], { limit: 2 });
    expect(first).toMatchObject({ total: 3, next: wu });
    expect(await ids([aalst, lede], { limit: 2, after: wu })).toEqual([benali]);
    await expect(followOne([aalst], aydin)).rejects.toThrow('no worker');
    await expect(followOne('all', dubois)).rejects.toThrow('no worker');
  });

  it('tell a referrer of the own referral, not of a later one by another', async () => {
    const worker = await office.worker();
    await office.add('referral', worker, aReferral(aalst));
    await office.add('referral', worker, aReferral(lede, { referredOn: day('2026-05-04') }));
    expect(await followOne([aalst], worker)).toMatchObject({ referrer: aalst, referredOn: '2026-01-05' });
    expect(await followOne([aalst, lede], worker)).toMatchObject({
      referrer: lede,
      referredOn: '2026-05-04',
    });
  });

  it('do not exist for another organiser', async () => {
    const worker = await office.worker();
    await office.add('referral', worker, aReferral(aalst));
    const other = await office.another();
    const asked = { organiser: other.organiser, referrers: [aalst], on: ON };
    expect(await followedWorkers(other.reading, { ...asked, limit: 20 })).toEqual({ items: [], total: 0 });
    await expect(followedWorker(other.reading, { ...asked, worker })).rejects.toThrow('no worker');
    expect(await payingOcmwOf(other.reading, { organiser: other.organiser, worker, on: ON })).toBeNull();
  });

  it('are paid by the OCMW that referred them last by a day; VDAB pays nobody', async () => {
    const worker = await office.worker();
    const vdab = await aReferrer(office, 'VDAB Aalst', 'vdab');
    await office.add('referral', worker, aReferral(aalst));
    await office.add('referral', worker, aReferral(lede, { referredOn: day('2026-05-04') }));
    await office.add('referral', worker, aReferral(vdab, { referredOn: day('2026-09-01'), body: 'vdab' }));
    const payingOn = (on: string) =>
      payingOcmwOf(office.reading, { organiser: office.organiser, worker, on: day(on) });
    expect(await payingOn('2026-01-04')).toBeNull();
    expect(await payingOn('2026-01-05')).toBe(aalst);
    expect(await payingOn('2026-05-04')).toBe(lede);
    expect(await payingOn('2026-11-16')).toBe(lede);
  });

  it('cannot be referred by a referrer that this organiser does not know', async () => {
    const worker = await office.worker();
    const other = await office.another();
    const elsewhere = await aReferrer(other, 'OCMW Gent');
    for (const referrer of [anId(), elsewhere])
      await expect(office.add('referral', worker, aReferral(referrer))).rejects.toThrow('no referrer');
    const { record } = await office.add('referral', worker, aReferral(aalst));
    await expect(
      office.records.change(office.command({ subject: record?.id ?? anId() }), {
        noun: 'referral',
        version: 1,
        changes: { referrerId: elsewhere },
      }),
    ).rejects.toThrow('no referrer');
  });
});
