import { eachDatabase } from '../support/databases';
import { ARegion, refusedWith } from './a-region';

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
});
