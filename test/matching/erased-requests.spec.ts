import { day } from '#kernel';
import { Erasure, Users } from '#registry';
import { eachDatabase } from '../support/databases';
import { ARegion } from './a-region';

const WORDS = { contact: 'Naima, 0470 12 34 56', safetyNotes: 'sleutel bij Naima', reference: 'Naima' };

eachDatabase('the requests of a user who is erased', (open) => {
  it('say no more in whose house, who opens the door and where it lies', async () => {
    const region = await ARegion.open(open);
    const { organiser, reading } = region;
    const { user, site } = await region.aFamily();
    const pattern = region.once('2026-11-17');
    await region.request({ user, site, pattern, ...WORDS, inOwnWords: 'de tuin van Naima' });
    await region.act(async (tx) => {
      await tx.run(
        `insert into closed_day (id, organiser_id, site_id, from_day, until_day, why, made_at)
         values (?, ?, ?, '2026-12-01', '2026-12-02', 'Naima bevalt', ?)`,
        [tx.ids.next(), organiser, site, tx.now],
      );
      await tx.run(
        `insert into request_draft (id, organiser_id, user_id, answers, changed_at) values (?, ?, ?, ?, ?)`,
        [tx.ids.next(), organiser, user, '{"inOwnWords":"Naima"}', tx.now],
      );
    });
    const rows = async () =>
      JSON.stringify([
        await reading.rows('select * from request'),
        await reading.rows('select * from closed_day'),
        await reading.rows('select * from request_draft'),
        await reading.rows('select * from user_site'),
      ]);
    expect(await rows()).toContain('Naima');

    const about = { ...region.command(), subject: user };
    await region.get(Users).leave(about, { version: 1, leftOn: day('2026-11-15') });
    await region.get(Erasure).eraseUser({ ...region.command(), subject: user });
    expect(await rows()).not.toContain('Naima');
    expect(
      await reading.rows('select latitude_e5, longitude_e5 from request where user_id = ?', [user]),
    ).toEqual([{ latitudeE5: null, longitudeE5: null }]);
  });
});
