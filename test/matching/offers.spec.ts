import { type Id, minutes, moment } from '#kernel';
import {
  answersTo,
  Assignments,
  assignmentsAt,
  type Offer,
  Offers,
  offersOf,
  openOffersOf,
  type OpenRoundInput,
  RequestChanges,
  roundsAt,
  roundsDue,
} from '#matching';
import { eachDatabase } from '../support/databases';
import { ARegion } from './a-region';
import { refusedWith } from './refused';

/** The garden on Tuesday the 17th at half past eleven in Brussels; it is Monday noon. */
const TUESDAY = '2026-11-17';

eachDatabase('asking before assigning', (open) => {
  let region: ARegion;
  let [jo, bea, cas]: Id[] = [];
  let place: Id;

  beforeEach(async () => {
    region = await ARegion.open(open);
    [jo, bea, cas] = [await region.aWorker('Jo'), await region.aWorker('Bea'), await region.aWorker('Cas')];
    place = await aPlace();
  });

  async function aPlace(what: { seats?: number; on?: string; start?: string; end?: string } = {}) {
    const { on = TUESDAY, start, end, seats = 1 } = what;
    const request = await region.request({ pattern: region.once(on, start, end), seats });
    const [first] = request.occurrences;
    if (!first) throw new Error('a request without a time');
    return first.id;
  }

  const at = (time: string) => region.at.clock.set(moment(`2026-11-16T${time}:00.000Z`));
  const ask = (what: Partial<OpenRoundInput> & Pick<OpenRoundInput, 'workers'>, reason?: string) =>
    region.get(Offers).open(region.command(reason ? { reason } : {}), {
      organiser: region.organiser,
      occurrence: place,
      way: 'in-order',
      answerMinutes: minutes(30),
      ...what,
    });
  const due = () => roundsDue(region.reading, region.at.clock.now());
  const settle = async () => {
    for (const round of await due()) await region.get(Offers).settle(region.command(), round);
  };
  const openTo = async (worker: Id | undefined, number = 1): Promise<Offer> => {
    if (!worker) throw new Error('nobody');
    const open = await openOffersOf(region.reading, { organiser: region.organiser, worker });
    const found = open.find((offer) => offer.number === number);
    if (!found) throw new Error(`no offer ${number}`);
    return found;
  };
  const answer = async (offer: Offer, says: 'yes' | 'no') => {
    const said = { organiser: region.organiser, offer: offer.id, says, channel: 'sms' } as const;
    return (await region.get(Offers).answer(region.command(), said)).answer.outcome;
  };
  const states = async () => {
    const rounds = await roundsAt(region.reading, region.organiser, place);
    const offers = await offersOf(
      region.reading,
      rounds.map(({ id }) => id),
    );
    const names = new Map([jo, bea, cas].map((id, index) => [id, ['jo', 'bea', 'cas'][index]]));
    return {
      rounds: rounds.map(({ state }) => state),
      offers: offers.map(({ workerId, state }) => `${names.get(workerId)} ${state}`),
    };
  };
  const whoComes = async () => {
    const all = await assignmentsAt(region.reading, region.organiser, place);
    return all.filter(({ state }) => state === 'assigned').map(({ workerId }) => workerId);
  };

  it('asks one after another: the next one when somebody says no, and the third when time runs out', async () => {
    at('11:00');
    await ask({ workers: [jo, bea, cas] as Id[] });
    expect(await states()).toEqual({ rounds: ['running'], offers: ['jo asked'] });
    expect(await answer(await openTo(jo), 'no')).toBe('declined');
    expect((await states()).offers).toEqual(['jo declined', 'bea asked']);
    at('11:30');
    expect((await due()).map(({ organiser }) => organiser)).toEqual([region.organiser]);
    await settle();
    await settle();
    expect((await states()).offers).toEqual(['jo declined', 'bea lapsed', 'cas asked']);
    expect(await answer(await openTo(cas), 'yes')).toBe('given');
    expect(await states()).toEqual({
      rounds: ['filled'],
      offers: ['jo declined', 'bea lapsed', 'cas given'],
    });
    expect(await whoComes()).toEqual([cas]);
    expect(await region.lot()).toEqual({ free: 18, held: 2 });
    expect(await due()).toEqual([]);
  });

  it('ends with nobody when everybody said no, and the place waits for the mediator', async () => {
    await ask({ workers: [jo, bea] as Id[] });
    await answer(await openTo(jo), 'no');
    await answer(await openTo(bea), 'no');
    expect((await states()).rounds).toEqual(['nobody']);
    await ask({ workers: [cas] as Id[] });
    expect((await states()).rounds).toEqual(['running', 'nobody']);
  });

  it('keeps a late answer, a second one and one for a place that is gone, and changes nothing by them', async () => {
    at('11:00');
    await ask({ workers: [jo, bea] as Id[] });
    const [late] = [await openTo(jo)];
    at('11:30');
    expect(await answer(late, 'yes')).toBe('too-late');
    const second = await openTo(bea);
    expect(await answer(second, 'yes')).toBe('given');
    expect(await answer(second, 'yes')).toBe('given-already');
    expect(await answer(second, 'no')).toBe('given-already');
    expect(await whoComes()).toEqual([bea]);
    const kept = await answersTo(region.reading, [late.id, second.id]);
    expect(kept.map(({ says, outcome }) => `${says} ${outcome}`)).toEqual([
      'yes too-late',
      'yes given',
      'yes given-already',
      'no given-already',
    ]);
  });

  it('collects answers until the deadline and gives by the fixed order, whoever answered first', async () => {
    await region.usedElsewhere(jo as Id, 20);
    at('11:00');
    await ask({ way: 'collected', workers: [jo, bea, cas] as Id[] });
    expect(await answer(await openTo(jo), 'yes')).toBe('kept');
    at('11:10');
    expect(await answer(await openTo(bea), 'yes')).toBe('kept');
    expect(await whoComes()).toEqual([]);
    at('11:30');
    await settle();
    expect(await whoComes()).toEqual([bea]);
    expect((await states()).offers.toSorted()).toEqual(['bea given', 'cas lapsed', 'jo passed-over']);
  });

  it('does not wait for the deadline when everybody has answered', async () => {
    await ask({ way: 'collected', workers: [jo, bea] as Id[] });
    await answer(await openTo(jo), 'no');
    await answer(await openTo(bea), 'yes');
    expect(await whoComes()).toEqual([bea]);
  });

  it('lets the first yes have it the day before; earlier only with a reason', async () => {
    at('11:00');
    await ask({ way: 'first-yes', workers: [jo, bea] as Id[] });
    const late = await openTo(jo);
    expect(await answer(await openTo(bea), 'yes')).toBe('given');
    expect(await answer(late, 'yes')).toBe('gone');
    expect((await states()).offers.toSorted()).toEqual(['bea given', 'jo passed-over']);
    place = await aPlace({ on: '2026-11-20' });
    const early = { way: 'first-yes', workers: [jo, bea] as Id[] } as const;
    expect(await refusedWith(ask(early))).toEqual(['first-yes-too-early']);
    await ask(early, 'de werkgroep vertrekt vandaag');
    expect((await states()).offers).toEqual(['jo asked', 'bea asked']);
  });

  it('asks as many at a time as there are seats', async () => {
    place = await aPlace({ on: '2026-11-18', seats: 2 });
    await ask({ workers: [jo, bea, cas] as Id[] });
    expect((await states()).offers).toEqual(['jo asked', 'bea asked']);
    await answer(await openTo(bea), 'no');
    await answer(await openTo(jo), 'yes');
    expect((await states()).offers).toEqual(['jo given', 'bea declined', 'cas asked']);
  });

  it('gives each open question of a worker a number of its own, and a number that came free again', async () => {
    await ask({ workers: [jo] as Id[] });
    place = await aPlace({ on: '2026-11-18' });
    await ask({ workers: [jo] as Id[] });
    expect([(await openTo(jo, 1)).number, (await openTo(jo, 2)).number]).toEqual([1, 2]);
    await answer(await openTo(jo, 1), 'no');
    place = await aPlace({ on: '2026-11-19' });
    await ask({ workers: [jo] as Id[] });
    expect((await openTo(jo, 1)).occurrenceId).toBe(place);
  });

  it('skips who has another job by then, and says so where nobody is left to ask', async () => {
    const other = await region.request({ pattern: region.once(TUESDAY) });
    await region.assign(jo as Id, other);
    await ask({ workers: [jo, bea] as Id[] });
    expect((await states()).offers).toEqual(['bea asked']);
    expect(await refusedWith(ask({ workers: [cas] as Id[] }))).toEqual(['asked-already']);
    place = await aPlace();
    expect(await refusedWith(ask({ workers: [jo] as Id[] }))).toEqual(['nobody-to-ask']);
  });

  it('stops asking when the mediator does, when somebody is assigned, and when the request is called off', async () => {
    const { organiser } = region;
    const round = await ask({ workers: [jo, bea] as Id[] });
    await region.get(Offers).withdraw(region.command(), { organiser, round: round.subject });
    expect(await states()).toEqual({ rounds: ['withdrawn'], offers: ['jo withdrawn'] });

    place = await aPlace({ on: '2026-11-18' });
    await ask({ workers: [jo, bea] as Id[] });
    await region.get(Assignments).assign(region.command(), {
      organiser,
      worker: cas as Id,
      occurrences: [place],
    });
    expect(await states()).toEqual({ rounds: ['filled'], offers: ['jo passed-over'] });

    const request = await region.request({ pattern: region.once('2026-11-19') });
    place = request.occurrences[0]?.id as Id;
    await ask({ workers: [jo, bea] as Id[] });
    const over = async () =>
      (await region.reading.rows(`select id from message where kind = 'offer-over'`)).length;
    const before = await over();
    await region.get(RequestChanges).cancel(region.command({ subject: request.id }), {
      organiser,
      request: request.id,
      why: 'user-cancelled',
    });
    expect(await states()).toEqual({ rounds: ['withdrawn'], offers: ['jo withdrawn'] });
    expect(await over()).toBe(before + 1);
  });

  it('ends withdrawn, not in vain, when the only question is taken back', async () => {
    await ask({ workers: [jo] as Id[] });
    const { organiser } = region;
    await region.get(Assignments).cancel(region.command(), {
      organiser,
      assignment: (await openTo(jo)).id,
      why: 'other',
    });
    expect(await states()).toEqual({ rounds: ['withdrawn'], offers: ['jo withdrawn'] });
  });

  describe('over a warning, with a reason', () => {
    const reason = 'de cheques zijn onderweg';
    beforeEach(async () => {
      const { occurrences } = await region.request({
        ...(await region.aFamily({ cheques: 0 })),
        pattern: region.once(TUESDAY),
      });
      place = occurrences[0]?.id as Id;
    });

    it('asks everybody on the list over it, also when the turn comes later', async () => {
      expect(await refusedWith(ask({ workers: [jo, bea, cas] as Id[] }))).toEqual(['nobody-to-ask']);
      at('11:00');
      await ask({ workers: [jo, bea, cas] as Id[] }, reason);
      await answer(await openTo(jo), 'no');
      expect((await states()).offers).toEqual(['jo declined', 'bea asked']);
      at('11:30');
      await settle();
      expect((await states()).offers).toEqual(['jo declined', 'bea lapsed', 'cas asked']);
    });

    it('gives the place when answers are weighed, but not over what came since', async () => {
      await ask({ way: 'collected', workers: [jo, bea] as Id[] }, reason);
      const [first, second] = [await openTo(jo), await openTo(bea)];
      await answer(first, 'yes');
      await region.usedElsewhere(jo as Id, 59);
      await answer(second, 'yes');
      expect((await states()).offers.toSorted()).toEqual(['bea given', 'jo passed-over']);
      expect(await whoComes()).toEqual([bea]);
    });
  });

  it('gives nothing to a yes that the rules refuse by now, and keeps the question open', async () => {
    await ask({ workers: [jo] as Id[] });
    await region.usedElsewhere(jo as Id, 59);
    expect(await refusedWith(answer(await openTo(jo), 'yes') as Promise<unknown>)).toEqual([
      'hours-over-month-maximum',
    ]);
    expect((await states()).offers).toEqual(['jo asked']);
  });
});
