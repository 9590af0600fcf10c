import { day, Refused } from '#kernel';
import { countedNoGo, forbiddenGrounds, refusalsOfGround } from '#registry';
import { wijkWerken } from '#regulation';
import { aCommand, anId } from '../support/commands';
import { embedded } from '../support/databases';

embedded('a refused wish to keep somebody away', (open) => {
  it('is told with its reason, also where it could not be counted', async () => {
    const { database } = await open();
    const refused = new Refused(refusalsOfGround(wijkWerken, forbiddenGrounds[0], day('2026-11-16')));
    const ofNobody = aCommand({ books: [anId()] });
    await expect(countedNoGo(database.road, ofNobody, () => Promise.reject(refused))).rejects.toBe(refused);
  });
});
