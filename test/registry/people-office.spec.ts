import { day, type Id } from '#kernel';
import {
  caseloadOf,
  Caseloads,
  historyOf,
  mediatorsOfWorkers,
  signedPaperFile,
  SignedPapers,
  signedPapersOf,
  workersListed,
} from '#registry';
import { aRandomId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { AnOffice, details } from './an-office';

const TODAY = day('2026-11-16');
const agreement = {
  signedOn: null,
  from: day('2026-02-01'),
  until: day('2026-12-31'),
  endedOn: null,
  endReason: null,
};

async function followed(office: AnOffice, worker: Id, on = TODAY) {
  return (await mediatorsOfWorkers(office.reading, { organiser: office.organiser, on })).get(worker);
}

eachDatabase('a caseload', (open) => {
  it('is handed over from a day on; until that day the other mediator follows', async () => {
    const office = await AnOffice.open(open);
    const [mia, tom] = [aRandomId(), aRandomId()];
    const worker = await office.worker({ file: { mediatorId: mia } });
    const caseloads = new Caseloads(office.at.database.road);
    const from = day('2026-12-01');
    await caseloads.handOver(office.command(), { workers: [worker], to: tom, from });
    expect(await followed(office, worker)).toBe(mia);
    expect(await followed(office, worker, from)).toBe(tom);
    await caseloads.handOver(office.command(), { workers: [worker], to: mia, from });
    expect(await followed(office, worker, from)).toBe(mia);
  });

  it('is handed over whole, or not at all', async () => {
    const office = await AnOffice.open(open);
    const worker = await office.worker();
    const caseloads = new Caseloads(office.at.database.road);
    const handed = caseloads.handOver(office.command(), {
      workers: [worker, aRandomId()],
      to: aRandomId(),
      from: TODAY,
    });
    await expect(handed).rejects.toThrow();
    expect(await followed(office, worker)).toBeNull();
  });

  it('of a team holds the workers of all its mediators, of a mediator alone only the own', async () => {
    const office = await AnOffice.open(open);
    const [mia, tom, zoe] = [aRandomId(), aRandomId(), aRandomId()];
    const of = async (mediatorId: Id, name: string) =>
      office.worker({ details: details(name, 'Peeters'), file: { mediatorId } });
    const [ofMia, ofTom] = [await of(mia, 'An'), await of(tom, 'Jo')];
    await of(zoe, 'Bo');
    const caseloads = new Caseloads(office.at.database.road);
    for (const mediator of [mia, tom])
      await caseloads.joinTeam(office.command(), { mediator, from: TODAY, team: 'noord' });
    const asked = { organiser: office.organiser, mediator: mia, on: TODAY };
    expect(await caseloadOf(office.reading, { ...asked, whose: 'mine' })).toEqual(new Set([ofMia]));
    expect(await caseloadOf(office.reading, { ...asked, whose: 'team' })).toEqual(new Set([ofMia, ofTom]));
    expect(await caseloadOf(office.reading, { ...asked, whose: 'all' })).toBeUndefined();
    await caseloads.joinTeam(office.command(), { mediator: tom, from: TODAY, team: '' });
    expect(await caseloadOf(office.reading, { ...asked, whose: 'team' })).toEqual(new Set([ofMia]));
  });
});

eachDatabase('the list of workers', (open) => {
  it('says of each how they stand, and until when the agreement runs', async () => {
    const office = await AnOffice.open(open);
    const referral = {
      referredOn: day('2026-01-06'),
      body: 'vdab' as const,
      referrerId: null,
      contact: null,
      goals: '',
      sheetOn: null,
    };
    const named = (name: string) => office.worker({ details: details(name, 'Peeters') });
    const [an, bo] = [await named('An'), await named('Bo')];
    await named('Jo');
    for (const worker of [an, bo]) {
      await office.add('referral', worker, referral);
      await office.add('workerAgreement', worker, agreement);
    }
    const suspension = { from: day('2026-11-01'), until: null, reason: 'opleiding' };
    await office.add('suspension', bo, suspension);
    const { organiser } = office;
    const listed = await workersListed(office.reading, { organiser, on: TODAY });
    const told = listed.map(({ name, standing, agreementUntil }) => [name, standing, agreementUntil]);
    expect(told.sort()).toEqual([
      ['An Peeters', 'active', '2026-12-31'],
      ['Bo Peeters', 'suspended', '2026-12-31'],
      ['Jo Peeters', 'intake', null],
    ]);
    const found = await workersListed(office.reading, { organiser, on: TODAY, search: 'jo' });
    expect(found.map(({ name }) => name)).toEqual(['Jo Peeters']);
  });
});

eachDatabase('a signed agreement', (open) => {
  async function aSignedOffice() {
    const office = await AnOffice.open(open);
    const user = await office.user();
    const { record } = await office.add('userAgreement', user, agreement);
    return { office, user, agreement: record?.id ?? user };
  }
  const scan = { name: 'getekend.pdf', content: Buffer.from('%PDF-1.7 getekend') };

  it('is kept with its scan, its place and its day, which the agreement then has too', async () => {
    const { office, user, agreement: of } = await aSignedOffice();
    const papers = new SignedPapers(office.at.database.road);
    const signed = { agreement: of, signedOn: TODAY, signedAt: 'Aalst', scan };
    const { answer } = await papers.attach(office.command(), signed);
    expect(answer).toMatchObject({ owner: user, mediaType: 'application/pdf', signedAt: 'Aalst' });
    const { organiser } = office;
    const file = await signedPaperFile(office.reading, { organiser, paper: answer.id });
    expect(file.content.equals(scan.content)).toBe(true);
    const [before] = await historyOf(office.reading, { organiser, record: of, limit: 5 });
    expect(before?.was).toMatchObject({ signedOn: null });
  });

  it('of another organiser cannot be read', async () => {
    const { office, agreement: of } = await aSignedOffice();
    const papers = new SignedPapers(office.at.database.road);
    const signed = { agreement: of, signedOn: TODAY, signedAt: 'Aalst', scan };
    const { answer } = await papers.attach(office.command(), signed);
    const other = await office.another();
    const asked = { organiser: other.organiser, paper: answer.id };
    await expect(signedPaperFile(other.reading, asked)).rejects.toThrow();
  });

  it('is taken out of the file it did not belong in, once and with a reason; that it was there stays on record', async () => {
    const { office, user, agreement: of } = await aSignedOffice();
    const { organiser } = office;
    const papers = new SignedPapers(office.at.database.road);
    const { answer } = await papers.attach(office.command(), {
      agreement: of,
      signedOn: TODAY,
      signedAt: 'Aalst',
      scan,
    });
    const withdraw = (reason?: string) =>
      papers.withdraw(office.command({ subject: answer.id, ...(reason && { reason }) }));
    await expect(withdraw()).rejects.toThrow('paper-reason-missing');
    await withdraw('het blad van iemand anders');
    await expect(withdraw('nog eens')).rejects.toThrow('paper-withdrawn-already');
    await expect(signedPaperFile(office.reading, { organiser, paper: answer.id })).rejects.toThrow();
    expect(await signedPapersOf(office.reading, { organiser, owner: user })).toMatchObject([
      { id: answer.id, fileName: null, bytesCount: 0, withdrawnWhy: 'het blad van iemand anders' },
    ]);
  });

  it('is gone once the user is erased', async () => {
    const { office, user, agreement: of } = await aSignedOffice();
    const papers = new SignedPapers(office.at.database.road);
    await papers.attach(office.command(), { agreement: of, signedOn: TODAY, signedAt: 'Aalst', scan });
    const leaving = { version: 1, leftOn: day('2026-11-15') };
    await office.users.leave(office.command({ subject: user, reason: 'verhuisd' }), leaving);
    await office.erasure.eraseUser(office.command({ subject: user }));
    const { organiser } = office;
    expect(await signedPapersOf(office.reading, { organiser, owner: user })).toEqual([]);
  });
});
