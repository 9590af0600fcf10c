import { INSTALLATION } from '#database';
import { PersonJoins } from '#registry';
import { aCommand } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { ARegion } from './a-region';
import { refusedWith } from './refused';

const JO = '85073003328';
const DAYS = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19'];

/** The codes of what was refused, where exactly one of both went through. */
const refusedOf = (tried: readonly string[][]): string[] => {
  expect(tried.filter((codes) => codes.length === 0)).toHaveLength(1);
  return tried.flat();
};

eachDatabase('one human being who works for two organisers', (open) => {
  async function both() {
    const leuven = await ARegion.open(open);
    const mechelen = await leuven.neighbour();
    const inLeuven = await leuven.aWorker('Jo', JO);
    const inMechelen = await mechelen.aWorker('Jo', JO);
    expect(await leuven.personOf(inLeuven)).toBe(await mechelen.personOf(inMechelen));
    return { leuven, mechelen, inLeuven, inMechelen, elsewhere: await mechelen.elsewhere() };
  }

  it('is never booked by both at the same time, before and after the month was opened', async () => {
    const { leuven, mechelen, elsewhere, inLeuven, inMechelen } = await both();
    for (const [round, on] of DAYS.entries()) {
      const here = await leuven.request({ pattern: leuven.once(on, '11:30', '13:30') });
      const there = await mechelen.request({ pattern: mechelen.once(on, '13:00', '14:30') });
      const mechelenAsks = round % 2 ? elsewhere : mechelen;
      const tried = [() => leuven.assign(inLeuven, here), () => mechelenAsks.assign(inMechelen, there)];
      const inOrder = round < 2 ? tried : tried.toReversed();
      expect(refusedOf(await Promise.all(inOrder.map((ask) => refusedWith(ask()))))).toEqual([
        'double-booked',
      ]);
    }
    expect((await leuven.month(inLeuven)).planned).toBe(DAYS.length * 2);
  });

  it('never passes the month by both at once', async () => {
    const { leuven, mechelen, elsewhere, inLeuven, inMechelen } = await both();
    await leuven.usedElsewhere(inLeuven, 55);
    const requests = await Promise.all([
      leuven.request({ pattern: leuven.once('2026-11-16') }),
      mechelen.request({ pattern: mechelen.once('2026-11-17') }),
      leuven.request({ pattern: leuven.once('2026-11-18') }),
      mechelen.request({ pattern: mechelen.once('2026-11-19') }),
    ]);
    const [monday, tuesday, wednesday, thursday] = requests;
    if (!monday || !tuesday || !wednesday || !thursday) throw new Error('four requests were made');
    const tried = await Promise.all(
      [
        leuven.assign(inLeuven, monday),
        mechelen.assign(inMechelen, tuesday),
        leuven.assign(inLeuven, wednesday),
        elsewhere.assign(inMechelen, thursday),
      ].map(refusedWith),
    );
    expect(tried.flat()).toEqual(['hours-over-month-maximum', 'hours-over-month-maximum']);
    expect(await leuven.month(inLeuven)).toEqual({ planned: 4, free: 1 });
    expect(await mechelen.month(inMechelen)).toEqual({ planned: 4, free: 1 });
  });

  it('and was known as two persons, is booked by nobody twice once they are joined', async () => {
    const leuven = await ARegion.open(open);
    const mechelen = await leuven.neighbour();
    const inLeuven = await leuven.aWorker('Jo');
    const inMechelen = await mechelen.aWorker('Jo');
    const [monday = ''] = DAYS;
    const here = await leuven.request({ pattern: leuven.once(monday, '11:30', '13:30') });
    await leuven.assign(inLeuven, here);
    await leuven.get(PersonJoins).join(aCommand({ books: [INSTALLATION], reason: 'zelfde kaart' }), {
      surviving: inMechelen,
      joined: inLeuven,
    });
    const there = await mechelen.request({ pattern: mechelen.once(monday, '13:00', '14:30') });
    expect(await refusedWith(mechelen.assign(inMechelen, there))).toEqual(['double-booked']);
    expect(await mechelen.month(inMechelen)).toMatchObject({ planned: 2 });
  });

  it('has the room of a month in the book of who had the agreement on its first day', async () => {
    const { leuven, mechelen, inMechelen, inLeuven } = await both();
    await leuven.act((tx) =>
      tx.run('update worker_agreement set "from" = \'2026-11-10\' where worker_id = ?', [inLeuven]),
    );
    const here = await leuven.request({ pattern: leuven.once(DAYS[0]) });
    await leuven.assign(inLeuven, here);
    const homes = await leuven.reading.rows<{ id: string; period: number }>(
      'select b.id, d.period from room_directory d join book b on b.number = d.book order by d.period',
    );
    expect(homes.find(({ period }) => period === 202611)?.id).toBe(mechelen.organiser);
    expect((await mechelen.month(inMechelen)).planned).toBe(2);
  });
});
