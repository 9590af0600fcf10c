import { day } from '#kernel';
import { Pairings, pairingsOf } from '#matching';
import { forbiddenGrounds, refusedNoGos } from '#registry';
import { eachDatabase } from '../support/databases';
import { ARegion } from './a-region';

eachDatabase('a wish to keep two together or apart', (open) => {
  it('is refused on a forbidden ground, and counted by that ground without names', async () => {
    const region = await ARegion.open(open);
    const { organiser, reading } = region;
    const { id: request } = await region.request();
    const worker = await region.aWorker('Jo');
    const pair = (reason: (typeof forbiddenGrounds)[number] | 'same-face-needed') =>
      region.get(Pairings).pair(region.command(), {
        organiser,
        kind: 'ban',
        request,
        worker,
        reason,
        from: day('2026-11-16'),
        until: null,
      });
    for (const ground of forbiddenGrounds)
      await expect(pair(ground)).rejects.toThrow('no-go-reason-discriminates');
    await expect(pair('origin')).rejects.toThrow('no-go-reason-discriminates');
    expect(await pairingsOf(reading, request)).toEqual([]);
    const year = { organiser, from: day('2026-01-01'), until: day('2026-12-31') };
    const counts = (await refusedNoGos(reading, year)).map(({ ground, count }) => `${ground} ${count}`);
    expect(counts).toEqual(['age 1', 'belief 1', 'gender 1', 'health 1', 'origin 2']);
    await pair('same-face-needed');
    expect(await pairingsOf(reading, request)).toHaveLength(1);
  });
});
