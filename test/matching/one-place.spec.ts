import { Assignments, assignmentsAt, placeListed } from '#matching';
import { anId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { ARegion } from './a-region';

eachDatabase('one place', (open) => {
  let region: ARegion;

  beforeEach(async () => {
    region = await ARegion.open(open);
    region.on('2026-11-16');
  });
  afterEach(() => region.app.close());

  it('is told with its taken seats and with everybody who was ever asked, the first one first', async () => {
    const [jo, an] = [await region.aWorker('Jo'), await region.aWorker('An')];
    const request = await region.request({ pattern: region.once('2026-11-18') });
    const { organiser, reading } = region;
    const [first] = await region.assign(jo, request);
    await region.get(Assignments).decline(region.command({ reason: 'het uur is verkeerd genoteerd' }), {
      organiser,
      assignment: first?.id as never,
      why: 'times-do-not-suit',
    });
    await region.assign(an, request);
    const [occurrence] = request.occurrences;
    const place = await placeListed(reading, organiser, occurrence?.id as never);
    expect(place).toMatchObject({ taken: 1, seats: 1, task: 'TUIN-05', userId: region.family });
    const asked = await assignmentsAt(reading, organiser, place.id);
    expect(asked.map(({ workerId, state }) => [workerId, state])).toEqual([
      [jo, 'declined'],
      [an, 'assigned'],
    ]);
  });

  it('does not exist for another organiser', async () => {
    const { occurrences } = await region.request({ pattern: region.once('2026-11-18') });
    const id = occurrences[0]?.id as never;
    await expect(placeListed(region.reading, anId(), id)).rejects.toThrow();
    expect(await assignmentsAt(region.reading, anId(), id)).toEqual([]);
  });
});
