import { CalendarFeeds } from '#identity';
import { day, type Id } from '#kernel';
import { actorWith, anOrganiser } from '../api/actors';
import { aCommand, aRandomId } from '../support/commands';
import { eachDatabase, type TestDatabase } from '../support/databases';

const TODAY = day('2026-11-16');

eachDatabase('the secret link of a calendar', (open) => {
  let db: TestDatabase;
  let feeds: CalendarFeeds;
  let actor: Id;
  let role: Id;
  beforeEach(async () => {
    db = await open();
    feeds = new CalendarFeeds(db.database.road);
    const organiser = await anOrganiser(db.database);
    ({ actor } = await actorWith(db.database, { role: 'mediator', organiser, until: '2026-12-31' }));
    role = await roleOf(actor);
  });

  async function roleOf(of: Id): Promise<Id> {
    const row = await db.database.reading.row<{ id: Id }>('select id from actor_role where actor_id = ?', [
      of,
    ]);
    if (!row) throw new Error('no role');
    return row.id;
  }

  const make = () => feeds.make(aCommand({ actor }), { role, showsNames: false });
  const opened = (secret = '', on = TODAY) => feeds.opened(db.database.reading, { secret, on });

  it('opens the calendar of one role, and lies nowhere as it is', async () => {
    const { secret } = await make();
    expect(await opened(secret)).toMatchObject({
      feed: { actor, role, showsNames: false },
      held: { role: 'mediator' },
    });
    expect(await opened(`${secret}x`)).toBeUndefined();
    const [row] = await db.database.reading.rows<{ secretDigest: Buffer }>(
      'select secret_digest from calendar_feed',
    );
    expect(Buffer.from(row?.secretDigest ?? '').toString('base64url')).not.toBe(secret);
  });

  it('opens nothing once it is taken back', async () => {
    const { taken, secret } = await make();
    await feeds.end(aCommand({ actor, subject: taken.subject }));
    expect(await opened(secret)).toBeUndefined();
    expect(await feeds.list(db.database.reading, actor)).toEqual([]);
  });

  it('opens nothing once the role is over', async () => {
    const { secret } = await make();
    expect(await opened(secret, day('2027-01-01'))).toBeUndefined();
  });

  it('is made by nobody for the role of somebody else, and ended by nobody else', async () => {
    const { taken } = await make();
    const stranger = aRandomId();
    await expect(feeds.make(aCommand({ actor: stranger }), { role, showsNames: false })).rejects.toThrow(
      'no role',
    );
    await expect(feeds.end(aCommand({ actor: stranger, subject: taken.subject }))).rejects.toThrow(
      'no calendar feed',
    );
  });
});
