import { type Id, minutes, moment } from '#kernel';
import { Offers, openOffersOf, roundsAt } from '#matching';
import { Asking } from '../../apps/web/src/nightly/asking';
import { ARegion } from '../matching/a-region';
import { embedded } from '../support/databases';

embedded('the runner that lets questions run out', (open) => {
  let region: ARegion;
  let [jo, bea]: Id[] = [];

  beforeEach(async () => {
    region = await ARegion.open(open);
    [jo, bea] = [await region.aWorker('Jo'), await region.aWorker('Bea')];
  });

  const asked = async (on: string) => {
    const { occurrences } = await region.request({ pattern: region.once(on) });
    const occurrence = occurrences[0]?.id as Id;
    const { subject } = await region.get(Offers).open(region.command(), {
      organiser: region.organiser,
      occurrence,
      way: 'in-order',
      workers: [jo, bea] as Id[],
      answerMinutes: minutes(30),
    });
    return { occurrence, round: subject };
  };
  const run = () => {
    const { clock, ids } = region.at;
    return new Asking(region.get(Offers), region.reading, clock, ids).run();
  };
  const openOf = async (worker: Id | undefined) => {
    const of = { organiser: region.organiser, worker: worker as Id };
    return (await openOffersOf(region.reading, of)).map(({ occurrenceId }) => occurrenceId);
  };

  it('goes on with the other places of an organiser where one of them cannot be settled', async () => {
    const broken = await asked('2026-11-17');
    const sound = await asked('2026-11-18');
    await region.act((tx) => tx.run(`update offer_round set workers = '{' where id = ?`, [broken.round]));
    region.at.clock.set(moment('2026-11-16T12:00:00.000Z'));
    await run();
    expect(await openOf(bea)).toEqual([sound.occurrence]);
    expect(await openOf(jo)).toEqual([broken.occurrence]);
    expect((await roundsAt(region.reading, region.organiser, sound.occurrence))[0]?.state).toBe('running');
  });
});
