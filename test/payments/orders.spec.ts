import { type Cents, type Cheques, day, type Id, type Year } from '#kernel';
import { Expiry, Fees, Orders, type PlaceOrder } from '#payments';
import { eachDatabase } from '../support/databases';
import { type ASchool, visitOn } from '../performances/a-school';
import { schoolsOn } from '../performances/schools';

const MONDAY = '2026-11-16';

eachDatabase('the school orders cheques', (open) => {
  const aSchool = schoolsOn(open, MONDAY);

  const paysFee = async (school: ASchool, amountCents = 750, year = '2026') => {
    const { organiser, user } = school;
    const fee = {
      organiser,
      user,
      year: year as Year,
      paidOn: day(MONDAY),
      amountCents: amountCents as Cents,
    };
    return (await school.get(Fees).record(school.command(), { ...fee, source: 'overschrijving' })).answer;
  };
  const orders = async (school: ASchool, what: Partial<PlaceOrder> = {}, key?: string) => {
    const { organiser, user } = school;
    const command = school.command(undefined, key === undefined ? {} : { key });
    const asked = { organiser, user, cheques: 10 as Cheques, form: 'electronic', ...what } as const;
    return school.get(Orders).place(command, asked);
  };
  const pays = async (school: ASchool, order: Id, amountCents: number, key?: string) => {
    const { organiser } = school;
    const command = school.command(order, key === undefined ? {} : { key });
    const paid = { organiser, order, paidOn: day(MONDAY), amountCents: amountCents as Cents };
    return school.get(Orders).pay(command, paid);
  };

  it('is refused before the fee of the year is paid, and served after it', async () => {
    const school = await aSchool();
    await expect(orders(school)).rejects.toThrow('user-fee-unpaid');
    expect(await paysFee(school)).toMatchObject({ year: '2026', paidOn: MONDAY });
    expect((await orders(school)).answer).toMatchObject({
      number: 1,
      state: 'placed',
      cheques: 10,
      priceCents: 695,
      amountCents: 6950,
    });
  });

  it('takes a fee once, exactly', async () => {
    const school = await aSchool();
    await expect(paysFee(school, 700)).rejects.toThrow('fee-amount-differs');
    await paysFee(school);
    await expect(paysFee(school)).rejects.toThrow('fee-paid-already');
  });

  it('numbers orders one by one, each with a reference of its own, also when they come at once', async () => {
    const school = await aSchool();
    await paysFee(school);
    const placed = await Promise.all([orders(school), orders(school), orders(school)]);
    expect(placed.map(({ answer }) => answer.number).sort()).toEqual([1, 2, 3]);
    expect(new Set(placed.map(({ answer }) => answer.reference)).size).toBe(3);
  });

  it('gives the cheques when the exact amount arrived, once', async () => {
    const school = await aSchool();
    await paysFee(school);
    const { id } = (await orders(school)).answer;
    await expect(pays(school, id, 6949)).rejects.toThrow('payment-amount-differs');
    expect(await school.cheques(MONDAY)).toEqual([]);

    expect((await pays(school, id, 6950)).answer.order).toMatchObject({
      state: 'paid',
      paidOn: MONDAY,
      lot: 1,
    });
    expect(await school.cheques(MONDAY)).toMatchObject([{ cheques: 10, free: 10, priceCents: 695 }]);
    await expect(pays(school, id, 6950)).rejects.toThrow('order-state-forbids');
    expect(await school.cheques(MONDAY)).toHaveLength(1);
  });

  it('gives the earlier answer when the bank file is read twice with one key', async () => {
    const school = await aSchool();
    await paysFee(school);
    const { id } = (await orders(school)).answer;
    const [first, second] = await Promise.all([
      pays(school, id, 6950, 'regel 1'),
      pays(school, id, 6950, 'regel 1'),
    ]);
    expect([first.replayed, second.replayed].sort()).toEqual([false, true]);
    expect(await school.cheques(MONDAY)).toHaveLength(1);
  });

  it('books work that had waited for these cheques, oldest first, as far as they reach', async () => {
    const school = await aSchool();
    await school.buys(1);
    await paysFee(school);
    const waiting: Id[] = [];
    for (const [from, until] of [
      ['10:00', '11:00'],
      ['12:00', '13:30'],
      ['14:00', '15:00'],
    ] as const) {
      const assignment = await school.plans(MONDAY, from, until, 'later');
      const { id } = await school.registers(assignment, visitOn(MONDAY, from, until));
      waiting.push((await school.confirms(id)).id);
    }
    const states = async () => Promise.all(waiting.map(async (id) => (await school.one(id)).state));
    expect(await states()).toEqual(['confirmed', 'open', 'open']);

    const { id } = (await orders(school, { cheques: 2 as Cheques })).answer;
    const { answer } = await pays(school, id, 1390);
    expect(answer.booked.map((one) => [one.id, one.state])).toEqual([[waiting[1], 'confirmed']]);
    expect(await states()).toEqual(['confirmed', 'confirmed', 'open']);
  });

  it('can be cancelled until it is paid', async () => {
    const school = await aSchool();
    await paysFee(school);
    const { organiser } = school;
    const { id: order } = (await orders(school)).answer;
    const cancelled = await school.get(Orders).cancel(school.command(order), { organiser, order });
    expect(cancelled.answer).toMatchObject({ state: 'cancelled' });
    await expect(pays(school, order, 6950)).rejects.toThrow('order-state-forbids');
  });

  it('lets free cheques expire the day after their last day, and keeps those held for work', async () => {
    const school = await aSchool('2025-11-17');
    await school.buys(5);
    school.on(MONDAY);
    await school.plans(MONDAY, '10:00', '12:00');
    const { organiser } = school;
    const expire = async (on: string) => {
      const command = school.command(undefined, { key: `verval ${on}` });
      return (await school.get(Expiry).expire(command, { organiser, on: day(on) })).answer;
    };
    expect(await expire(MONDAY)).toEqual({ on: MONDAY, postings: 0 });
    school.on('2026-11-17');
    const expired = await expire('2026-11-17');
    expect(expired.postings).toBeGreaterThan(0);
    expect(await expire('2026-11-17')).toEqual(expired);
    expect(await school.cheques(MONDAY)).toMatchObject([{ free: 0, held: 2 }]);
  });

  it('finds an order by its structured reference, and lists the newest first', async () => {
    const school = await aSchool();
    await paysFee(school);
    for (const cheques of [1, 2, 3] as Cheques[]) await orders(school, { cheques });
    const { organiser } = school;
    const list = school.get(Orders).list.bind(school.get(Orders), school.reading);
    const newest = await list({ organiser, limit: 2 });
    expect(newest.map(({ number }) => number)).toEqual([3, 2]);
    expect((await list({ organiser, limit: 2, before: 2 })).map(({ number }) => number)).toEqual([1]);
    const [second] = newest.slice(1);
    const found = await list({ organiser, limit: 2, ...(second ? { reference: second.reference } : {}) });
    expect(found.map(({ number }) => number)).toEqual([2]);
  });
});
