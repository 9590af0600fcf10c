import { day, type Id, timeOfDay } from '#kernel';
import { addRecordOf } from '#registry';
import { Worklist } from '../../apps/web/src/screens/planning/today/worklist';
import { ARegion } from '../matching/a-region';
import { anId } from '../support/commands';
import { embedded } from '../support/databases';
import { listeningWeb } from './web';

const [TODAY, FRIDAY] = [day('2026-11-16'), day('2026-11-20')];

// Which rows a list is made of is tried on both databases; here it is that none of them is missed among many.
embedded('"Vandaag" of a large organiser', (open) => {
  it('shows who is away at the end of the week, also behind hundreds of jobs of others', async () => {
    const region = await ARegion.open(open);
    region.on(TODAY);
    const web = await listeningWeb(region.at);
    const [jo, others] = [await region.aWorker('Jo'), await region.aWorker('Bea')];
    const [job] = await region.assign(jo, await region.request({ pattern: region.once(FRIDAY) }));
    await region.assign(others, await region.request({ pattern: region.once('2026-11-17') }));
    await region.act(async (tx) => {
      const columns =
        'organiser_id, occurrence_id, request_id, booking_id, worker_id, person_id, user_id, day';
      const more = 'starts_at, ends_at, minutes, hours, state, cheques_held, made_at, version';
      for (let copied = 0; copied < 600; copied += 1)
        await tx.run(
          `insert into assignment (id, ${columns}, ${more})
           select ?, ${columns}, ${more} from assignment where worker_id = ? limit 1`,
          [tx.ids.next(), others],
        );
      const away = { from: FRIDAY, start: timeOfDay('00:00'), until: FRIDAY, end: timeOfDay('24:00') };
      const record = { ...away, reason: null };
      await addRecordOf(tx, { noun: 'absence', owner: jo, id: anId(), record });
    });
    const asked = { organiser: region.organiser, today: TODAY, now: region.at.clock.now() };
    const lists = await web
      .get(Worklist, { strict: false })
      .of({ ...asked, workers: undefined, withFiles: false, withMessages: false });
    const absent = lists.find(({ name }) => name === 'absent')?.rows ?? [];
    expect(absent.map(({ id }) => id)).toEqual([job?.id as Id]);
    await web.close();
  });
});
