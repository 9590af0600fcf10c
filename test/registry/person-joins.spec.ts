import { day, type Hours, type Id, type Month } from '#kernel';
import { joinFiles, personOf, PersonJoins, workerFacts, workerFile } from '#registry';
import { INSTALLATION } from '#database';
import { aCommand } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { AnOffice } from './an-office';

const MONDAY = day('2026-11-16');
const NUMBER = '85.07.30-033.28';

eachDatabase('two files that turn out to be of one human being', (open) => {
  const joinsOf = (office: AnOffice) => new PersonJoins(office.at.database.road, office.ledger, office.vault);

  const join = (office: AnOffice, surviving: Id, joined: Id) =>
    joinsOf(office).join(aCommand({ books: [INSTALLATION], reason: 'zelfde identiteitskaart' }), {
      surviving,
      joined,
    });

  const personAt = (office: AnOffice, worker: Id) =>
    personOf(office.reading, { organiser: office.organiser, worker });

  const used = (office: AnOffice, person: Id, hours: number) =>
    office.at.database.road.take(office.command(), {
      perform: async (tx) => {
        await office.ledger.takeOverHours(tx, {
          person,
          period: '2026-11' as Month,
          hours: hours as Hours,
          source: 'attest',
        });
      },
      answer: async () => undefined,
    });

  const month = async (office: AnOffice, person: Id) =>
    (await office.ledger.roomsOf(office.reading, { person, on: MONDAY })).month;

  it('lead to one person in every organiser, whose hours count once', async () => {
    const here = await AnOffice.open(open);
    const there = await here.another();
    const jo = await here.worker();
    const joToo = await there.worker();
    const [person, gone] = [await personAt(here, jo), await personAt(there, joToo)];
    await used(here, person, 20);
    await used(there, gone, 15);
    const { answer } = await join(here, jo, joToo);
    expect(answer.workers.map(({ worker }) => worker).sort()).toEqual([jo, joToo].sort());
    expect(await personAt(there, joToo)).toBe(person);
    const [facts] = await workerFacts(there.reading, {
      organiser: there.organiser,
      on: MONDAY,
      worker: joToo,
    });
    expect(facts?.person).toBe(person);
    expect(await month(here, person)).toMatchObject({ worked: 35, free: 25 });
    expect(await joinFiles(here.reading, { limit: 5 })).toHaveLength(1);
  });

  it('keep the national number that only one of them had, also for who is registered later', async () => {
    const here = await AnOffice.open(open);
    const [there, elsewhere] = [await here.another(), await here.another({ name: 'Nog een' })];
    const jo = await here.worker();
    const joToo = await there.worker({ insz: NUMBER });
    await join(here, jo, joToo);
    const file = await workerFile(here.reading, here.vault, { organiser: here.organiser, worker: jo });
    expect(file.inszMasked).toMatch(/28$/);
    const third = await elsewhere.worker({ insz: NUMBER });
    expect(await personAt(elsewhere, third)).toBe(await personAt(here, jo));
  });

  it('of three persons end in one, and each organiser still knows the person by one file', async () => {
    const here = await AnOffice.open(open);
    const [there, elsewhere] = [await here.another(), await here.another({ name: 'Nog een' })];
    const [one, two, three] = [await here.worker(), await there.worker(), await elsewhere.worker()];
    await join(here, two, three);
    await join(here, one, two);
    expect(await personAt(elsewhere, three)).toBe(await personAt(here, one));
    await expect(join(here, one, three)).rejects.toThrow('persons-are-one-already');
  });

  it('that both run at one organiser wait until one of them has ended there', async () => {
    const office = await AnOffice.open(open);
    const [one, two] = [await office.worker(), await office.worker()];
    await expect(join(office, one, two)).rejects.toThrow('person-active-twice');
    await office.workers.leave(office.command({ subject: two, reason: 'dubbel ingeschreven' }), {
      version: 1,
      leftOn: day('2026-02-28'),
    });
    await join(office, one, two);
    expect(await personAt(office, two)).toBe(await personAt(office, one));
  });

  it('are refused with two different national numbers, and without a reason', async () => {
    const here = await AnOffice.open(open);
    const there = await here.another();
    const jo = await here.worker({ insz: NUMBER });
    const other = await there.worker({ insz: '90.02.15-123.03' });
    await expect(join(here, jo, other)).rejects.toThrow('persons-have-other-numbers');
    const third = await there.worker();
    await expect(
      joinsOf(here).join(aCommand({ books: [INSTALLATION] }), { surviving: jo, joined: third }),
    ).rejects.toThrow('reason-missing');
  });
});
