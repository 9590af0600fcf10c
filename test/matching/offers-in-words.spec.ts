import { type Id, minutes, moment } from '#kernel';
import { answersTo, assignmentsAt, Offers, type OpenRoundInput, openOffersOf } from '#matching';
import { type OfferAnswer, OfferAnswers } from '#messaging';
import { anId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { ARegion } from './a-region';
import { refusedWith } from './refused';

eachDatabase('a yes or a no that is told in words', (open) => {
  let region: ARegion;
  let [jo, bea]: Id[] = [];
  let place: Id;

  beforeEach(async () => {
    region = await ARegion.open(open);
    [jo, bea] = [await region.aWorker('Jo'), await region.aWorker('Bea')];
    place = await aPlace('2026-11-17');
  });

  const aPlace = async (on: string) => {
    const { occurrences } = await region.request({ pattern: region.once(on), seats: 1 });
    return occurrences[0]?.id as Id;
  };
  const at = (time: string) => region.at.clock.set(moment(`2026-11-16T${time}:00.000Z`));
  const ask = (workers: readonly (Id | undefined)[], way: OpenRoundInput['way'] = 'in-order') =>
    region.get(Offers).open(region.command(), {
      organiser: region.organiser,
      occurrence: place,
      way,
      answerMinutes: minutes(30),
      workers: workers as readonly Id[],
    });
  const whoComes = async () => {
    const all = await assignmentsAt(region.reading, region.organiser, place);
    return all.filter(({ state }) => state === 'assigned').map(({ workerId }) => workerId);
  };
  const told = (by: OfferAnswer['by']) => {
    const actor = anId();
    return (says: 'yes' | 'no', number: number | null, reply = anId()) =>
      region
        .get(OfferAnswers)
        .take({ organiser: region.organiser, worker: jo as Id, actor, says, number, reply, by });
  };

  describe('by text message', () => {
    const text = told('text message');

    it('takes JA without a number where one question is open, once however often it comes', async () => {
      await ask([jo]);
      const reply = anId();
      expect(await text('yes', null, reply)).toEqual({ outcome: 'taken', number: 1 });
      expect(await text('yes', null, reply)).toEqual({ outcome: 'taken', number: 1 });
      expect(await text('yes', 1)).toEqual({ outcome: 'answered-before', number: 1 });
      expect(await whoComes()).toEqual([jo]);
    });

    it('asks which one is meant where several are open, and takes the one that is named', async () => {
      await ask([jo]);
      place = await aPlace('2026-11-18');
      await ask([jo, bea], 'collected');
      expect(await text('yes', null)).toEqual({ outcome: 'which' });
      expect(await text('yes', 2)).toMatchObject({ outcome: 'noted', number: 2 });
      expect(await text('no', 1)).toEqual({ outcome: 'declined', number: 1 });
      expect(await text('yes', 7)).toEqual({ outcome: 'none' });
    });

    it('says that it is too late, and leaves to a human being what the rules refuse by now', async () => {
      at('11:00');
      await ask([jo, bea]);
      at('11:31');
      expect(await text('yes', 1)).toEqual({ outcome: 'too-late', number: 1 });
      place = await aPlace('2026-11-18');
      await ask([jo]);
      await region.usedElsewhere(jo as Id, 59);
      expect(await text('yes', null)).toEqual({ outcome: 'none' });
    });
  });

  describe('on the telephone', () => {
    const says = told('telephone');

    it('is kept as written down at the desk', async () => {
      await ask([jo]);
      const [offer] = await openOffersOf(region.reading, { organiser: region.organiser, worker: jo as Id });
      expect(await says('yes', 1)).toEqual({ outcome: 'taken', number: 1 });
      expect(await answersTo(region.reading, [offer?.id as Id])).toMatchObject([
        { says: 'yes', channel: 'desk', outcome: 'given' },
      ]);
    });

    it('is refused with all reasons where the rules refuse it by now: who telephones can tell them', async () => {
      await ask([jo]);
      await region.usedElsewhere(jo as Id, 59);
      expect(await refusedWith(says('yes', 1))).toEqual(['hours-over-month-maximum']);
    });
  });
});
